package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.agent.Wishes.MotionWish;
import ai.nemovideo.sdk.local.internal.agent.Wishes.Shape;
import ai.nemovideo.sdk.local.internal.draft.Plan;
import ai.nemovideo.sdk.local.internal.draft.Plan.PlannedShot;
import ai.nemovideo.sdk.local.internal.scene.Music;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import ai.nemovideo.sdk.local.internal.scene.Title;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import ai.nemovideo.sdk.local.internal.state.StoredFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a plan from wishes and pictures, and changes a plan by the wishes that were named. */
final class Director {
  static final int FPS = 30;
  static final String DEFAULT_MUSIC = "Calm bed";
  static final double DEFAULT_VOLUME = 0.35;

  private static final Duration PER_PICTURE = Duration.ofSeconds(5);
  private static final long TRANSITION_MILLIS = 800;
  private static final long TITLE_MILLIS = 3000;
  private static final long SHORTEST_SHOT_MILLIS = 100;
  private static final long LONGEST_VIDEO_MILLIS = 10 * 60_000L;
  private static final int SHORT_SIDE = 1080;
  private static final int LONG_SIDE = 1920;

  private Director() {}

  /** A first draft: defaults for everything that the wishes leave open. */
  static Plan compose(Wishes wishes, List<StoredFile> pictures) {
    boolean allPortrait = pictures.stream().allMatch(StoredFile::portrait);
    List<PlannedShot> shots =
        appended(
            List.of(),
            pictures,
            wishes.motion().orElse(MotionWish.ALTERNATING),
            wishes.strength().orElse(Strength.SUBTLE));
    Plan blank =
        new Plan(
            0, 0, FPS, shots, List.of(), Optional.of(new Music(DEFAULT_MUSIC, DEFAULT_VOLUME)));
    Plan framed = framed(blank, allPortrait ? Shape.TALL : Shape.WIDE, SHORT_SIDE);
    Plan cut = joined(framed, Transition.CROSSFADE, TRANSITION_MILLIS);
    return edit(cut, wishes, List.of());
  }

  /** Changes what the wishes name and nothing else. */
  static Plan edit(Plan plan, Wishes wishes, List<StoredFile> added) {
    Plan next = plan;
    if (!added.isEmpty()) {
      List<PlannedShot> shots =
          appended(
              next.shots(),
              added,
              wishes.motion().orElse(MotionWish.ALTERNATING),
              next.shots().get(0).strength());
      Transition usual = plan.shots().get(0).transition();
      boolean single = plan.shots().size() == 1;
      next =
          joined(
              next.withShots(shots),
              single ? Transition.CROSSFADE : usual,
              single ? TRANSITION_MILLIS : plan.shots().get(0).transitionMillis());
    }
    next = moved(next, wishes);
    next = timed(next, wishes);
    if (wishes.transition().isPresent() || wishes.transitionTime().isPresent()) {
      PlannedShot first = next.shots().get(0);
      long usual = first.transitionMillis() > 0 ? first.transitionMillis() : TRANSITION_MILLIS;
      next =
          joined(
              next,
              wishes.transition().orElse(first.transition()),
              wishes.transitionTime().map(Duration::toMillis).orElse(usual));
    } else {
      next = joined(next, next.shots().get(0).transition(), next.shots().get(0).transitionMillis());
    }
    if (wishes.shape().isPresent() || wishes.shortSide().isPresent()) {
      Shape current = new Shape(next.width(), next.height());
      int side = Math.min(next.width(), next.height());
      next = framed(next, wishes.shape().orElse(current), wishes.shortSide().orElse(side));
    }
    next = next.withMusic(music(next.music(), wishes));
    return next.withTitles(titles(next, wishes));
  }

  private static List<PlannedShot> appended(
      List<PlannedShot> before, List<StoredFile> pictures, MotionWish motion, Strength strength) {
    List<PlannedShot> shots = new ArrayList<>(before);
    long each =
        before.isEmpty() ? PER_PICTURE.toMillis() : before.get(before.size() - 1).durationMillis();
    for (StoredFile picture : pictures) {
      shots.add(
          new PlannedShot(
              picture.filename(),
              picture.url().toString(),
              each,
              motion.at(shots.size()),
              strength,
              Transition.CUT,
              0));
    }
    return shots;
  }

