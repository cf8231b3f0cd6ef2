package ai.nemovideo.sdk.local.internal.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** A decoded picture, still as it was stored; it is turned upright when it is scaled. */
public final class Picture {

  /** Rows converted at a time: large enough for Java2D's fast loops, small enough for the cache. */
  private static final int STRIP = 32;

  private static final Color OFF_WHITE = new Color(0xF3F2EF);
  private static final Color CHARCOAL = new Color(0x26282C);

  private final BufferedImage stored;
  private final Orientation orientation;

  Picture(BufferedImage stored, Orientation orientation) {
    this.stored = stored;
    this.orientation = orientation;
  }

  /** In pixels, upright. */
  public int width() {
    return orientation.swapsAxes() ? stored.getHeight() : stored.getWidth();
  }

  /** In pixels, upright. */
  public int height() {
    return orientation.swapsAxes() ? stored.getWidth() : stored.getHeight();
  }

  /** The whole picture, upright and opaque, at another size. */
  public RgbImage scaledTo(int width, int height) {
    boolean swap = orientation.swapsAxes();
    RgbImage scaled =
        PictureScaler.scale(
            new Strips(stored),
            stored.getWidth(),
            stored.getHeight(),
            swap ? height : width,
            swap ? width : height);
    return orientation.upright(scaled);
  }

  /** Converts a few rows at a time to opaque sRGB. */
  private static final class Strips implements PictureScaler.Rows {
    private final BufferedImage stored;
    private final BufferedImage strip;
    private final Color background;
    private int begin;
    private int end;

    Strips(BufferedImage stored) {
      this.stored = stored;
      int rows = Math.min(STRIP, stored.getHeight());
      this.strip = new BufferedImage(stored.getWidth(), rows, BufferedImage.TYPE_INT_RGB);
      this.background = background(stored);
    }

    @Override
    public void row(int y, int[] into) {
      if (y < begin || y >= end) {
        begin = y;
        end = y + strip.getHeight();
        draw();
      }
      strip.getRaster().getDataElements(0, y - begin, strip.getWidth(), 1, into);
    }

    private void draw() {
      Graphics2D graphics = strip.createGraphics();
      graphics.drawImage(stored, 0, -begin, background, null);
      graphics.dispose();
    }
  }

  /** What lies behind transparent parts: the opposite of a dark or light drawing, softened. */
  private static Color background(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return OFF_WHITE;
    }
    long luma = 0;
    long alpha = 0;
    int stepX = Math.max(1, image.getWidth() / 100);
    int stepY = Math.max(1, image.getHeight() / 100);
    for (int y = 0; y < image.getHeight(); y += stepY) {
      for (int x = 0; x < image.getWidth(); x += stepX) {
        int p = image.getRGB(x, y);
        int opacity = p >>> 24;
        luma += (long) opacity * (2 * (p >> 16 & 0xFF) + 7 * (p >> 8 & 0xFF) + (p & 0xFF)) / 10;
        alpha += opacity;
      }
    }
    return luma > alpha * 190 ? CHARCOAL : OFF_WHITE;
  }
}
