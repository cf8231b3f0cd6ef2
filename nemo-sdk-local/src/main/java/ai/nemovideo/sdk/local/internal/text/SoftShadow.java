package ai.nemovideo.sdk.local.internal.text;

/**
 * Blurs a coverage: three box filters in each direction, which together are nearly a bell curve.
 */
final class SoftShadow {

  private static final int PASSES = 3;

  private SoftShadow() {}

  static float[] blur(float[] coverage, int width, int height, int radius) {
    float[] here = coverage.clone();
    float[] there = new float[coverage.length];
    for (int pass = 0; pass < PASSES; pass++) {
      for (int y = 0; y < height; y++) {
        box(here, there, y * width, 1, width, radius);
      }
      for (int x = 0; x < width; x++) {
        box(there, here, x, width, height, radius);
      }
    }
    return here;
  }

  /** A running mean along a row or column; beyond the ends there is nothing. */
  private static void box(float[] from, float[] to, int at, int step, int count, int radius) {
    double sum = 0;
    for (int i = 0; i < Math.min(radius, count); i++) {
      sum += from[at + i * step];
    }
    double share = 1.0 / (2 * radius + 1);
    for (int i = 0; i < count; i++) {
      sum += i + radius < count ? from[at + (i + radius) * step] : 0;
      sum -= i - radius - 1 >= 0 ? from[at + (i - radius - 1) * step] : 0;
      to[at + i * step] = (float) (sum * share);
    }
  }
}
