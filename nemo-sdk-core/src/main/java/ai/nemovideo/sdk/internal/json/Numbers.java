package ai.nemovideo.sdk.internal.json;

import java.math.BigDecimal;

/** Numbers as the service writes them. One that nobody could mean is none. */
final class Numbers {

  /** More digits, or a larger exponent, only keep a processor busy for minutes. */
  private static final int MOST_DIGITS = 100;

  private Numbers() {}

  static BigDecimal of(String text) {
    if (text.length() > MOST_DIGITS) {
      throw new NumberFormatException("a number of " + text.length() + " digits");
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw new NumberFormatException("a number with an exponent of " + -(long) number.scale());
    }
    return number;
  }
}
