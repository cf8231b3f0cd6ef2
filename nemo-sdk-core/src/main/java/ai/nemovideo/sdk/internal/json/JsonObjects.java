package ai.nemovideo.sdk.internal.json;

import java.util.Optional;

/** Members of objects as they are written. */
public final class JsonObjects {

  private JsonObjects() {}

  /**
   * The source text of a member; the last one when its key comes twice, as JSON readers have it.
   *
   * @param start where the object begins
   */
  public static Optional<String> member(String text, int start, String key) {
    JsonCursor cursor = new JsonCursor(text, start);
    int from = -1;
    int to = -1;
    for (boolean more = cursor.open('{'); more; more = cursor.more('}')) {
      boolean wanted = cursor.isNamed(key);
      int value = cursor.start();
      cursor.skip();
      if (wanted) {
        from = value;
        to = cursor.end();
      }
    }
    return from < 0 ? Optional.empty() : Optional.of(text.substring(from, to));
  }
}
