package ai.nemovideo.sdk.internal.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists as they are written, in the forms that services write them (assumed): an array of entries,
 * {@code {"id1":{…},"id2":{…}}}, {@code {"images":[…],"videos":[…]}}, or an entry that stands
 * alone.
 */
public final class JsonLists {

  private static final int ADDRESS = 0;
  private static final int NAME = 1;

  private static final JsonNames OF_ENTRY =
      JsonNames.of(
          List.of(
              "url",
              "cdn_url",
              "cdnUrl",
              "src",
              "uri",
              "file_url",
              "fileUrl",
              "source_url",
              "sourceUrl",
              "path"),
          List.of("name", "filename", "file_name", "fileName", "id"));

  private JsonLists() {}

  /**
   * An entry of a list.
   *
   * @param key its key, when the list is an object of entries
   * @param json its source text
   */
  public record Entry(@Nullable String key, String json) {}

  /** The source texts of {@link #keyed}. */
  public static List<String> entries(@Nullable String json) {
    return keyed(json).stream().map(Entry::json).toList();
  }

  /**
   * What a list holds; nulls are nothing. An object that has an address, or only a name and other
   * plain values, is one entry; any other is a list of its values, and of what is in them where
   * they are arrays. Nothing, a plain value, and what is broken hold nothing.
   */
  public static List<Entry> keyed(@Nullable String json) {
    if (json == null) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    try {
      JsonCursor cursor = new JsonCursor(json, 0);
      switch (cursor.peek()) {
        case '[' -> array(json, cursor, entries);
        case '{' -> object(json, cursor, entries);
        default -> {
          // No list.
        }
      }
    } catch (IllegalArgumentException e) {
      return List.of();
    }
    return List.copyOf(entries);
  }

  private static void array(String json, JsonCursor cursor, List<Entry> entries) {
    for (boolean more = cursor.open('['); more; more = cursor.more(']')) {
      entry(null, json, cursor, entries);
    }
  }

  private static void object(String json, JsonCursor cursor, List<Entry> entries) {
    int start = cursor.start();
    if (isEntry(new JsonCursor(json, start))) {
      entry(null, json, cursor, entries);
      return;
    }
    for (boolean more = cursor.open('{'); more; more = cursor.more('}')) {
      String key = cursor.name();
      if (cursor.peek() == '[') {
        array(json, cursor, entries);
      } else {
        entry(key, json, cursor, entries);
      }
    }
  }

  private static void entry(
      @Nullable String key, String json, JsonCursor cursor, List<Entry> entries) {
    boolean nothing = cursor.peek() == 'n';
    int start = cursor.start();
    cursor.skip();
    if (!nothing) {
      entries.add(new Entry(key, json.substring(start, cursor.end())));
    }
  }

  private static boolean isEntry(JsonCursor cursor) {
    boolean address = false;
    boolean name = false;
    boolean plain = true;
    for (boolean more = cursor.open('{'); more; more = cursor.more('}')) {
      int group = JsonNames.group(cursor.name(OF_ENTRY));
      boolean container = cursor.peek() == '{' || cursor.peek() == '[';
      address |= group == ADDRESS && !container;
      name |= group == NAME && !container;
      plain &= !container;
      cursor.skip();
    }
    return address || name && plain;
  }
}
