package ai.nemovideo.sdk.sse.internal.event;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Values of JSON that nobody vouches for: what is of another kind than expected is read over. */
final class Json {

  private Json() {}

  /** A string, or a number's digits as they are. */
  static @Nullable String string(JsonReader reader) throws IOException {
    JsonReader.Token token = reader.peek();
    if (token == JsonReader.Token.STRING || token == JsonReader.Token.NUMBER) {
      return reader.nextString();
    }
    reader.skipValue();
    return null;
  }

  static @Nullable Boolean flag(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.BOOLEAN) {
      return reader.nextBoolean();
    }
    reader.skipValue();
    return null;
  }

  /**
   * The value's own text, so that no number passes through a double; null for JSON's null. The text
   * is walked afterwards: taking it checks neither its syntax nor its depth. To walk ahead would be
   * slower the more there is behind the value.
   */
  static @Nullable String text(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      reader.skipValue();
      return null;
    }
    Buffer text = new Buffer();
    try (BufferedSource source = reader.nextSource()) {
      source.readAll(text);
    }
    try (JsonReader check = JsonReader.of(text.clone())) {
      check.skipValue();
    }
    return text.readUtf8();
  }

  /** A string or number of an object's own fields; null when there is none, or no object. */
  static @Nullable String field(String json, Key wanted) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
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
    } catch (IOException | JsonDataException e) {
      return null;
    }
  }

  /** The content of a JSON string; null when it is none. */
  static @Nullable String unquoted(String json) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      return reader.peek() == JsonReader.Token.STRING ? reader.nextString() : null;
    } catch (IOException | JsonDataException e) {
      return null;
    }
  }
}
