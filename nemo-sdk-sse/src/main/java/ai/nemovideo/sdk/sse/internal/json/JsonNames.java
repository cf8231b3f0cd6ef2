package ai.nemovideo.sdk.sse.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * A fixed set of strings that are looked up by their bytes, so that finding one makes no garbage.
 */
public final class JsonNames {

  /** A power of two, so large that few of some fifty names share a place. */
  private static final int PLACES = 128;

  private static final int NONE = -1;

  private final byte[][] names;

  /** The last name of each place. */
  private final int[] last = new int[PLACES];

  /** The name before each name in its place. */
  private final int[] before;

  /**
   * A set.
   *
   * @param names the strings
   */
  public JsonNames(List<String> names) {
    this.names = new byte[names.size()][];
    this.before = new int[names.size()];
    Arrays.fill(last, NONE);
    for (int i = 0; i < before.length; i++) {
      byte[] name = names.get(i).getBytes(UTF_8);
      int place = place(name, 0, name.length);
      this.names[i] = name;
      before[i] = last[place];
      last[place] = i;
    }
  }

  /** The index of a string in the list; -1 when it is not there. */
  int find(byte[] bytes, int from, int to) {
    int i = last[place(bytes, from, to)];
    while (i != NONE && !Arrays.equals(names[i], 0, names[i].length, bytes, from, to)) {
      i = before[i];
    }
    return i;
  }

  private static int place(byte[] bytes, int from, int to) {
    return from == to ? 0 : (31 * (to - from) + 7 * bytes[from] + bytes[to - 1]) & (PLACES - 1);
  }
}
