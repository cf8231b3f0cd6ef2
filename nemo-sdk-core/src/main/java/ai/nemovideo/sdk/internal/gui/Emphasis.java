package ai.nemovideo.sdk.internal.gui;

/** Follows the asterisks of a unit, so that no deletion leaves one without its partner. */
final class Emphasis {

  private final String text;
  private int at;
  private boolean inside;

  Emphasis(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** Goes on to a place; what lies between stays. */
  void moveTo(int place) {
    for (; at < place; at++) {
      inside ^= marker();
    }
  }

  boolean inside() {
    return inside;
  }

  /** Goes over a deletion; whether it takes one partner of a pair away. */
  boolean parts(int end) {
    boolean before = inside;
    moveTo(end);
    return inside != before;
  }

  /** The first asterisk of a double one counts for both; the second counts for nothing. */
  private boolean marker() {
    return text.startsWith("**", at) && (at == 0 || text.charAt(at - 1) != '*');
  }
}
