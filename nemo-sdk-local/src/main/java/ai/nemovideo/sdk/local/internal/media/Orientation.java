package ai.nemovideo.sdk.local.internal.media;

/**
 * How a camera was held: the eight values of the EXIF orientation tag, as the way from stored to
 * upright pixels.
 */
enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  UPSIDE_DOWN(false, true, true),
  MIRRORED_UPSIDE_DOWN(false, false, true),
  TRANSPOSED(true, false, false),
  TURN_CLOCKWISE(true, true, false),
  TRANSVERSED(true, true, true),
  TURN_COUNTERCLOCKWISE(true, false, true);

  private final boolean swapsAxes;
  private final boolean flipsX;
  private final boolean flipsY;

  /** First the axes are swapped, then the result is flipped. */
  Orientation(boolean swapsAxes, boolean flipsX, boolean flipsY) {
    this.swapsAxes = swapsAxes;
    this.flipsX = flipsX;
    this.flipsY = flipsY;
  }

  /** The tag's value 1 to 8; anything else counts as upright, as viewers do. */
  static Orientation ofExif(int value) {
    return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
  }

  boolean swapsAxes() {
    return swapsAxes;
  }

  RgbImage upright(RgbImage stored) {
    if (this == UPRIGHT) {
      return stored;
    }
    int width = swapsAxes ? stored.height() : stored.width();
    int height = swapsAxes ? stored.width() : stored.height();
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int fromX = flipsX ? width - 1 - x : x;
        int fromY = flipsY ? height - 1 - y : y;
        int at = swapsAxes ? fromX * stored.width() + fromY : fromY * stored.width() + fromX;
        pixels[y * width + x] = stored.pixels()[at];
      }
    }
    return new RgbImage(width, height, pixels);
  }
}
