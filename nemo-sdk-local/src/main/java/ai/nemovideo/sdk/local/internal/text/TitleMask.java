package ai.nemovideo.sdk.local.internal.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * A title ready to be laid over frames: white letters on a soft dark glow, which keeps them legible
 * on a bright picture without a box behind them. All of it is colourless.
 *
 * @param left in frame pixels, even
 * @param top in frame pixels, even
 * @param width in pixels, even
 * @param height in pixels, even
 * @param cover how much of the picture is hidden, 0 to 255
 * @param light luma that the title adds, already weighted by its opacity
 */
public record TitleMask(int left, int top, int width, int height, byte[] cover, byte[] light) {

  private static final int WHITE = 235;
  private static final int BLACK = 16;

  /** A close shadow gives the letters an edge, a wide one a darker ground. Sizes in em. */
  private static final double CLOSE_RADIUS = 0.035;

  private static final double CLOSE_OPACITY = 0.45;
  private static final double WIDE_RADIUS = 0.3;

  /** More than 1: blurring spreads thin strokes so far that little of them would be left. */
  private static final double WIDE_STRENGTH = 1.3;

  private static final double WIDE_OPACITY = 0.66;

  /** Three passes of a blur reach three radii far. */
  private static final double REACH = 3 * WIDE_RADIUS + 0.1;

  /**
   * Lays out and draws a title once for all frames of a film; the mask may be empty.
   *
   * @param size of its letters, times the usual one
   */
  public static TitleMask of(String text, double size, int frameWidth, int frameHeight) {
    TextRuler ruler = new TextRuler(FontChoice.of(text));
    SafeArea area = SafeArea.of(frameWidth, frameHeight);
    TitleLayout layout =
        TitleLayout.of(text, ruler, area, size * Math.min(frameWidth, frameHeight));
    Path2D outline = layout.outline(ruler, area);
    Rectangle2D bounds = outline.getBounds2D();
    if (bounds.isEmpty()) {
      return new TitleMask(0, 0, 0, 0, new byte[0], new byte[0]);
    }
    double reach = REACH * layout.em();
    int left = even(Math.max(0, bounds.getMinX() - reach));
    int top = even(Math.max(0, bounds.getMinY() - reach));
    int width = even(Math.min(frameWidth, bounds.getMaxX() + reach)) - left;
    int height = even(Math.min(frameHeight, bounds.getMaxY() + reach)) - top;
    outline.transform(AffineTransform.getTranslateInstance(-left, -top));
    float[] letters = CoverageRaster.fill(outline, width, height);
    return draw(letters, layout.em(), left, top, width, height);
  }

  private static TitleMask draw(
      float[] letters, double em, int left, int top, int width, int height) {
    float[] close = SoftShadow.blur(letters, width, height, radius(em, CLOSE_RADIUS));
    float[] wide = SoftShadow.blur(letters, width, height, radius(em, WIDE_RADIUS));
    byte[] cover = new byte[letters.length];
    byte[] light = new byte[letters.length];
    for (int i = 0; i < letters.length; i++) {
      double glow =
          1
              - (1 - CLOSE_OPACITY * close[i])
                  * (1 - WIDE_OPACITY * Math.min(1, WIDE_STRENGTH * wide[i]));
      double shadow = (1 - letters[i]) * glow;
      cover[i] = (byte) Math.round(255 * (letters[i] + shadow));
      light[i] = (byte) Math.round(WHITE * letters[i] + BLACK * shadow);
    }
    return new TitleMask(left, top, width, height, cover, light);
  }

  private static int radius(double em, double part) {
    return (int) Math.max(1, Math.round(em * part));
  }

  private static int even(double value) {
    return (int) value & ~1;
  }
}
