package ai.nemovideo.sdk.examples.prompt;

import ai.nemovideo.sdk.examples.screen.Cells;
import java.util.List;

/**
 * A line of a text with a caret under one of its characters:
 *
 * <pre>
 *   3 |   "motion": "zom_in",
 *     |             ^
 * </pre>
 *
 * <p>Characters of East Asia take two cells, and tabs are shown as two spaces, so that the caret
 * stands where the eye sees the character. A line that is too long is cut on both sides.
 */
final class Excerpt {

  private static final String TAB = "  ";
  private static final String CUT = "…";
  private static final int NUMBER = 5;
  private static final String SEPARATOR = " | ";

  private Excerpt() {}

  /**
   * The two lines.
   *
   * @param line without its end
   * @param number of the line
   * @param column the character from 1, in code points
   * @param cells how many a line may take
   */
  static List<String> of(String line, int number, int column, int cells) {
    int length = line.codePointCount(0, line.length());
    int split = line.offsetByCodePoints(0, Math.max(0, Math.min(column - 1, length)));
    int room = Math.max(10, cells - NUMBER - SEPARATOR.length());
    String before = shown(line.substring(0, split));
    String after = shown(line.substring(split));
    String left = end(before, Math.max(room / 2, room - Cells.width(after) - 1));
    String right = start(after, room - Cells.width(left));
    return List.of(
        String.format("%" + NUMBER + "d", number) + SEPARATOR + left + right,
        " ".repeat(NUMBER) + SEPARATOR + " ".repeat(Cells.width(left)) + "^");
  }

  private static String shown(String text) {
    return text.replace("\t", TAB).replaceAll("\\p{Cntrl}", " ");
  }

  private static String start(String text, int cells) {
    return Cells.fit(text, cells);
  }

  /** As much of the end of a text as fits. */
  private static String end(String text, int cells) {
    if (Cells.width(text) <= cells) {
      return text;
    }
    String rest = text;
    while (!rest.isEmpty() && Cells.width(rest) > cells - 1) {
      rest = rest.substring(Character.charCount(rest.codePointAt(0)));
    }
    return CUT + rest;
  }
}
