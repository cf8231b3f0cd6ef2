package ai.nemovideo.sdk.sse.internal.event;

import ai.nemovideo.sdk.sse.internal.json.JsonCursor;
import ai.nemovideo.sdk.sse.internal.json.JsonNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that mean something in an event, at whatever depth. Python servers write some of them
 * in snake case.
 */
enum Key {
  TYPE("type"),
  /** Some write the type so; we know it of heartbeats only. */
  EVENT("event"),
  CONTENT("content"),
  TEXT("text"),
  PARTIAL("partial"),
  ID("id"),
  CALL_ID("callId", "call_id"),
  NAME("name"),
  ARGS("args", "arguments"),
  RESULT("result", "response"),
  /** The result, as others write it. */
  OUTPUT("output"),
  ERROR("error"),
  ERROR_CODE("errorCode", "error_code"),
  ERROR_MESSAGE("errorMessage", "error_message"),
  MESSAGE("message"),
  CODE("code"),
  STATUS("status"),
  PARTS("parts"),
  THOUGHT("thought"),
  FUNCTION_CALL("functionCall", "function_call"),
  FUNCTION_RESPONSE("functionResponse", "function_response"),
  INLINE_DATA("inlineData", "inline_data"),
  MIME_TYPE("mimeType", "mime_type"),
  DATA("data"),
  /** More of the same call follows (Gemini's streamed arguments). */
  WILL_CONTINUE("willContinue", "will_continue"),
  /** Accompanies a part and says nothing by itself. */
  SIGNATURE("thoughtSignature", "thought_signature"),
  /** Marks an ADK event. */
  ADK("invocationId", "invocation_id"),
  /** Marks it, too, and tells agents apart. */
  AUTHOR("author"),
  /** Tells agents of one name apart. */
  BRANCH("branch"),
  /** Marks it, too; what is in it has been done. */
  ACTIONS("actions"),
  /** The model has answered, maybe without words. */
  ANSWERED("finishReason", "finish_reason", "usageMetadata", "usage_metadata"),
  /** Known and of no use; says nothing by itself. */
  IGNORED(
      "timestamp",
      "modelVersion",
      "model_version",
      "longRunningToolIds",
      "long_running_tool_ids",
      "role",
      "turnComplete",
      "turn_complete",
      "interrupted",
      "avgLogprobs",
      "avg_logprobs"),
  OTHER;

  private static final JsonNames NAMES;
  private static final Key[] BY_INDEX;

  static {
    List<String> names = new ArrayList<>();
    List<Key> keys = new ArrayList<>();
    for (Key key : values()) {
      for (String name : key.names) {
        names.add(name);
        keys.add(key);
      }
    }
    NAMES = new JsonNames(names);
    BY_INDEX = keys.toArray(new Key[0]);
  }

  @SuppressWarnings("ImmutableEnumChecker") // List.of() is
  private final List<String> names;

  Key(String... names) {
    this.names = List.of(names);
  }

  /** Reads a name. */
  static Key next(JsonCursor reader) throws IOException {
    int index = reader.selectName(NAMES);
    return index >= 0 ? BY_INDEX[index] : OTHER;
  }
}
