package ai.nemovideo.sdk.local.internal.media;

/**
 * Opaque pixels in sRGB, row by row, red in bits 16 to 23. The array is the image's own and is
 * handed over, not copied: pictures are large.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels {@code width * height} of them
 */
public record RgbImage(int width, int height, int[] pixels) {

  /** Checks the size only. */
  public RgbImage {
    if (width <= 0 || height <= 0 || pixels.length < width * height) {
      throw new IllegalArgumentException("no image: " + width + "x" + height);
    }
  }

  /** The same image at another size. */
  public RgbImage scaledTo(int newWidth, int newHeight) {
    PictureScaler.Rows rows = (y, into) -> System.arraycopy(pixels, y * width, into, 0, width);
    return PictureScaler.scale(rows, width, height, newWidth, newHeight);
  }
}
