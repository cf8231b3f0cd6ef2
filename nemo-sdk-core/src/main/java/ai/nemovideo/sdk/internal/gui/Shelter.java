package ai.nemovideo.sdk.internal.gui;

/**
 * Where a unit quotes: in quotation marks, code and addresses nothing is read as an instruction,
 * and nothing is divided. One pass; a mark that is never closed shelters nothing.
 */
final class Shelter {

  private static final String OPENING = "“「『《【‘";
  private static final String CLOSING = "”」』》】’";

  private final String text;
  private final int start;
  private final int[] ends;
  private final boolean[] addresses;

  Shelter(String text, int start, int end) {
    this.text = text;
    this.start = start;
    this.ends = new int[end - start];
    this.addresses = new boolean[end - start + 1];
    for (int i = start; i < end; ) {
      i = address(i) ? keepAddress(i, end) : i + 1;
    }
    int[] closers = new int[OPENING.length()];
    java.util.Arrays.fill(closers, -1);
    int straight = -1;
    int single = -1;
    int tick = -1;
    for (int i = end - 1; i >= start; i--) {
      char c = text.charAt(i);
      int closing = CLOSING.indexOf(c);
      int opening = OPENING.indexOf(c);
      if (closing >= 0) {
        closers[closing] = i;
      } else if (opening >= 0) {
        shelter(i, closers[opening]);
        closers[opening] = -1;
      } else if (c == '`') {
        tick = shelter(i, tick) ? -1 : i;
      } else if (c == '"' && !inches(i)) {
        straight = straight >= 0 && opens(i) && shelter(i, straight) ? -1 : i;
      } else if (c == '\'') {
        single = single >= 0 && opens(i) && shelter(i, single) ? -1 : closes(i) ? i : single;
      }
    }
  }

  /** The end of what is quoted from here on, or the place itself. */
  int after(int at) {
    return Math.max(at, ends[at - start]);
  }

  /** Whether an address is written between the two places. */
  boolean hasAddress(int from, int to) {
    for (int i = from; i < to; i++) {
      if (addresses[i - start]) {
        return true;
      }
    }
    return false;
  }

  private boolean shelter(int open, int close) {
    if (close <= open) {
      return false;
    }
    ends[open - start] = close + 1;
    return true;
  }

  private boolean address(int i) {
    return text.startsWith("http://", i)
        || text.startsWith("https://", i)
        || text.startsWith("www.", i);
  }

  private int keepAddress(int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) > ' ' && text.charAt(i) < '\u3000') {
      i++;
    }
    while (i > from + 1 && ".,!?;:)".indexOf(text.charAt(i - 1)) >= 0) {
      i--;
    }
    addresses[from - start] = true;
    ends[from - start] = i;
    return i;
  }

  /** A mark that opens has no letter before it and something after it. */
  private boolean opens(int i) {
    boolean free = i == start || !Chars.word(text.charAt(i - 1)) || Chars.han(text.charAt(i - 1));
    return free && i + 1 < start + ends.length && !Chars.space(text.charAt(i + 1));
  }

  private boolean closes(int i) {
    boolean free = i + 1 == start + ends.length || !Chars.word(text.charAt(i + 1));
    return free && i > start && !Chars.space(text.charAt(i - 1));
  }

  private boolean inches(int i) {
    return i > start && Chars.digit(text.charAt(i - 1)) && !opens(i) && !closes(i);
  }
}
