package ai.nemovideo.sdk.sse.internal.event;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.internal.bytes.Utf8;
import ai.nemovideo.sdk.sse.internal.json.JsonCursor;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The data of event frames to agent events, in both dialects, which a server may mix. One decoder
 * for one stream, because repetitions are told by what came before. One thread at a time.
 */
public final class AgentEventDecoder {

  /** There is one; it has no content. */
  public static final AgentEvent HEARTBEAT = new AgentEvent.Heartbeat();

  private final WireEvent event = new WireEvent();
  private final TurnMemory memory = new TurnMemory();

  private final JsonCursor json = new JsonCursor();

  /**
   * Decodes an event that has a name and no data line.
   *
   * @param name the name
   * @param sink takes a heartbeat, if that is what it is
   */
  public void decodeName(String name, Consumer<? super AgentEvent> sink) {
    if (Heartbeats.isOne(name)) {
      sink.accept(HEARTBEAT);
    }
  }

  /**
   * Decodes an event.
   *
   * @param bytes holds the data; not changed and not kept
   * @param start where the data starts
   * @param length how long it is
   * @param name the event's name; empty without one
   * @param sink takes what the event says, which may be nothing
   * @return whether the event is more than a heartbeat
   */
  public boolean decode(
      byte[] bytes, int start, int length, String name, Consumer<? super AgentEvent> sink) {
    int first = firstVisible(bytes, start, start + length);
    if (first == start + length || Heartbeats.isOne(name)) {
      sink.accept(HEARTBEAT);
      return false;
    }
    if (bytes[first] != '{' || !read(bytes, first, start + length - first)) {
      event.clear();
      sink.accept(unknown(bytes, start, length));
      return true;
    }
    boolean meaningful = report(sink);
    if (event.unexplained) {
      sink.accept(unknown(bytes, start, length));
    }
    event.clear();
    return meaningful;
  }

  private static int firstVisible(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && isSpace(bytes[i])) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private static AgentEvent unknown(byte[] bytes, int start, int length) {
    return new AgentEvent.Unknown(Utf8.decode(bytes, start, start + length));
  }

  /** Reads the JSON into {@link #event}. */
  private boolean read(byte[] bytes, int start, int length) {
    try {
      json.open(bytes, start, start + length);
      json.beginObject();
      WireEventReader.readFields(json, event);
      json.endDocument();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean report(Consumer<? super AgentEvent> sink) {
    String type = event.type == null ? "" : event.type;
    if (Heartbeats.isOne(type)) {
      sink.accept(HEARTBEAT);
      return false;
    }
    switch (type) {
      case "tool_call" -> reportTaggedCall(sink);
      case "tool_result" -> reportTaggedResult(sink);
      case "error" -> sink.accept(failure());
      default -> reportContent(type.equals("text"), sink);
    }
    memory.endOfEvent();
    return true;
  }

  private void reportTaggedCall(Consumer<? super AgentEvent> sink) {
    AgentEvent.ToolCall call = WireEventReader.call(idOfCall(), event.name, event.argsJson);
    if (memory.isNewCall(call, keyOf(call), false)) {
      sink.accept(call);
    }
  }

  private @Nullable String idOfCall() {
    return event.callId == null ? event.id : event.callId;
  }

  /** A mere {@code id} may be the event's, which two can share (observed on ADK servers). */
  private @Nullable String keyOf(AgentEvent.ToolCall call) {
    if (event.callId != null || call.id() == null) {
      return event.callId;
    }
    return call.id() + '\n' + call.name() + '\n' + call.argsJson();
  }

  private void reportTaggedResult(Consumer<? super AgentEvent> sink) {
    String error = errorJson();
    String json = event.resultJson == null ? error : event.resultJson;
    AgentEvent.ToolResult result = WireEventReader.result(idOfCall(), event.name, json);
    memory.toolAnswered();
    sink.accept(
        error == null
            ? result
            : new AgentEvent.ToolResult(result.id(), result.name(), result.resultJson(), true));
  }

  private void reportContent(boolean taggedText, Consumer<? super AgentEvent> sink) {
    for (AgentEvent part : event.parts) {
      reportPart(part, Boolean.TRUE.equals(event.partial), sink);
    }
    if (taggedText && event.text != null && !event.text.isEmpty()) {
      // Assumed: tagged texts are chunks unless they deny it; nobody documents a repeated whole.
      boolean partial = !Boolean.FALSE.equals(event.partial);
      reportPart(new AgentEvent.Text(event.text, true), partial, sink);
    }
    if (hasFailed()) {
      sink.accept(failure());
    } else if (!taggedText && !event.adk) {
      event.unexplained = true;
    }
  }

  private void reportPart(AgentEvent part, boolean partial, Consumer<? super AgentEvent> sink) {
    AgentEvent fresh = part;
    if (part instanceof AgentEvent.Text said) {
      fresh = memory.words(said, partial);
    } else if (part instanceof AgentEvent.Thought thought) {
      fresh = memory.thought(thought, partial);
    } else if (part instanceof AgentEvent.ToolCall call) {
      fresh = memory.isNewCall(call, call.id(), partial) ? call : null;
    } else if (part instanceof AgentEvent.InlineData) {
      fresh = memory.isNew(part, partial) ? part : null;
    } else if (part instanceof AgentEvent.ToolResult) {
      memory.toolAnswered();
    }
    if (fresh != null) {
      sink.accept(fresh);
    }
  }

  /** STOP comes on good events too, in mid-run (observed on ADK servers). */
  private boolean hasFailed() {
    if (event.errorCode != null && !event.errorCode.isBlank()) {
      return !event.errorCode.equalsIgnoreCase("STOP");
    }
    return errorJson() != null || (event.errorMessage != null && !event.errorMessage.isBlank());
  }

  private @Nullable String errorJson() {
    return "false".equals(event.errorJson) ? null : event.errorJson;
  }

  private AgentEvent failure() {
    String error = errorJson();
    String code = event.errorCode == null ? event.code : event.errorCode;
    if (code == null && error != null) {
      code = Json.field(error, Key.CODE);
    }
    return new AgentEvent.Failure(code, failureWords(error, code));
  }

  private String failureWords(@Nullable String error, @Nullable String code) {
    String[] candidates = {
      event.errorMessage,
      error == null ? null : Json.unquoted(error),
      error == null ? null : Json.field(error, Key.MESSAGE),
      event.message,
      event.text,
      error,
      code
    };
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        return candidate;
      }
    }
    return "the agent gives no reason";
  }
}
