package ai.nemovideo.sdk.internal.gui;

/**
 * A line of the text, or several that one sentence runs through.
 *
 * @param kind what it is
 * @param mark what stands before its words
 * @param start where its first line begins
 * @param bodyStart where its words begin, behind the mark
 * @param bodyEnd where they end
 * @param end where the next unit begins
 * @param indent how far the mark is indented
 * @param numberStart where the number of a numbered item begins, else -1
 * @param numberEnd where it ends
 */
record Unit(
    Kind kind,
    Mark mark,
    int start,
    int bodyStart,
    int bodyEnd,
    int end,
    int indent,
    int numberStart,
    int numberEnd) {

  enum Kind {
    TEXT,
    BLANK,
    RULE,
    /** Code and tables: never read. */
    FIXED
  }

  enum Mark {
    NONE,
    BULLET,
    NUMBER,
    HEADING
  }

  boolean item() {
    return mark == Mark.BULLET || mark == Mark.NUMBER;
  }

  boolean text() {
    return kind == Kind.TEXT;
  }

  /** This unit together with the line after it. */
  Unit with(Unit next) {
    return new Unit(
        kind, mark, start, bodyStart, next.bodyEnd, next.end, indent, numberStart, numberEnd);
  }
}
