package ai.nemovideo.sdk.internal.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a clause, or something quoted.
 *
 * @param start its place in the text
 * @param end the place after it
 * @param word the word in lower case; {@link #QUOTE} for something quoted
 * @param capital whether it begins with a capital letter
 */
record Token(int start, int end, String word, boolean capital) {

  /** Stands for whatever is quoted. */
  static final String QUOTE = "\"";

  /** Stands for the arrows of a path through menus. */
  static final String ARROW = ">";

  boolean quoted() {
    return word.equals(QUOTE);
  }

  /** The words between two places; what is in brackets is left out. */
  static List<Token> list(String text, Shelter shelter, int from, int to) {
    List<Token> tokens = new ArrayList<>();
    boolean unclosed = false;
    for (int i = from; i < to; ) {
      char c = text.charAt(i);
      int after = shelter.after(i);
      if (after > i) {
        tokens.add(new Token(i, Math.min(after, to), QUOTE, false));
        i = after;
      } else if (c == '(' && !unclosed) {
        int close = Chars.find(text, ')', i, to);
        unclosed = close < 0;
        i = unclosed ? i + 1 : close + 1;
      } else if (Chars.word(c)) {
        int end = wordEnd(text, i, to);
        String word = text.substring(i, end).replace('’', '\'').toLowerCase(Locale.ROOT);
        tokens.add(new Token(i, end, word, Character.isUpperCase(c)));
        i = end;
      } else {
        if (">→➔➜»&".indexOf(c) >= 0) {
          tokens.add(new Token(i, i + 1, c == '&' ? "and" : ARROW, false));
        }
        i++;
      }
    }
    return tokens;
  }

  /** Letters and digits, with apostrophes between them; a hyphen parts two words. */
  private static int wordEnd(String text, int from, int to) {
    int i = from;
    while (i < to && (Chars.word(text.charAt(i)) || apostrophe(text, i, to))) {
      i++;
    }
    return i;
  }

  private static boolean apostrophe(String text, int i, int to) {
    char c = text.charAt(i);
    return (c == '\'' || c == '’') && i + 1 < to && Chars.latin(text.charAt(i + 1));
  }
}
