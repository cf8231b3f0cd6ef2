package ai.nemovideo.sdk.sse.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.nemovideo.sdk.sse.internal.json.JsonCursor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Values of JSON that nobody vouches for: what is of another kind than expected is read over. */
final class Json {

  private Json() {}

  /** A string, or a number's digits as they are. */
  static @Nullable String string(JsonCursor reader) throws IOException {
    JsonCursor.Token token = reader.peek();
    if (token == JsonCursor.Token.STRING || token == JsonCursor.Token.NUMBER) {
      return reader.nextString();
    }
    reader.skipValue();
    return null;
  }

  static @Nullable Boolean flag(JsonCursor reader) throws IOException {
    if (reader.peek() == JsonCursor.Token.BOOLEAN) {
      return reader.nextBoolean();
    }
    reader.skipValue();
    return null;
  }

  /** The value's own text, so that no number passes through a double; null for JSON's null. */
  static @Nullable String text(JsonCursor reader) throws IOException {
    JsonCursor.Token token = reader.peek();
    int start = reader.position();
    reader.skipValue();
    return token == JsonCursor.Token.NULL ? null : reader.textSince(start);
  }

  /** Whether a value is more than null, false, or an empty list or object. */
  static boolean isSomething(JsonCursor reader) throws IOException {
    JsonCursor.Token token = reader.peek();
    int start = reader.position();
    reader.skipValue();
    int length = reader.position() - start;
    return switch (token) {
      case NULL -> false;
      case BOOLEAN -> length == "true".length();
      case BEGIN_OBJECT, BEGIN_ARRAY -> length > "{}".length();
      case STRING, NUMBER -> true;
    };
  }

  /** A string or number of an object's own fields; null when there is none, or no object. */
  static @Nullable String field(String json, Key wanted) {
    try {
      JsonCursor reader = reader(json);
      if (reader.peek() != JsonCursor.Token.BEGIN_OBJECT) {
        return null;
      }
      reader.beginObject();
      while (reader.hasNext()) {
        if (Key.next(reader) == wanted) {
          return string(reader);
        }
        reader.skipValue();
      }
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  /** The content of a JSON string; null when it is none. */
  static @Nullable String unquoted(String json) {
    try {
      JsonCursor reader = reader(json);
      String content = reader.peek() == JsonCursor.Token.STRING ? reader.nextString() : null;
      reader.endDocument();
      return content;
    } catch (IOException e) {
      return null;
    }
  }

  static JsonCursor reader(String json) {
    byte[] bytes = json.getBytes(UTF_8);
    JsonCursor reader = new JsonCursor();
    reader.open(bytes, 0, bytes.length);
    return reader;
  }
}
