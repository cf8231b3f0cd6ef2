package ai.nemovideo.sdk.local.internal.render;

/**
 * How many bits and how much effort the encoder may spend.
 *
 * @param bitsPerPixel target bits per pixel and frame; 0.08 is 5 Mbit/s at 1080p30
 * @param arithmeticCoding CABAC instead of CAVLC: a tenth smaller for a tenth more work
 * @param deblocking smooth block edges, at a tenth more work
 * @param audioBitsPerSecond of the AAC track
 */
public record RenderSettings(
    double bitsPerPixel, boolean arithmeticCoding, boolean deblocking, int audioBitsPerSecond) {

  /** Refuses bit rates that no encoder can meet. */
  public RenderSettings {
    if (!(bitsPerPixel > 0) || audioBitsPerSecond < 16_000) {
      throw new IllegalArgumentException(
          "impossible bit rates: " + bitsPerPixel + " per pixel, audio " + audioBitsPerSecond);
    }
  }

  /** For keeping: no visible coding artefacts on photographs, about 10 Mbit/s in 1080p30. */
  public static RenderSettings high() {
    return new RenderSettings(0.16, true, true, 160_000);
  }

  /** The default: good pictures at about 5 Mbit/s in 1080p30. */
  public static RenderSettings standard() {
    return new RenderSettings(0.08, false, true, 128_000);
  }

  /** The least work that still gives a watchable file; for tests. */
  public static RenderSettings quick() {
    return new RenderSettings(0.06, false, false, 64_000);
  }

  /** The encoder's target for a whole video. */
  long videoBitsPerSecond(int width, int height, int fps) {
    // openh264 refuses targets that are absurdly small, as for a thumbnail of a video
    return Math.max(100_000, Math.round(bitsPerPixel * width * height * fps));
  }
}
