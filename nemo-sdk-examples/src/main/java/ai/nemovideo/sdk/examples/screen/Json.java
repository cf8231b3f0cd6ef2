package ai.nemovideo.sdk.examples.screen;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** JSON objects as one line of text, in the order of their members. */
public final class Json {

  private Json() {}

  /** An object of names and values, one after the other; what is null is left out. */
  public static Map<String, Object> object(@Nullable Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        members.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return members;
  }

  /** Writes texts, numbers, booleans, lists and objects of them. */
  public static String line(Map<String, ?> members) {
    Buffer buffer = new Buffer();
    try (JsonWriter writer = JsonWriter.of(buffer)) {
      writer.jsonValue(members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.readUtf8();
  }

  /**
   * Reads one object, and nothing after it.
   *
   * @throws IllegalArgumentException when it is none, with a message for people
   */
  public static Map<String, Object> read(String text) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(text))) {
      Object value = reader.readJsonValue();
      if (reader.peek() == JsonReader.Token.END_DOCUMENT && value instanceof Map<?, ?> members) {
        Map<String, Object> copy = new LinkedHashMap<>();
        members.forEach((name, member) -> put(copy, name, member));
        return copy;
      }
    } catch (IOException | JsonDataException e) {
      throw new IllegalArgumentException("it is not one JSON object", e);
    }
    throw new IllegalArgumentException("it is JSON, but not one object");
  }

  private static void put(Map<String, Object> copy, @Nullable Object name, @Nullable Object value) {
    if (value != null) {
      copy.put(String.valueOf(name), value);
    }
  }
}
