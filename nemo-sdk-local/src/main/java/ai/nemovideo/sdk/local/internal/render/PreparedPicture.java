package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.media.RgbImage;

/**
 * A picture at about the size at which it is filmed, as luma and chroma planes in the layout that
 * {@link Sampler} reads fastest.
 *
 * <p>Every luma entry carries its right neighbour in the upper 16 bits, and every chroma entry both
 * differences: a blend of two rows is then one multiplication for two values, which the JIT turns
 * into vector instructions, and a blend of two columns needs one random access instead of two.
 *
 * @param width luma columns, even
 * @param height luma rows, even
 * @param luma {@code Y[x] | Y[x + 1] << 16}
 * @param chroma {@code U | V << 16}, at half the size in both directions, each the mean of 2x2
 *     pixels
 */
record PreparedPicture(int width, int height, int[] luma, int[] chroma) {

  // BT.709, limited range, scaled by 2^16: 219 and 224 steps instead of 255.
  private static final int Y_R = 11966;
  private static final int Y_G = 40254;
  private static final int Y_B = 4064;
  private static final int U_R = -6596;
  private static final int U_G = -22189;
  private static final int U_B = 28785;
  private static final int V_R = 28785;
  private static final int V_G = -26145;
  private static final int V_B = -2640;
  private static final int HALF = 1 << 15;

  /** Converts pixels whose width and height are even. */
  static PreparedPicture of(RgbImage image) {
    int width = image.width();
    int height = image.height();
    int[] luma = new int[width * height];
    int[] chroma = new int[width / 2 * (height / 2)];
    for (int y = 0; y < height; y++) {
      lumaRow(image.pixels(), y * width, width, luma);
    }
    for (int y = 0; y < height / 2; y++) {
      chromaRow(image.pixels(), y * 2 * width, width, chroma, y * width / 2);
    }
    return new PreparedPicture(width, height, luma, chroma);
  }

  private static void lumaRow(int[] rgb, int at, int width, int[] luma) {
    int right = luma(rgb[at + width - 1]);
    for (int x = width - 1; x >= 0; x--) {
      int here = luma(rgb[at + x]);
      luma[at + x] = here | right << 16;
      right = here;
    }
  }

  private static int luma(int p) {
    int red = p >> 16 & 0xFF;
    int green = p >> 8 & 0xFF;
    int blue = p & 0xFF;
    return (Y_R * red + Y_G * green + Y_B * blue + (16 << 16) + HALF) >> 16;
  }

  private static void chromaRow(int[] rgb, int at, int width, int[] chroma, int to) {
    for (int x = 0; x < width / 2; x++) {
      int i = at + 2 * x;
      int a = rgb[i];
      int b = rgb[i + 1];
      int c = rgb[i + width];
      int d = rgb[i + width + 1];
      int red = (a >> 16 & 0xFF) + (b >> 16 & 0xFF) + (c >> 16 & 0xFF) + (d >> 16 & 0xFF);
      int green = (a >> 8 & 0xFF) + (b >> 8 & 0xFF) + (c >> 8 & 0xFF) + (d >> 8 & 0xFF);
      int blue = (a & 0xFF) + (b & 0xFF) + (c & 0xFF) + (d & 0xFF);
      int u = (U_R * red + U_G * green + U_B * blue + (512 << 16) + 4 * HALF) >> 18;
      int v = (V_R * red + V_G * green + V_B * blue + (512 << 16) + 4 * HALF) >> 18;
      chroma[to + x] = u | v << 16;
    }
  }
}
