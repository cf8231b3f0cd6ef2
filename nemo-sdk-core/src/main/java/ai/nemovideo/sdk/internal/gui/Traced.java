package ai.nemovideo.sdk.internal.gui;

import java.util.Arrays;
import java.util.List;

/** A text that knows where in the first text each of its characters stood. */
final class Traced {

  private final String text;
  private final int[] origin;

  private Traced(String text, int[] origin) {
    this.text = text;
    this.origin = origin;
  }

  static Traced of(String text) {
    int[] origin = new int[text.length()];
    Arrays.setAll(origin, i -> i);
    return new Traced(text, origin);
  }

  String text() {
    return text;
  }

  /** Where a character of this text stood in the first one. */
  int origin(int at) {
    return origin[at];
  }

  /** The text after changes that follow each other and do not overlap. */
  Traced with(List<Edit> edits) {
    StringBuilder out = new StringBuilder(text.length());
    int[] from = new int[text.length() + edits.size() * 4];
    int done = 0;
    for (Edit edit : edits) {
      copy(done, edit.start(), out, from);
      for (int i = 0; i < edit.instead().length(); i++) {
        from[out.length()] = origin[Math.min(edit.start(), origin.length - 1)];
        out.append(edit.instead().charAt(i));
      }
      done = edit.end();
    }
    copy(done, text.length(), out, from);
    return new Traced(out.toString(), Arrays.copyOf(from, out.length()));
  }

  private void copy(int start, int end, StringBuilder out, int[] from) {
    System.arraycopy(origin, start, from, out.length(), end - start);
    out.append(text, start, end);
  }
}
