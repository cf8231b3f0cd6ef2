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
    event.empty = true;
    while (reader.hasNext()) {
      event.empty = false;
      readField(reader, event);
    }
    reader.endObject();
  }

  private static void readField(JsonCursor reader, WireEvent event) throws IOException {
    switch (Key.next(reader)) {
      case TYPE -> event.type = type(reader, event);
      case EVENT -> event.event = stringOrStrange(reader, event);
      case CONTENT -> readContent(reader, event);
      case TEXT -> event.text = words(reader, event, event.text);
      case PARTIAL -> event.partial = Json.flag(reader);
      case ID -> event.id = id(reader, event.id);
      case CALL_ID -> event.callId = id(reader, event.callId);
      case NAME -> event.name = stringOrStrange(reader, event);
      case ARGS -> event.argsJson = json(reader, event.argsJson);
      case RESULT -> event.resultJson = json(reader, event.resultJson);
      case OUTPUT, DATA -> event.outputJson = json(reader, event.outputJson);
      case ERROR -> event.errorJson = Json.text(reader);
      case ERROR_CODE -> event.errorCode = stringOrStrange(reader, event);
      case ERROR_MESSAGE -> event.errorMessage = stringOrStrange(reader, event);
      case MESSAGE -> event.message = stringOrStrange(reader, event);
      case CODE -> event.code = stringOrStrange(reader, event);
      case AUTHOR -> {
        event.adk = true;
        event.author = stringOrStrange(reader, event);
      }
      case BRANCH -> event.branch = stringOrStrange(reader, event);
      case ADK -> {
        event.adk = true;
        reader.skipValue();
      }
      case ACTIONS -> {
        event.adk = true;
        readActions(reader, event);
      }
      case ANSWERED -> event.progress |= Json.isSomething(reader);
      case IGNORED -> reader.skipValue();
      default -> skipStrange(reader, event);
    }
  }

  private static void readActions(JsonCursor reader, WireEvent event) throws IOException {
    if (reader.peek() != JsonCursor.Token.BEGIN_OBJECT) {
      skipStrange(reader, event);
      return;
    }
    reader.beginObject();
    while (reader.hasNext()) {
      Key.next(reader);
      event.progress |= Json.isSomething(reader);
    }
    reader.endObject();
  }

  private static @Nullable String stringOrStrange(JsonCursor reader, WireEvent event)
      throws IOException {
    switch (reader.peek()) {
      case STRING, NUMBER -> {
        return reader.nextString();
      }
      default -> {
        skipStrange(reader, event);
        return null;
      }
    }
  }

  private static void skipStrange(JsonCursor reader, WireEvent event) throws IOException {
    event.strange |= reader.peek() != JsonCursor.Token.NULL;
    reader.skipValue();
  }

  private static @Nullable String type(JsonCursor reader, WireEvent event) throws IOException {
    if (reader.peek() != JsonCursor.Token.STRING) {
      return stringOrStrange(reader, event);
    }
    int known = reader.selectString(TYPE_NAMES);
    return known >= 0 ? TYPES.get(known) : reader.nextString();
  }

  private static void readContent(JsonCursor reader, WireEvent event) throws IOException {
    JsonCursor.Token token = reader.peek();
    int start = reader.position();
    switch (token) {
      case BEGIN_OBJECT -> {
        event.adk = true;
        readParts(reader, event);
      }
      case STRING, NUMBER -> event.content = words(reader, event, event.content);
      case NULL -> reader.skipValue();
      default -> {
        event.contentUnexplained = true;
        reader.skipValue();
      }
    }
    if (token != JsonCursor.Token.NULL) {
      event.contentStart = start;
      event.contentEnd = reader.position();
    }
  }

  /** Words; none take nothing from others. */
  private static @Nullable String words(JsonCursor reader, WireEvent event, @Nullable String other)
      throws IOException {
    switch (reader.peek()) {
      case STRING, NUMBER, NULL -> {}
      default -> event.unexplained = true;
    }
    String words = Json.string(reader);
    return words == null || words.isEmpty() ? other : words;
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
      event.contentUnexplained = true;
      reader.skipValue();
      return;
    }
    String text = null;
    boolean thought = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (Key.next(reader)) {
        case TEXT -> text = partText(reader, event);
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

  private static @Nullable String partText(JsonCursor reader, WireEvent event) throws IOException {
    switch (reader.peek()) {
      case STRING, NUMBER, NULL -> {
        return Json.string(reader);
      }
      default -> {
        skipUnexplained(reader, event);
        return null;
      }
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
    boolean strange = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (Key.next(reader)) {
        case ID, CALL_ID -> id = id(reader, id);
        case NAME -> name = Json.string(reader);
        case ARGS, RESULT -> json = json(reader, json);
        case WILL_CONTINUE -> complete = !Boolean.TRUE.equals(Json.flag(reader));
        default -> strange |= Json.isSomething(reader);
      }
    }
    reader.endObject();
    if (complete) {
      event.parts.add(call ? call(id, name, json) : result(id, name, json));
      event.contentUnexplained |= json == null && strange;
    } else {
      event.progress = true;
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
      event.contentUnexplained = true;
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
    event.contentUnexplained |= reader.peek() != JsonCursor.Token.NULL;
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
