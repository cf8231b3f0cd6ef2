package ai.nemovideo.sdk.sse.internal;

import ai.nemovideo.sdk.sse.AgentEvent;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of one event, read leniently: camelCase and snake_case, unknown fields skipped, numbers
 * left as text.
 */
final class Message {

  /** A call of a tool, or its response. */
  record Function(@Nullable String id, @Nullable String name, @Nullable String json) {}

  /** One part of a message. */
  static final class Part {
    @Nullable String text;
    boolean thought;
    @Nullable Function call;
    @Nullable Function response;
    AgentEvent.@Nullable InlineData inline;
  }

  @Nullable String type;
  @Nullable String id;
  @Nullable String name;
  @Nullable String args;
  @Nullable String result;
  @Nullable String text;
  @Nullable String errorCode;
  @Nullable String errorMessage;
  @Nullable String error;
  boolean partial;
  boolean known;
  final List<Part> parts = new ArrayList<>();

  private Message() {}

  static Message parse(JsonReader reader) throws IOException {
    Message message = new Message();
    reader.beginObject();
    while (reader.hasNext()) {
      message.field(reader.nextName(), reader);
    }
    reader.endObject();
    if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
      throw new JsonDataException("more than one value");
    }
    return message;
  }

  String plainText() {
    return text == null ? "" : text;
  }

  /** STOP comes on good events too, in mid-run (observed on ADK servers). */
  boolean hasFailure() {
    return error != null || (errorCode != null && !errorCode.equals("STOP"));
  }

  /** Whether a tool's answer is {@code {"status":"error",…}}. */
  static boolean saysError(String json) {
    try {
      JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json));
      if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
        return false;
      }
      reader.beginObject();
      while (reader.hasNext()) {
        if (reader.nextName().equals("status") && reader.peek() == JsonReader.Token.STRING) {
          return reader.nextString().equals("error");
        }
        reader.skipValue();
      }
      return false;
    } catch (IOException | JsonDataException e) {
      return false;
    }
  }

  private void field(String key, JsonReader reader) throws IOException {
    JsonReader.Token token = reader.peek();
    switch (key) {
      case "type" -> type = string(reader);
      case "id" -> id = string(reader);
      case "name" -> name = string(reader);
      case "args", "arguments" -> args = raw(reader);
      case "result", "response" -> result = raw(reader);
      case "text" -> text = string(reader);
      case "partial" -> partial = flag(reader);
      case "errorCode", "error_code" -> errorCode = string(reader);
      case "errorMessage", "error_message", "message" -> errorMessage = string(reader);
      case "error" ->
          error = token == JsonReader.Token.STRING ? string(reader) : errorObject(reader);
      case "content" -> content(token, reader);
      default -> {
        known |= isAdk(key);
        reader.skipValue();
      }
    }
  }

  private static boolean isAdk(String key) {
    return key.equals("invocationId") || key.equals("author") || key.equals("actions");
  }

  private void content(JsonReader.Token token, JsonReader reader) throws IOException {
    if (token == JsonReader.Token.STRING) {
      text = reader.nextString();
    } else if (token == JsonReader.Token.BEGIN_OBJECT) {
      known = true;
      reader.beginObject();
      while (reader.hasNext()) {
        if (reader.nextName().equals("parts") && reader.peek() == JsonReader.Token.BEGIN_ARRAY) {
          reader.beginArray();
          while (reader.hasNext()) {
            part(reader);
          }
          reader.endArray();
        } else {
          reader.skipValue();
        }
      }
      reader.endObject();
    } else {
      reader.skipValue();
    }
  }

  private void part(JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
      reader.skipValue();
      return;
    }
    Part part = new Part();
    parts.add(part);
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "text" -> part.text = string(reader);
        case "thought" -> part.thought = flag(reader);
        case "functionCall", "function_call" -> part.call = function(reader);
        case "functionResponse", "function_response" -> part.response = function(reader);
        case "inlineData", "inline_data" -> part.inline = inline(reader);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
  }

  private static @Nullable Function function(JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
      reader.skipValue();
      return null;
    }
    String id = null;
    String name = null;
    String json = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "id" -> id = string(reader);
        case "name" -> name = string(reader);
        case "args", "response" -> json = raw(reader);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    return new Function(id, name, json);
  }

  private static AgentEvent.@Nullable InlineData inline(JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
      reader.skipValue();
      return null;
    }
    String mime = null;
    String data = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "mimeType", "mime_type" -> mime = string(reader);
        case "data" -> data = string(reader);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    ByteString bytes = data == null ? null : ByteString.decodeBase64(data);
    return bytes == null
        ? null
        : new AgentEvent.InlineData(
            mime == null ? "application/octet-stream" : mime, bytes.toByteArray());
  }

  private static @Nullable String errorObject(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      reader.nextNull();
      return null;
    }
    String json = raw(reader);
    JsonReader inner = JsonReader.of(new Buffer().writeUtf8(json == null ? "" : json));
    if (inner.peek() == JsonReader.Token.BEGIN_OBJECT) {
      inner.beginObject();
      while (inner.hasNext()) {
        if (inner.nextName().equals("message") && inner.peek() == JsonReader.Token.STRING) {
          return inner.nextString();
        }
        inner.skipValue();
      }
    }
    return json == null ? "" : json;
  }

  private static boolean flag(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.BOOLEAN) {
      return reader.nextBoolean();
    }
    reader.skipValue();
    return false;
  }

  private static @Nullable String string(JsonReader reader) throws IOException {
    JsonReader.Token token = reader.peek();
    if (token == JsonReader.Token.STRING || token == JsonReader.Token.NUMBER) {
      return reader.nextString();
    }
    reader.skipValue();
    return null;
  }

  private static @Nullable String raw(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      reader.nextNull();
      return null;
    }
    try (BufferedSource source = reader.nextSource()) {
      return source.readUtf8();
    }
  }
}
