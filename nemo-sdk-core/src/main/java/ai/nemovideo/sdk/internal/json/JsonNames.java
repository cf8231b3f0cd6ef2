package ai.nemovideo.sdk.internal.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names to be found in a text without copying them out of it. They come in groups, one for each
 * thing, with the spellings of its name in the order in which they count.
 */
public final class JsonNames {

  private static final int GROUP = 4;

  /** More than any rank of a name within its group. */
  public static final int RANKS = 1 << GROUP;

  private final String[] table;
  private final int[] numbers;
  private final int mask;

  private JsonNames(List<String> names, List<Integer> given) {
    int size = Integer.highestOneBit(names.size() * 4);
    mask = size - 1;
    table = new String[size];
    numbers = new int[size];
    Arrays.fill(table, "");
    for (int i = 0; i < names.size(); i++) {
      int slot = slot(names.get(i).hashCode());
      while (!table[slot].isEmpty()) {
        slot = slot + 1 & mask;
      }
      table[slot] = names.get(i);
      numbers[slot] = given.get(i);
    }
  }

  /** Names in groups, numbered from 0. A group may be empty, but not all of them. */
  @SafeVarargs
  public static JsonNames of(List<String>... groups) {
    List<String> names = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int group = 0; group < groups.length; group++) {
      for (int rank = 0; rank < groups[group].size(); rank++) {
        names.add(groups[group].get(rank));
        numbers.add(group << GROUP | rank);
      }
    }
    return new JsonNames(names, numbers);
  }

  /** The group of a number that {@link JsonCursor#name} gave; -1 for an unknown name. */
  public static int group(int number) {
    return number >> GROUP;
  }

  /** The rank of a known name in its group; 0 counts most. */
  public static int rank(int number) {
    return number & RANKS - 1;
  }

  /** The number of a name that stands in a text, or -1. */
  int find(String text, int start, int end) {
    int hash = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        String name = JsonText.unescaped(text, start, end);
        return name.indexOf('\\') < 0 ? find(name, 0, name.length()) : -1;
      }
      hash = 31 * hash + c;
    }
    int length = end - start;
    for (int slot = slot(hash); !table[slot].isEmpty(); slot = slot + 1 & mask) {
      if (table[slot].length() == length && text.startsWith(table[slot], start)) {
        return numbers[slot];
      }
    }
    return -1;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & mask;
  }
}
