package ai.nemovideo.sdk.local.internal.render;

import ai.nemovideo.sdk.local.internal.media.RgbImage;

/**
 * Fills the space beside a picture that does not cover the frame with the picture itself, enlarged,
 * out of focus and darker, so that the eye stays on the picture.
 */
final class Backdrop {

  /** Longer side of the image that is blurred: a blur is the same at any size, and cheaper here. */
  private static final int SMALL = 96;

  private static final int BLUR_RADIUS = 4;

  /** Three passes of a box are a bell curve to the eye. */
  private static final int BLUR_PASSES = 3;

  /** 0.5 of the brightness in 1/256. */
  private static final int BRIGHTNESS = 128;

  private Backdrop() {}

  /** The picture in the middle of a backdrop of the given size. */
  static RgbImage behind(RgbImage picture, int width, int height) {
    RgbImage canvas = backdrop(picture, width, height);
    int left = (width - picture.width()) / 2;
    int top = (height - picture.height()) / 2;
    for (int y = 0; y < picture.height(); y++) {
      int to = (top + y) * width + left;
      System.arraycopy(picture.pixels(), y * picture.width(), canvas.pixels(), to, picture.width());
    }
    return canvas;
  }

  private static RgbImage backdrop(RgbImage picture, int width, int height) {
    double shrink = (double) SMALL / Math.max(width, height);
    int smallWidth = Math.max(1, (int) Math.round(width * shrink));
    int smallHeight = Math.max(1, (int) Math.round(height * shrink));
    double cover =
        Math.max((double) smallWidth / picture.width(), (double) smallHeight / picture.height());
    RgbImage whole =
        picture.scaledTo(
            Math.max(smallWidth, (int) Math.round(picture.width() * cover)),
            Math.max(smallHeight, (int) Math.round(picture.height() * cover)));
    RgbImage small = middle(whole, smallWidth, smallHeight);
    for (int pass = 0; pass < BLUR_PASSES; pass++) {
      small = transposedBlur(transposedBlur(small));
    }
    return darker(small).scaledTo(width, height);
  }

  private static RgbImage middle(RgbImage image, int width, int height) {
    int[] pixels = new int[width * height];
    int left = (image.width() - width) / 2;
    int top = (image.height() - height) / 2;
    for (int y = 0; y < height; y++) {
      System.arraycopy(image.pixels(), (top + y) * image.width() + left, pixels, y * width, width);
    }
    return new RgbImage(width, height, pixels);
  }

  /** Blurs along rows and swaps rows with columns: twice gives a blurred upright image. */
  private static RgbImage transposedBlur(RgbImage image) {
    int width = image.width();
    int height = image.height();
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        pixels[x * height + y] = mean(image.pixels(), y * width, width, x);
      }
    }
    return new RgbImage(height, width, pixels);
  }

  private static int mean(int[] pixels, int row, int width, int x) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int k = x - BLUR_RADIUS; k <= x + BLUR_RADIUS; k++) {
      int p = pixels[row + Math.max(0, Math.min(width - 1, k))];
      red += p >> 16 & 0xFF;
      green += p >> 8 & 0xFF;
      blue += p & 0xFF;
    }
    int count = 2 * BLUR_RADIUS + 1;
    return red / count << 16 | green / count << 8 | blue / count;
  }

  private static RgbImage darker(RgbImage image) {
    int[] pixels = image.pixels();
    for (int i = 0; i < pixels.length; i++) {
      int p = pixels[i];
      int red = (p >> 16 & 0xFF) * BRIGHTNESS >> 8;
      int green = (p >> 8 & 0xFF) * BRIGHTNESS >> 8;
      int blue = (p & 0xFF) * BRIGHTNESS >> 8;
      pixels[i] = red << 16 | green << 8 | blue;
    }
    return image;
  }
}
