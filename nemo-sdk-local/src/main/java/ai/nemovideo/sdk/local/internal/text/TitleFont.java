package ai.nemovideo.sdk.local.internal.text;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.cff.CFFCIDFont;
import org.apache.fontbox.cff.CFFFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One of the fonts that come with this module, read without the platform's font machinery: a bare
 * JDK has no fonts, and {@code java.awt.Font} then refuses to work at all.
 */
final class TitleFont {

  private final TrueTypeFont font;
  private final @Nullable CFFFont outlines;
  private final CmapLookup characters;
  private final double size;
  private final Map<Integer, Glyph> glyphs = new HashMap<>();

  private TitleFont(TrueTypeFont font, @Nullable CFFFont outlines, double size) throws IOException {
    this.font = font;
    this.outlines = outlines;
    this.size = size;
    this.characters = font.getUnicodeCmapLookup();
  }

  /**
   * Reads a font from the resources beside this class.
   *
   * @param size brings fonts with larger and smaller letters to the same look
   */
  static TitleFont load(String resource, double size) {
    try (InputStream in = TitleFont.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("font is missing: " + resource);
      }
      RandomAccessReadBuffer data = new RandomAccessReadBuffer(in);
      if (resource.endsWith(".otf")) {
        // "embedded": without the table of glyph names, whose absence it would log otherwise
        OpenTypeFont font = new OTFParser(true).parse(data);
        return new TitleFont(font, font.getCFF().getFont(), size);
      }
      return new TitleFont(new TTFParser().parse(data), null, size);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(int codePoint) {
    return characters.getGlyphId(codePoint) != 0;
  }

  /** The character's shape, or the font's sign for a character it does not have. */
  synchronized Glyph glyph(int codePoint) {
    return glyphs.computeIfAbsent(codePoint, this::read);
  }

  private Glyph read(int codePoint) {
    int id = characters.getGlyphId(codePoint);
    try {
      double em = size / font.getUnitsPerEm();
      Path2D outline = new Path2D.Double(outline(id), AffineTransform.getScaleInstance(em, -em));
      return new Glyph(outline, font.getAdvanceWidth(id) * em);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GeneralPath outline(int id) throws IOException {
    if (outlines != null) {
      int name = outlines instanceof CFFCIDFont ? outlines.getCharset().getCIDForGID(id) : id;
      return outlines.getType2CharString(name).getPath();
    }
    var glyph = font.getGlyph().getGlyph(id);
    return glyph == null ? new GeneralPath() : glyph.getPath();
  }
}
