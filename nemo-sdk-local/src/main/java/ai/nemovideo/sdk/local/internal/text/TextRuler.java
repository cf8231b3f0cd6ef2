package ai.nemovideo.sdk.local.internal.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Measures and outlines a line of text, in em. */
final class TextRuler {

  private final FontChoice fonts;

  TextRuler(FontChoice fonts) {
    this.fonts = fonts;
  }

  double width(String line) {
    double width = 0;
    for (int codePoint : line.codePoints().toArray()) {
      Glyph glyph = fonts.glyph(codePoint);
      width += glyph == null ? 0 : glyph.advance();
    }
    return width;
  }

  /** The line's shape with the pen starting at the given place, in pixels. */
  Path2D outline(String line, double x, double y, double em) {
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double pen = x;
    for (int codePoint : line.codePoints().toArray()) {
      Glyph glyph = fonts.glyph(codePoint);
      if (glyph != null) {
        AffineTransform place = new AffineTransform(em, 0, 0, em, pen, y);
        outline.append(glyph.outline().getPathIterator(place), false);
        pen += glyph.advance() * em;
      }
    }
    return outline;
  }
}
