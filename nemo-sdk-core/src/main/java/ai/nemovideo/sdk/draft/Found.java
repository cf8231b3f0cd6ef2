package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.json.JsonCursor;
import ai.nemovideo.sdk.internal.json.JsonNames;
import java.util.Arrays;

/**
 * What was found of a track or a segment so far: for each thing the best spelling of its key, and
 * where its value begins.
 */
final class Found {

  /** So long is an empty text. */
  private static final int EMPTY = 2;

  private final int[] ranks = new int[DraftKeys.COUNT];
  private final int[] places = new int[DraftKeys.COUNT];

  /** Forgets everything. */
  void clear() {
    Arrays.fill(ranks, Integer.MAX_VALUE);
    Arrays.fill(places, -1);
  }

  /** Whether a value counts, when it can be used. */
  boolean counts(int key, boolean nested) {
    return rank(key, nested) <= ranks[JsonNames.group(key)];
  }

  /** Notes a value that can be used, and counts. */
  void note(int key, boolean nested, int place) {
    ranks[JsonNames.group(key)] = rank(key, nested);
    places[JsonNames.group(key)] = place;
  }

  /**
   * Goes over the value that comes next, and notes it when it is a text, not an empty one, and
   * counts.
   */
  void text(JsonCursor cursor, int key, boolean nested) {
    boolean wanted = cursor.peek() == '"' && counts(key, nested);
    int place = cursor.start();
    cursor.skip();
    if (wanted && cursor.end() - place > EMPTY) {
      note(key, nested, place);
    }
  }

  /** As {@link #text}, of a number too. */
  void scalar(JsonCursor cursor, int key) {
    if (cursor.isNumber() && counts(key, false)) {
      note(key, false, cursor.start());
    }
    text(cursor, key, false);
  }

  /** Where the value of a thing begins, or -1. */
  int place(int group) {
    return places[group];
  }

  private static int rank(int key, boolean nested) {
    return JsonNames.rank(key) + (nested ? JsonNames.RANKS : 0);
  }
}
