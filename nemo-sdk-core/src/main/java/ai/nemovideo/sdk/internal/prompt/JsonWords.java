package ai.nemovideo.sdk.internal.prompt;

import java.math.BigDecimal;
import java.util.Locale;

/** Texts and numbers as JSON has them. */
final class JsonWords {

  private JsonWords() {}

  /** A text in quotes. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c == '\t') {
        out.append("\\t");
      } else if (c < ' ' || isDelicate(text, i)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** Some readers take U+2028 and U+2029 for the end of a line; half a character has no bytes. */
  private static boolean isDelicate(String text, int at) {
    int point = text.codePointAt(at);
    boolean second =
        at > 0
            && Character.isLowSurrogate(text.charAt(at))
            && Character.isHighSurrogate(text.charAt(at - 1));
    return point == 0x2028 || point == 0x2029 || !second && isHalf(point);
  }

  /** Whether a code point is half of a character. */
  static boolean isHalf(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  /** A number without an exponent. */
  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
