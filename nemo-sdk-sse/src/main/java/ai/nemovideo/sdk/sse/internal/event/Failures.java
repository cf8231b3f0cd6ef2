package ai.nemovideo.sdk.sse.internal.event;

import ai.nemovideo.sdk.sse.AgentEvent.Failure;
import ai.nemovideo.sdk.sse.internal.json.JsonCursor;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Whether an event tells of a failure, and what it says of it. */
final class Failures {

  private static final String NO_REASON = "the agent gives no reason";

  private Failures() {}

  /** Whether an event of this name is one (assumed; other services name it so). */
  static boolean isName(String name) {
    return name.equalsIgnoreCase("error");
  }

  /** STOP comes on good events too, in mid-run (observed on ADK servers). */
  static boolean isOne(WireEvent event) {
    if (event.errorCode != null && !event.errorCode.isBlank()) {
      return !event.errorCode.equalsIgnoreCase("STOP");
    }
    return errorJson(event) != null
        || (event.errorMessage != null && !event.errorMessage.isBlank());
  }

  /** An error's JSON; null when there is none. An empty one beside something else is none. */
  static @Nullable String errorJson(WireEvent event) {
    String json = event.errorJson;
    boolean said = event.adk || event.type != null;
    return "false".equals(json) || ("\"\"".equals(json) && said) ? null : json;
  }

  static Failure of(WireEvent event) {
    Words error = Words.of(errorJson(event));
    String code = event.errorCode;
    code = code == null ? event.code : code;
    code = code == null ? error.code : code;
    String[] candidates = {
      event.errorMessage, error.message, event.message, event.content, event.text, error.json, code
    };
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        return new Failure(code, candidate);
      }
    }
    event.unexplained |= event.strange;
    return new Failure(code, NO_REASON);
  }

  /** From data that is no object. */
  static Failure of(String data) {
    String unquoted = Json.unquoted(data);
    String words = unquoted == null ? data : unquoted;
    return new Failure(null, words.isBlank() ? NO_REASON : words);
  }

  /** What an error says: a string is the message; an object may hold another one. */
  private static final class Words {
    private @Nullable String code;
    private @Nullable String message;
    private @Nullable String json;

    static Words of(@Nullable String json) {
      Words words = new Words();
      if (json == null) {
        return words;
      }
      try {
        words.read(Json.reader(json));
      } catch (IOException e) {
        // It was read once before, so it is good JSON.
      }
      words.json = "\"\"".equals(json) ? null : json;
      return words;
    }

    /** The outer ones count. */
    private void read(JsonCursor reader) throws IOException {
      if (reader.peek() != JsonCursor.Token.BEGIN_OBJECT) {
        String string = reader.peek() == JsonCursor.Token.STRING ? Json.string(reader) : null;
        message = message == null ? string : message;
        if (string == null) {
          reader.skipValue();
        }
        return;
      }
      Words inner = new Words();
      reader.beginObject();
      while (reader.hasNext()) {
        switch (Key.next(reader)) {
          case CODE, ERROR_CODE -> code = Json.string(reader);
          case MESSAGE, ERROR_MESSAGE -> message = Json.string(reader);
          case ERROR -> inner.read(reader);
          default -> reader.skipValue();
        }
      }
      reader.endObject();
      code = code == null ? inner.code : code;
      message = message == null ? inner.message : message;
    }
  }
}
