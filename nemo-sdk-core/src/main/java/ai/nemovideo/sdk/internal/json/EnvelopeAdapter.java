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
        merged.inner(reader);
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
   * An object in the making, as text: outer fields first, inner ones after them, because the last
   * one of a name counts. The inner ones are taken over as they are, without their braces.
   */
  private static final class MergedObject {

    private final Buffer outer = new Buffer();
    private final Buffer inner = new Buffer();

    void outer(String name, JsonReader value) throws IOException {
      comma(outer);
      try (JsonWriter writer = JsonWriter.of(outer)) {
        writer.setLenient(true);
        writer.value(name);
      }
      outer.writeByte(':');
      try (BufferedSource source = value.nextSource()) {
        outer.writeAll(source);
      }
    }

    void inner(JsonReader object) throws IOException {
      Buffer text = new Buffer();
      try (BufferedSource source = object.nextSource()) {
        text.writeAll(source);
      }
      text.skip(1);
      while (isWhite(text.getByte(0))) {
        text.skip(1);
      }
      if (text.size() > 1) {
        comma(inner);
        inner.write(text, text.size() - 1);
      }
      // Gives its memory back to okio, which would otherwise take new memory for each answer.
      text.clear();
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

    private static boolean isWhite(byte character) {
      return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }

    private static void comma(Buffer to) {
      if (to.size() > 0) {
        to.writeByte(',');
      }
    }
  }
}
