package ai.nemovideo.sdk.sse.internal.event;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.internal.json.JsonCursor;
import ai.nemovideo.sdk.sse.internal.json.JsonNames;
import java.io.IOException;
import java.util.List;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** JSON to the fields of an event. */
final class WireEventReader {

  /** The usual types, which need no string of their own. */
  private static final List<String> TYPES =
      List.of("text", "tool_call", "tool_result", "heartbeat", "error");

  private static final JsonNames TYPE_NAMES = new JsonNames(TYPES);

  private WireEventReader() {}

  /** Reads the rest of an object that has begun. */
  static void readFields(JsonCursor reader, WireEvent event) throws IOException {
    while (reader.hasNext()) {
      readField(reader, event);
    }
    reader.endObject();
  }

  private static void readField(JsonCursor reader, WireEvent event) throws IOException {
    switch (Key.next(reader)) {
      case TYPE -> event.type = type(reader);
      case CONTENT -> readContent(reader, event);
      case TEXT -> readText(reader, event);
      case PARTIAL -> event.partial = Json.flag(reader);
      case ID -> event.id = id(reader, event.id);
      case CALL_ID -> event.callId = id(reader, event.callId);
      case NAME -> event.name = Json.string(reader);
      case ARGS -> event.argsJson = json(reader, event.argsJson);
      case RESULT -> event.resultJson = json(reader, event.resultJson);
      case ERROR -> event.errorJson = Json.text(reader);
      case ERROR_CODE -> event.errorCode = Json.string(reader);
      case ERROR_MESSAGE -> event.errorMessage = Json.string(reader);
      case MESSAGE -> event.message = Json.string(reader);
      case CODE -> event.code = Json.string(reader);
      case ADK -> {
        event.adk = true;
        reader.skipValue();
      }
      default -> reader.skipValue();
    }
  }

  private static @Nullable String type(JsonCursor reader) throws IOException {
    if (reader.peek() != JsonCursor.Token.STRING) {
      return Json.string(reader);
    }
    int known = reader.selectString(TYPE_NAMES);
    return known >= 0 ? TYPES.get(known) : reader.nextString();
  }

  private static void readContent(JsonCursor reader, WireEvent event) throws IOException {
    if (reader.peek() == JsonCursor.Token.BEGIN_OBJECT) {
      event.adk = true;
      readParts(reader, event);
    } else {
      readText(reader, event);
    }
  }

  /** A text has two names; where both are there, an empty one takes nothing from the other. */
  private static void readText(JsonCursor reader, WireEvent event) throws IOException {
    String text = words(reader, event);
    if (text != null && !text.isEmpty()) {
      event.text = text;
    }
  }

  private static @Nullable String words(JsonCursor reader, WireEvent event) throws IOException {
    switch (reader.peek()) {
      case STRING, NUMBER, NULL -> {}
      default -> event.unexplained = true;
    }
    return Json.string(reader);
  }

  private static void readParts(JsonCursor reader, WireEvent event) throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      switch (Key.next(reader)) {
        case PARTS -> readPartList(reader, event);
        case IGNORED -> reader.skipValue();
        default -> skipUnexplained(reader, event);
      }
    }
    reader.endObject();
  }

  private static void readPartList(JsonCursor reader, WireEvent event) throws IOException {
    if (reader.peek() != JsonCursor.Token.BEGIN_ARRAY) {
      skipUnexplained(reader, event);
      return;
    }
    reader.beginArray();
    while (reader.hasNext()) {
      readPart(reader, event);
    }
    reader.endArray();
  }

  private static void readPart(JsonCursor reader, WireEvent event) throws IOException {
    if (reader.peek() != JsonCursor.Token.BEGIN_OBJECT) {
      event.unexplained = true;
      reader.skipValue();
      return;
    }
    String text = null;
    boolean thought = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (Key.next(reader)) {
        case TEXT -> text = words(reader, event);
        case THOUGHT -> thought = Boolean.TRUE.equals(Json.flag(reader));
        case FUNCTION_CALL -> readFunction(reader, event, true);
        case FUNCTION_RESPONSE -> readFunction(reader, event, false);
        case INLINE_DATA -> readInlineData(reader, event);
        case SIGNATURE -> reader.skipValue();
        default -> skipUnexplained(reader, event);
      }
    }
    reader.endObject();
    if (text != null && !text.isEmpty()) {
      event.parts.add(thought ? new AgentEvent.Thought(text) : new AgentEvent.Text(text, true));
    }
  }

  private static void readFunction(JsonCursor reader, WireEvent event, boolean call)
      throws IOException {
    if (isNotObject(reader, event)) {
      return;
    }
    String id = null;
    String name = null;
    String json = null;
    boolean complete = true;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (Key.next(reader)) {
        case ID, CALL_ID -> id = id(reader, id);
        case NAME -> name = Json.string(reader);
        case ARGS, RESULT -> json = json(reader, json);
        case WILL_CONTINUE -> complete = !Boolean.TRUE.equals(Json.flag(reader));
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    if (complete) {
      event.parts.add(call ? call(id, name, json) : result(id, name, json));
    }
  }

  private static void readInlineData(JsonCursor reader, WireEvent event) throws IOException {
    if (isNotObject(reader, event)) {
      return;
    }
    String mimeType = null;
    String data = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (Key.next(reader)) {
        case MIME_TYPE -> mimeType = Json.string(reader);
        case DATA -> data = Json.string(reader);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    ByteString bytes = data == null ? null : ByteString.decodeBase64(data);
    if (bytes == null) {
      event.unexplained = true;
    } else {
      String type = mimeType == null ? "application/octet-stream" : mimeType;
      event.parts.add(new AgentEvent.InlineData(type, bytes.toByteArray()));
    }
  }

  private static boolean isNotObject(JsonCursor reader, WireEvent event) throws IOException {
    if (reader.peek() == JsonCursor.Token.BEGIN_OBJECT) {
      return false;
    }
    skipUnexplained(reader, event);
    return true;
  }

  private static void skipUnexplained(JsonCursor reader, WireEvent event) throws IOException {
    event.unexplained |= reader.peek() != JsonCursor.Token.NULL;
    reader.skipValue();
  }

  /** An id; one that is empty or null is none, and does not hide another spelling beside it. */
  private static @Nullable String id(JsonCursor reader, @Nullable String other) throws IOException {
    String id = Json.string(reader);
    return id == null || id.isEmpty() ? other : id;
  }

  private static @Nullable String json(JsonCursor reader, @Nullable String other)
      throws IOException {
    String json = Json.text(reader);
    return json == null ? other : json;
  }

  static AgentEvent.ToolCall call(
      @Nullable String id, @Nullable String name, @Nullable String argsJson) {
    return new AgentEvent.ToolCall(
        id, name == null ? "" : name, argsJson == null ? "{}" : argsJson);
  }

  static AgentEvent.ToolResult result(
      @Nullable String id, @Nullable String name, @Nullable String resultJson) {
    String json = resultJson == null ? "null" : resultJson;
    boolean failed = "error".equalsIgnoreCase(Json.field(json, Key.STATUS));
    return new AgentEvent.ToolResult(id, name == null ? "" : name, json, failed);
  }
}
