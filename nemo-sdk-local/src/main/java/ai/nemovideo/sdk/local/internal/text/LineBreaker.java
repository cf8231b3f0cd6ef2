package ai.nemovideo.sdk.local.internal.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Wraps a text into lines of about equal length; never longer than allowed. */
final class LineBreaker {

  private final TextRuler ruler;

  LineBreaker(TextRuler ruler) {
    this.ruler = ruler;
  }

  /** Whether every word fits into a line of {@code width} em. */
  boolean wordsFit(String text, double width) {
    return pieces(text).stream().allMatch(piece -> ruler.width(piece.strip()) <= width);
  }

  /** As few lines as possible, and then as even ones as possible. */
  List<String> lines(String text, double width) {
    List<String> fewest = fill(text, width);
    double enough = width;
    double tooNarrow = 0;
    while (enough - tooNarrow > 0.05) {
      double middle = (enough + tooNarrow) / 2;
      if (fill(text, middle).size() <= fewest.size() && wordsFit(text, middle)) {
        enough = middle;
      } else {
        tooNarrow = middle;
      }
    }
    return fill(text, enough);
  }

  private List<String> fill(String text, double width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      StringBuilder line = new StringBuilder();
      for (String piece : pieces(paragraph)) {
        if (!line.isEmpty() && ruler.width((line + piece).stripTrailing()) > width) {
          lines.add(line.toString().strip());
          line.setLength(0);
        }
        line.append(breakWord(piece, width, lines));
      }
      lines.add(line.toString().strip());
    }
    return lines;
  }

  /** Breaks a word that is longer than a line anywhere; what is left over begins the next line. */
  private String breakWord(String word, double width, List<String> lines) {
    if (ruler.width(word.strip()) <= width) {
      return word;
    }
    StringBuilder line = new StringBuilder();
    for (int codePoint : word.codePoints().toArray()) {
      String next = Character.toString(codePoint);
      if (!line.isEmpty() && ruler.width(line + next) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(next);
    }
    return line.toString();
  }

  /**
   * Words with the blanks after them; in Chinese and Japanese, characters with their punctuation.
   */
  private static List<String> pieces(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> pieces = new ArrayList<>();
    int begin = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      pieces.add(text.substring(begin, end));
      begin = end;
    }
    return pieces;
  }
}