  private static Plan moved(Plan plan, Wishes wishes) {
    List<PlannedShot> shots = new ArrayList<>();
    for (PlannedShot shot : plan.shots()) {
      int index = shots.size();
      shots.add(
          new PlannedShot(
              shot.name(),
              shot.src(),
              shot.durationMillis(),
              wishes.motion().map(motion -> motion.at(index)).orElse(shot.motion()),
              wishes.strength().orElse(shot.strength()),
              shot.transition(),
              shot.transitionMillis()));
    }
    return plan.withShots(shots);
  }

  /** A length in all wins over a length for each, because it can always be kept exactly. */
  private static Plan timed(Plan plan, Wishes wishes) {
    int count = plan.shots().size();
    Optional<Long> total =
        wishes
            .total()
            .map(Duration::toMillis)
            .or(() -> wishes.perPicture().map(each -> each.toMillis() * count));
    if (total.isEmpty()) {
      return plan;
    }
    long millis =
        Math.max(count * SHORTEST_SHOT_MILLIS, Math.min(LONGEST_VIDEO_MILLIS, total.get()));
    List<PlannedShot> shots = new ArrayList<>();
    for (PlannedShot shot : plan.shots()) {
      int i = shots.size();
      // From cut to cut, each rounded down from the exact place: the parts always sum to the whole.
      long duration = millis * (i + 1) / count - millis * i / count;
      shots.add(
          new PlannedShot(
              shot.name(),
              shot.src(),
              duration,
              shot.motion(),
              shot.strength(),
              shot.transition(),
              shot.transitionMillis()));
    }
    return plan.withShots(shots);
  }

  /** Puts the transition between all shots; after the last one there is nothing to go to. */
  private static Plan joined(Plan plan, Transition transition, long millis) {
    long shortest =
        plan.shots().stream().mapToLong(PlannedShot::durationMillis).min().orElse(millis);
    long length = transition == Transition.CUT ? 0 : Math.min(millis, shortest / 2);
    List<PlannedShot> shots = new ArrayList<>();
    for (PlannedShot shot : plan.shots()) {
      boolean last = shots.size() == plan.shots().size() - 1;
      shots.add(
          new PlannedShot(
              shot.name(),
              shot.src(),
              shot.durationMillis(),
              shot.motion(),
              shot.strength(),
              last ? Transition.CUT : transition,
              last ? 0 : length));
    }
    return plan.withShots(shots);
  }

  /**
   * The frame of this shape and shorter side, shrunk where its longer side would pass the limit.
   */
  private static Plan framed(Plan plan, Shape shape, int shortSide) {
    double across = shape.across();
    double down = shape.down();
    double scale = shortSide / Math.min(across, down);
    scale = Math.min(scale, LONG_SIDE / Math.max(across, down));
    return plan.withFrame(even(across * scale), even(down * scale));
  }

  private static int even(double side) {
    return (int) Math.round(side / 2) * 2;
  }

  private static Optional<Music> music(Optional<Music> now, Wishes wishes) {
    return wishes.music().map(wish -> Musician.play(now, wish)).orElse(now);
  }

  private static List<Title> titles(Plan plan, Wishes wishes) {
    long whole = plan.durationMillis();
    Optional<Title> now = plan.titles().stream().findFirst();
    Optional<String> text =
        wishes
            .title()
            .map(wish ->
                wish instanceof Wishes.TitleWish.Say say
                    ? Optional.of(say.text())
                    : Optional.<String>empty())
            .orElse(now.map(Title::text));
    long usual = now.map(Title::durationMillis).orElse(TITLE_MILLIS);
    long millis = wishes.titleTime().map(Duration::toMillis).orElse(usual);
    return text.map(words -> List.of(new Title(words, 0, Math.min(millis, whole))))
        .orElse(List.of());
  }
}
