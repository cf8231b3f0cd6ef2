package ai.nemovideo.sdk.internal.gui;

/** Follows the asterisks of a unit, so that no deletion leaves one without its partner. */
final class Emphasis {

  private final String text;
  private int at;
  private boolean bold;
  private boolean slanted;

  Emphasis(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** Goes on to a place; what lies between stays. */
  void moveTo(int place) {
    while (at < place) {
      if (text.startsWith("**", at)) {
        bold ^= true;
        at += 2;
      } else {
        slanted ^= text.charAt(at) == '*' && !apart();
        at++;
      }
    }
  }

  boolean bold() {
    return bold;
  }

  /** Whether letters are bold or slanted here. */
  boolean inside() {
    return bold || slanted;
  }

  /** Goes over a deletion, and gives the asterisks back whose partners stay. */
  String lostUpTo(int end) {
    boolean wasBold = bold;
    boolean wasSlanted = slanted;
    moveTo(end);
    String lost = slanted == wasSlanted ? "" : "*";
    return bold == wasBold ? lost : lost + "**";
  }

  /** Between spaces it is a sign of its own. */
  private boolean apart() {
    return at > 0
        && at + 1 < text.length()
        && Chars.space(text.charAt(at - 1))
        && Chars.space(text.charAt(at + 1));
  }
}
