package ai.nemovideo.sdk.internal.gui;

/** Kinds of characters. */
final class Chars {

  private Chars() {}

  /** Chinese characters of the common blocks. */
  static boolean han(char c) {
    return c >= '\u3400' && c <= '\u9FFF' || c >= '\uF900' && c <= '\uFAFF';
  }

  static boolean word(char c) {
    return Character.isLetterOrDigit(c);
  }

  static boolean latin(char c) {
    return Character.isLetter(c) && !han(c);
  }

  static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Spaces within a unit; a joined line brings its line break along. */
  static boolean space(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000';
  }

  static boolean anyHan(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (han(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean anyWord(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (word(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean anyDigit(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (digit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  static int skipSpace(String text, int from, int to) {
    int i = from;
    while (i < to && space(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static int backOverSpace(String text, int from, int to) {
    int i = to;
    while (i > from && space(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** The first such character between the two places; -1 when there is none. */
  static int find(String text, char c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == c) {
        return i;
      }
    }
    return -1;
  }
}
