package ai.nemovideo.sdk.internal.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists as they are written. */
public final class JsonLists {

  private JsonLists() {}

  /**
   * The source texts of what a list holds. An object is a list of its values (assumed: services
   * write {@code {"id1":{…},"id2":{…}}} too); nothing, and what is neither or broken, holds
   * nothing.
   */
  public static List<String> entries(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    JsonCursor cursor = new JsonCursor(json, 0);
    List<String> entries = new ArrayList<>();
    try {
      char bracket = cursor.peek();
      if (bracket != '{' && bracket != '[') {
        return List.of();
      }
      char closing = bracket == '{' ? '}' : ']';
      for (boolean more = cursor.open(bracket); more; more = cursor.more(closing)) {
        if (bracket == '{') {
          cursor.skipName();
        }
        int start = cursor.start();
        cursor.skip();
        entries.add(json.substring(start, cursor.end()));
      }
    } catch (IllegalArgumentException e) {
      return List.of();
    }
    return List.copyOf(entries);
  }
}
