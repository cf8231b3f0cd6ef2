package ai.nemovideo.sdk.internal.json;

import java.util.Arrays;

/** What is open: one bit for each level, set for an object. */
final class Nesting {

  private long[] levels = new long[1];
  private int depth;

  void open(boolean object) {
    int word = depth >> 6;
    if (word == levels.length) {
      levels = Arrays.copyOf(levels, word * 2);
    }
    long bit = 1L << depth;
    levels[word] = object ? levels[word] | bit : levels[word] & ~bit;
    depth++;
  }

  /** Closes the innermost. {@return whether it was the outermost too} */
  boolean close() {
    depth--;
    return depth == 0;
  }

  boolean isObject() {
    int top = depth - 1;
    return (levels[top >> 6] >> top & 1) != 0;
  }

  char closing() {
    return isObject() ? '}' : ']';
  }
}
