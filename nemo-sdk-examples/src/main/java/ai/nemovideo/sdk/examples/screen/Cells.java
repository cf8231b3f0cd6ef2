package ai.nemovideo.sdk.examples.screen;

/** Measures text as a terminal does: characters of East Asia and emoji take two cells. */
public final class Cells {

  private static final String ELLIPSIS = "…";

  /** The blocks whose characters are wide: first and last code point of each. */
  private static final int[][] WIDE = {
    {0x1100, 0x115f},
    {0x2e80, 0x303e},
    {0x3041, 0xa4cf},
    {0xac00, 0xd7a3},
    {0xf900, 0xfaff},
    {0xfe30, 0xfe6f},
    {0xff00, 0xff60},
    {0xffe0, 0xffe6},
    {0x1f300, 0x1f64f},
    {0x1f680, 0x1faff},
    {0x20000, 0x3fffd},
  };

  private Cells() {}

  /** How many cells a text takes. */
  public static int width(String text) {
    return text.codePoints().map(Cells::width).sum();
  }

  /** The text, cut with an ellipsis where it takes more cells than there are. */
  public static String fit(String text, int cells) {
    if (width(text) <= cells) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int left = cells - 1;
    for (int point : text.codePoints().toArray()) {
      left -= width(point);
      if (left < 0) {
        break;
      }
      out.appendCodePoint(point);
    }
    return cells < 1 ? "" : out + ELLIPSIS;
  }

  /** The text with spaces after it, so that it takes that many cells; a longer one is cut. */
  public static String pad(String text, int cells) {
    String fitting = fit(text, cells);
    return fitting + " ".repeat(Math.max(0, cells - width(fitting)));
  }

  /**
   * The text with line ends between its words, so that a terminal breaks none of them. Words that
   * are longer than a line, and text without spaces, are left to the terminal.
   */
  public static String wrap(String text, int cells) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      int used = -1;
      for (String word : line.split(" ", -1)) {
        boolean fits = used + 1 + width(word) <= cells;
        if (used >= 0) {
          out.append(fits ? ' ' : '\n');
        }
        used = used >= 0 && fits ? used + 1 + width(word) : width(word);
        out.append(word);
      }
      out.append('\n');
    }
    return out.substring(0, out.length() - 1);
  }

  private static int width(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int[] block : WIDE) {
      if (point >= block[0] && point <= block[1]) {
        return 2;
      }
    }
    return 1;
  }
}
