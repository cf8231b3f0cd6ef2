package ai.nemovideo.sdk.internal.gui;

/** Numbers of list items: in digits, or ① to ⑳. */
final class Numerals {

  private Numerals() {}

  static boolean circled(String text, int at) {
    return at < text.length() && text.charAt(at) >= '①' && text.charAt(at) <= '⑳';
  }

  static int value(String text, int from, int to) {
    return circled(text, from)
        ? text.charAt(from) - '①' + 1
        : Integer.parseInt(text.substring(from, to));
  }

  /** A number written as the one at a place is. */
  static String like(String text, int at, int number) {
    return circled(text, at) ? String.valueOf((char) ('①' + number - 1)) : Integer.toString(number);
  }
}
