package ai.nemovideo.sdk.local.internal.render;

/**
 * How much effort and how many bits the encoder may spend.
 *
 * @param bitsPerPixel target bits per pixel and frame; 0.10 is about 6 Mbit/s at 1080p30
 * @param complexity openh264's own effort: 0 low, 1 medium, 2 high
 * @param audioBitsPerSecond of the AAC track
 */
public record RenderSettings(double bitsPerPixel, int complexity, int audioBitsPerSecond) {

  public RenderSettings {
    if (!(bitsPerPixel > 0) || complexity < 0 || complexity > 2 || audioBitsPerSecond <= 0) {
      throw new IllegalArgumentException(
          "impossible encoder settings: " + bitsPerPixel + ", " + complexity + ", " + audioBitsPerSecond);
    }
  }

  /** For keeping: no visible coding artefacts on photographs. */
  public static RenderSettings high() {
    return new RenderSettings(0.16, 1, 160_000);
  }

  /** The default: good pictures at about 5 Mbit/s in 1080p30. */
  public static RenderSettings standard() {
    return new RenderSettings(0.08, 0, 128_000);
  }

  /** The least work that still gives a watchable file; for tests. */
  public static RenderSettings quick() {
    return new RenderSettings(0.05, 0, 64_000);
  }
}
