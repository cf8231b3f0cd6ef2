package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.examples.screen.Cells;
import ai.nemovideo.sdk.examples.screen.Look;
import java.text.BreakIterator;
import java.util.Locale;

/** Breaks text where lines may break, so that a terminal does not break words. */
public final class Wrap {

  private Wrap() {}

  /** The text for a stream: a file gets it as it is. */
  public static String forLook(String text, Look look, String indent) {
    return look.wraps()
        ? lines(text, look.columns() - 1, indent)
        : indent + text.replace("\n", "\n" + indent);
  }

  /** The text in lines of at most so many cells, each but a long word; each with the indent. */
  static String lines(String text, int cells, String indent) {
    StringBuilder out = new StringBuilder();
    for (String paragraph : text.split("\n", -1)) {
      out.append(out.isEmpty() ? "" : "\n").append(paragraph(paragraph, cells, indent));
    }
    return out.toString();
  }

  /** What begins with spaces goes on below them. */
  private static String paragraph(String words, int cells, String before) {
    String text = words.stripLeading();
    String indent = before + words.substring(0, words.length() - text.length());
    StringBuilder out = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    BreakIterator places = BreakIterator.getLineInstance(Locale.ROOT);
    places.setText(text);
    int from = places.first();
    for (int to = places.next(); to != BreakIterator.DONE; from = to, to = places.next()) {
      String piece = text.substring(from, to);
      boolean full = Cells.width(line + piece.stripTrailing()) > cells;
      if (full && line.length() > indent.length()) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(indent);
      }
      line.append(piece);
    }
    return out.append(line.toString().stripTrailing()).toString();
  }
}
