package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.agent.Wishes.MotionWish;
import ai.nemovideo.sdk.local.internal.draft.Plan.PlannedShot;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import ai.nemovideo.sdk.local.internal.scene.Title;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import ai.nemovideo.sdk.local.internal.state.StoredFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes shots and titles of the scenes of a JSON prompt. */
final class Screenplay {

  private Screenplay() {}

  /** One shot for each scene, as it says; what it leaves open is as the words say, or usual. */
  static List<PlannedShot> shots(Wishes wishes, List<StoredFile> pictures) {
    List<Long> lengths = lengths(wishes);
    List<PlannedShot> shots = new ArrayList<>();
    for (SceneWish scene : wishes.scenes()) {
      int i = shots.size();
      StoredFile picture = pictures.get(i);
      Transition transition =
          scene.transition().or(wishes::transition).orElse(Transition.CROSSFADE);
      long time =
          scene
              .transitionTime()
              .or(wishes::transitionTime)
              .map(Duration::toMillis)
              .orElse(Director.TRANSITION_MILLIS);
      shots.add(
          new PlannedShot(
              picture.filename(),
              picture.url().toString(),
              lengths.get(i),
              scene.motion().orElse(wishes.motion().orElse(MotionWish.ALTERNATING).at(i)),
              scene.strength().or(wishes::strength).orElse(Strength.SUBTLE),
              transition,
              time));
    }
    return shots;
  }

  /** Scenes without a length share what the others leave of the whole, when that is given. */
  private static List<Long> lengths(Wishes wishes) {
    List<SceneWish> scenes = wishes.scenes();
    long given =
        scenes.stream()
            .flatMap(scene -> scene.duration().stream())
            .mapToLong(Duration::toMillis)
            .sum();
    int open = (int) scenes.stream().filter(scene -> scene.duration().isEmpty()).count();
    long each = wishes.perPicture().orElse(Director.PER_PICTURE).toMillis();
    long left = wishes.total().map(total -> total.toMillis() - given).orElse(open * each);
    long shared = Math.max(left, open * Director.SHORTEST_SHOT_MILLIS);
    List<Long> lengths = new ArrayList<>();
    int turn = 0;
    for (SceneWish scene : scenes) {
      Optional<Duration> own = scene.duration();
      if (own.isPresent()) {
        lengths.add(Math.max(Director.SHORTEST_SHOT_MILLIS, own.get().toMillis()));
      } else {
        // From cut to cut, so that the parts always sum to the whole.
        lengths.add(shared * (turn + 1) / open - shared * turn / open);
        turn++;
      }
    }
    return lengths;
  }

  /** The text of each scene, for as long as the scene lasts. */
  static List<Title> titles(List<SceneWish> scenes, List<PlannedShot> shots) {
    List<Title> titles = new ArrayList<>();
    long start = 0;
    for (int i = 0; i < scenes.size(); i++) {
      long at = start;
      long length = shots.get(i).durationMillis();
      scenes.get(i).text().ifPresent(text -> titles.add(new Title(text, at, length)));
      start += length;
    }
    return titles;
  }
}
