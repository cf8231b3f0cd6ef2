package ai.nemovideo.sdk.local.internal.draft;

import ai.nemovideo.sdk.local.internal.scene.Motion;
import ai.nemovideo.sdk.local.internal.scene.Music;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import ai.nemovideo.sdk.local.internal.scene.Title;
import ai.nemovideo.sdk.local.internal.scene.Transition;
import java.util.List;
import java.util.Optional;

/**
 * A video as the draft tells it, before anybody looks for the files.
 *
 * @param width of the frame
 * @param height of the frame
 * @param fps frames per second
 * @param shots one after the other, without gaps
 * @param titles texts over the picture
 * @param music the music bed, if any
 */
public record Plan(
    int width,
    int height,
    int fps,
    List<PlannedShot> shots,
    List<Title> titles,
    Optional<Music> music) {

  public Plan {
    shots = List.copyOf(shots);
    titles = List.copyOf(titles);
  }

  /**
   * One picture.
   *
   * @param name of the file, for people
   * @param src where the file is served
   * @param durationMillis how long it is shown
   * @param motion of the camera
   * @param strength of that motion
   * @param transition to the next shot
   * @param transitionMillis how long that takes
   */
  public record PlannedShot(
      String name,
      String src,
      long durationMillis,
      Motion motion,
      Strength strength,
      Transition transition,
      long transitionMillis) {}

  /** How long the video is. */
  public long durationMillis() {
    return shots.stream().mapToLong(PlannedShot::durationMillis).sum();
  }

  public Plan withShots(List<PlannedShot> next) {
    return new Plan(width, height, fps, next, titles, music);
  }

  public Plan withTitles(List<Title> next) {
    return new Plan(width, height, fps, shots, next, music);
  }

  public Plan withMusic(Optional<Music> next) {
    return new Plan(width, height, fps, shots, titles, next);
  }

  public Plan withFrame(int nextWidth, int nextHeight) {
    return new Plan(nextWidth, nextHeight, fps, shots, titles, music);
  }

  public Plan withFps(int next) {
    return new Plan(width, height, next, shots, titles, music);
  }
}
