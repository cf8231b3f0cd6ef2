package ai.nemovideo.sdk.internal.timeline;

/** Halves of a character, which JSON can spell but no file in UTF-8 can hold. */
final class Surrogates {

  private Surrogates() {}

  /** The text with U+FFFD for each half that stands alone. */
  static String mended(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (point <= 0xFFFF && Character.isSurrogate((char) point)) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, '\uFFFD');
      }
      i += Character.charCount(point);
    }
    return out == null ? text : out.toString();
  }
}
