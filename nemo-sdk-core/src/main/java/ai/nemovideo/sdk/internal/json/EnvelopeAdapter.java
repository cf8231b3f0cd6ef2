package ai.nemovideo.sdk.internal.json;

import ai.nemovideo.sdk.api.Envelope;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the envelope in all its dialects. Fields inside {@code data} and fields beside it are laid
 * over each other (the inner one wins) before the payload is read, so that no stage needs to know
 * where a server puts a field.
 */
final class EnvelopeAdapter<T> extends JsonAdapter<Envelope<T>> {

  private final JsonAdapter<T> payload;

  EnvelopeAdapter(JsonAdapter<T> payload) {
    this.payload = payload;
  }

  @Override
  public Envelope<T> fromJson(JsonReader reader) throws IOException {
    MergedObject merged = new MergedObject();
    Integer code = null;
    String message = null;
    Boolean success = null;
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      JsonReader.Token token = reader.peek();
      if (name.equals("code") && isScalar(token)) {
        code = asCode(reader.nextString());
      } else if (name.equals("message") && isScalar(token)) {
        message = reader.nextString();
      } else if (name.equals("success") && token == JsonReader.Token.BOOLEAN) {
        success = reader.nextBoolean();
      } else if (name.equals("data") && token == JsonReader.Token.BEGIN_OBJECT) {
        reader.beginObject();
        while (reader.hasNext()) {
          merged.inner(reader.nextName(), reader);
        }
        reader.endObject();
      } else {
        merged.outer(name, reader);
      }
    }
    reader.endObject();
    @Nullable T data = payload.fromJson(merged.source());
    return new Envelope<>(code, message, success, data);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Envelope<T> value) {
    throw new IllegalStateException("The client never sends an envelope.");
  }

  private static boolean isScalar(JsonReader.Token token) {
    return token == JsonReader.Token.NUMBER || token == JsonReader.Token.STRING;
  }

  /** A code that is not a number says nothing about success: it is left to the HTTP status. */
  private static @Nullable Integer asCode(String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * An object in the making: outer fields first, inner ones after them, because the last one of a
   * name counts.
   */
  private static final class MergedObject {

    private final Buffer outer = new Buffer();
    private final Buffer inner = new Buffer();

    void outer(String name, JsonReader value) throws IOException {
      append(outer, name, value);
    }

    void inner(String name, JsonReader value) throws IOException {
      append(inner, name, value);
    }

    BufferedSource source() throws IOException {
      Buffer all = new Buffer().writeByte('{');
      boolean both = outer.size() > 0 && inner.size() > 0;
      all.writeAll(outer);
      if (both) {
        all.writeByte(',');
      }
      all.writeAll(inner);
      return all.writeByte('}');
    }

    private static void append(Buffer to, String name, JsonReader value) throws IOException {
      if (to.size() > 0) {
        to.writeByte(',');
      }
      try (JsonWriter writer = JsonWriter.of(to)) {
        writer.setLenient(true);
        writer.value(name);
      }
      to.writeByte(':');
      try (BufferedSource source = value.nextSource()) {
        to.writeAll(source);
      }
    }
  }
}
