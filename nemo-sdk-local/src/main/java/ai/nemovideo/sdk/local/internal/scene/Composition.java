package ai.nemovideo.sdk.local.internal.scene;

import java.util.List;
import java.util.Optional;

/**
 * A whole video as values. The number of frames is exact: {@code round(durationMillis * fps /
 * 1000)}.
 *
 * @param width pixels, even
 * @param height pixels, even
 * @param fps frames per second
 * @param durationMillis length of the video; shots tile it without gaps
 * @param shots at least one, in order of time
 * @param titles texts laid over the shots; may be empty
 * @param music the music bed, if any; without one the audio track is silence
 */
public record Composition(
    int width,
    int height,
    int fps,
    long durationMillis,
    List<Shot> shots,
    List<Title> titles,
    Optional<Music> music) {

  public Composition {
    shots = List.copyOf(shots);
    titles = List.copyOf(titles);
    if (width <= 0 || height <= 0 || width % 2 != 0 || height % 2 != 0) {
      throw new IllegalArgumentException(
          "frame size must be positive and even: " + width + "x" + height);
    }
    if (fps <= 0 || durationMillis <= 0 || shots.isEmpty()) {
      throw new IllegalArgumentException("a composition needs a frame rate, a duration and a shot");
    }
  }

  /** The exact number of frames. */
  public long frameCount() {
    return Math.round(durationMillis * fps / 1000.0);
  }
}
