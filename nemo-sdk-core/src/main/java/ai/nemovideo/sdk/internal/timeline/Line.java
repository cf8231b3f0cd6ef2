package ai.nemovideo.sdk.internal.timeline;

import java.text.Bidi;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes foreign text fit to stand in a line: one line, readable, not too long, in its own order.
 */
final class Line {

  /** What a reader sees as one character, a family of emoji for example. */
  private static final Pattern CHARACTER = Pattern.compile("\\X");

  private static final int MOST_CHARACTERS = 40;

  /** How much is told before the place where two long texts part. */
  private static final int BEFORE_DIFFERENCE = 12;

  /** A character can be made of any number of accents. */
  private static final int MOST_UNITS = 160;

  private Line() {}

  /** Empty when there is nothing to be seen. */
  static String of(String text) {
    return isolated(shortened(cleaned(text)));
  }

  /**
   * The second of two texts as a line, from a little before the place where they part; as a whole
   * when that is near the beginning.
   */
  static String whereItDiffers(String other, String text) {
    int same = 0;
    while (same < Math.min(other.length(), text.length())
        && other.charAt(same) == text.charAt(same)) {
      same++;
    }
    int from = 0;
    Matcher characters = CHARACTER.matcher(text);
    while (from < same - BEFORE_DIFFERENCE && characters.find()) {
      from = characters.end();
    }
    return from == 0 ? of(text) : isolated(shortened('…' + cleaned(text.substring(from))));
  }

  /**
   * Without control characters and direction controls, which would reach beyond the text; white
   * space is one blank.
   */
  private static String cleaned(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), MOST_UNITS + 2));
    boolean blank = false;
    for (int i = 0; i < text.length() && out.length() <= MOST_UNITS; ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85) {
        blank = true;
      } else if (!isControl(point)) {
        if (blank && out.length() > 0) {
          out.append(' ');
        }
        blank = false;
        out.appendCodePoint(Character.getType(point) == Character.SURROGATE ? 0xFFFD : point);
      }
    }
    return out.toString();
  }

  private static boolean isControl(int point) {
    return Character.isISOControl(point)
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0xFEFF;
  }

  private static String shortened(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    Matcher characters = CHARACTER.matcher(text);
    int cut = 0;
    for (int count = 1; characters.find(); count++) {
      if (count > MOST_CHARACTERS || characters.end() > MOST_UNITS) {
        return text.substring(0, cut == 0 ? whole(text) : cut).stripTrailing() + '…';
      }
      cut = count < MOST_CHARACTERS ? characters.end() : cut;
    }
    return text;
  }

  /** Where a text of nothing but accents can be cut without halving one. */
  private static int whole(String text) {
    return Character.isLowSurrogate(text.charAt(MOST_UNITS)) ? MOST_UNITS - 1 : MOST_UNITS;
  }

  /** Right-to-left text between isolates, or it would turn round the numbers that follow it. */
  private static String isolated(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        ? '\u2068' + text + '\u2069'
        : text;
  }
}
