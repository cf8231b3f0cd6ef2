package ai.nemovideo.sdk.internal.prompt;

/**
 * A place in a text as people count it.
 *
 * @param line from 1; a line ends with CR, LF or both
 * @param column from 1, in characters (code points); a tab is one
 */
record TextPlace(int line, int column) {

  static TextPlace of(String text, int offset) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      boolean half = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || c == '\r' && !half) {
        line++;
        start = i + 1;
      }
    }
    return new TextPlace(line, text.codePointCount(start, offset) + 1);
  }
}
