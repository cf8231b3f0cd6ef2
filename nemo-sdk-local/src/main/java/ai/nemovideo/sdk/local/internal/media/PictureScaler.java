package ai.nemovideo.sdk.local.internal.media;

import java.util.Arrays;

/**
 * Scales pixels up or down with a Catmull-Rom filter, widened when scaling down so that every
 * source pixel counts and fine patterns do not alias. Rows are asked for once each and in order, so
 * that a large picture never exists in a second copy.
 */
final class PictureScaler {

  /** Where source rows come from. */
  @FunctionalInterface
  interface Rows {
    /** Fills {@code into} with row {@code y}; called for 0, 1, 2, ... */
    void row(int y, int[] into);
  }

  private final FilterTaps across;
  private final FilterTaps down;
  private final int width;
  private final float[][] ring;
  private final float[] sums;
  private final int[] source;

  private PictureScaler(int sourceWidth, int sourceHeight, int width, int height) {
    this.across = FilterTaps.of(sourceWidth, width);
    this.down = FilterTaps.of(sourceHeight, height);
    this.width = width;
    this.ring = new float[down.count()][3 * width];
    this.sums = new float[3 * width];
    this.source = new int[sourceWidth];
  }

  /** Reads all rows of a source and gives the scaled image. */
  static RgbImage scale(Rows rows, int sourceWidth, int sourceHeight, int width, int height) {
    PictureScaler scaler = new PictureScaler(sourceWidth, sourceHeight, width, height);
    return new RgbImage(width, height, scaler.run(rows, height));
  }

  private int[] run(Rows rows, int height) {
    int[] pixels = new int[width * height];
    int read = 0;
    for (int y = 0; y < height; y++) {
      int first = down.first(y);
      while (read < first + down.count()) {
        rows.row(read, source);
        shrinkRow(ring[read % ring.length]);
        read++;
      }
      sumRows(first, y);
      pack(pixels, y * width);
    }
    return pixels;
  }

  private void shrinkRow(float[] into) {
    int count = across.count();
    for (int x = 0; x < width; x++) {
      int first = across.first(x);
      float red = 0;
      float green = 0;
      float blue = 0;
      for (int k = 0; k < count; k++) {
        float weight = across.weight(x, k);
        int p = source[first + k];
        red += weight * (p >> 16 & 0xFF);
        green += weight * (p >> 8 & 0xFF);
        blue += weight * (p & 0xFF);
      }
      into[3 * x] = red;
      into[3 * x + 1] = green;
      into[3 * x + 2] = blue;
    }
  }

  private void sumRows(int first, int y) {
    Arrays.fill(sums, 0.5f);
    for (int k = 0; k < down.count(); k++) {
      add(sums, ring[(first + k) % ring.length], down.weight(y, k));
    }
  }

  private static void add(float[] sums, float[] row, float weight) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += row[i] * weight;
    }
  }

  private void pack(int[] pixels, int at) {
    for (int x = 0; x < width; x++) {
      int i = 3 * x;
      pixels[at + x] = clamp(sums[i]) << 16 | clamp(sums[i + 1]) << 8 | clamp(sums[i + 2]);
    }
  }

  private static int clamp(float value) {
    return value <= 0 ? 0 : value >= 255 ? 255 : (int) value;
  }
}
