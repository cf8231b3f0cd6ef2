package ai.nemovideo.sdk.internal.gui;

import java.util.List;

/** Finds labels of steps on a screen: "Next steps", "To export your video", 操作步骤. */
final class Labels {

  private static final Phrases FILL =
      English.LABELS
          .and(English.LABEL_FILL)
          .and(English.GENERIC)
          .and(English.NAMES)
          .and(English.WIDGETS)
          .and(English.LEADS)
          .and(English.ADDRESSES)
          .and(English.OPEN)
          .and(English.PICK)
          .and(English.ADJUST)
          .and(English.LOOK)
          .and(English.PLACES);

  private static final Terms HAN_FILL =
      Chinese.LABELS
          .and(Chinese.LABEL_FILL)
          .and(Chinese.VAGUE)
          .and(Chinese.ADDRESSES)
          .and(Chinese.LEADS)
          .and(Chinese.DEPENDENT);

  /** "The export is ready" is no label. */
  private static final Phrases IS = Phrases.of("is | are");

  private static final Phrases ASKS = Phrases.of("what | here | how");

  private Labels() {}

  /** A label, which has a word of steps in it. */
  static boolean label(String text, Shelter shelter, int from, int to) {
    if (Chars.anyHan(text, from, to)) {
      String words = words(text, from, to);
      return Chinese.LABELS.in(words, 0, words.length()) && filled(words);
    }
    List<Token> tokens = Token.list(text, shelter, from, to);
    boolean states = IS.in(tokens, 0, tokens.size()) && ASKS.at(tokens, 0) == 0;
    return !states && English.LABELS.in(tokens, 0, tokens.size()) && filled(tokens);
  }

  /** An introduction or a heading of steps: it tells nothing about the video. */
  static boolean introduction(String text, Shelter shelter, int from, int to) {
    return Chars.anyHan(text, from, to)
        ? filled(words(text, from, to))
        : filled(Token.list(text, shelter, from, to));
  }

  /** A question that the screen was the answer to. */
  static boolean question(String text, Shelter shelter, int from, int to) {
    if (Chars.anyHan(text, from, to)) {
      String words = words(text, from, to);
      int last = words.length() - 1;
      return Chinese.QUESTIONS.ends(words) && filled(words.substring(0, Math.max(0, last)));
    }
    List<Token> tokens = Token.list(text, shelter, from, to);
    int asks = English.QUESTIONS.at(tokens, English.LEADS.over(tokens, 0));
    return asks > 0 && filled(tokens.subList(asks, tokens.size()));
  }

  private static boolean filled(List<Token> tokens) {
    return !tokens.isEmpty() && FILL.over(tokens, 0) >= tokens.size();
  }

  private static boolean filled(String words) {
    return !words.isEmpty() && HAN_FILL.over(words, 0) >= words.length();
  }

  private static String words(String text, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (Chars.word(text.charAt(i))) {
        words.append(text.charAt(i));
      }
    }
    return words.toString();
  }
}
