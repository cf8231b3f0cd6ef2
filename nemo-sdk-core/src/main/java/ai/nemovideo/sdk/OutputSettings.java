package ai.nemovideo.sdk;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the video file should be. Format and quality are documented (seeds), the rest is vendor
 * docs; null leaves a value to the service.
 *
 * @param format the container, {@code mp4}
 * @param quality such as {@code high}
 * @param resolution such as {@code 1920x1080} or {@code 1080x1920}; null: as the draft says
 * @param fps frames per second; null: as the draft says
 */
public record OutputSettings(
    String format, String quality, @Nullable String resolution, @Nullable Integer fps)
    implements Serializable {

  /**
   * Rejects blanks and a frame rate that is not between 1 and 120.
   *
   * @param format as above
   * @param quality as above
   * @param resolution as above
   * @param fps as above
   */
  public OutputSettings {
    if (format.isBlank() || quality.isBlank()) {
      throw new IllegalArgumentException("format and quality need a value, such as mp4 and high");
    }
    if (resolution != null && !resolution.matches("\\d{2,5}x\\d{2,5}|\\d{3,4}p")) {
      throw new IllegalArgumentException(
          "resolution must look like 1920x1080 or 1080p, not " + resolution);
    }
    if (fps != null && (fps < 1 || fps > 120)) {
      throw new IllegalArgumentException("fps must be between 1 and 120, not " + fps);
    }
  }

  /**
   * {@return MP4 in high quality, size and frame rate as the draft says: what the seeds ask for}
   */
  public static OutputSettings defaults() {
    return new OutputSettings("mp4", "high", null, null);
  }

  /**
   * The same in another quality.
   *
   * @param value such as {@code high}
   * @return a copy
   */
  public OutputSettings withQuality(String value) {
    return new OutputSettings(format, value, resolution, fps);
  }

  /**
   * The same in another size.
   *
   * @param value such as {@code 1920x1080}
   * @return a copy
   */
  public OutputSettings withResolution(String value) {
    return new OutputSettings(format, quality, value, fps);
  }

  /**
   * The same at another frame rate.
   *
   * @param value frames per second
   * @return a copy
   */
  public OutputSettings withFps(int value) {
    return new OutputSettings(format, quality, resolution, value);
  }
}
