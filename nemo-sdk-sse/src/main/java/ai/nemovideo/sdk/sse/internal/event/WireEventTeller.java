package ai.nemovideo.sdk.sse.internal.event;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.internal.bytes.Utf8;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the fields of an event say, without what the stream has said before. */
final class WireEventTeller {

  private final TurnMemory memory = new TurnMemory();

  /**
   * Tells on what an event says, and marks it when there may be more in it than that.
   *
   * @param bytes where it was read from
   * @param namedError whether the frame calls it an error
   * @return whether it says anything, be it a repetition
   */
  boolean tell(
      WireEvent event, byte[] bytes, boolean namedError, Consumer<? super AgentEvent> sink) {
    String type = event.type;
    boolean said =
        switch (type != null ? type : namedError ? "error" : "") {
          case "tool_call" -> tellCall(event, sink);
          case "tool_result" -> tellResult(event, bytes, sink);
          case "error" -> tellFailure(event, sink);
          default -> tellContent(event, sink);
        };
    event.unexplained |= event.contentUnexplained;
    memory.endOfEvent();
    return said;
  }

  void end(Consumer<? super AgentEvent> sink) {
    memory.end(sink);
  }

  private boolean tellCall(WireEvent event, Consumer<? super AgentEvent> sink) {
    AgentEvent.ToolCall call = WireEventReader.call(idOfCall(event), event.name, event.argsJson);
    memory.speaksTagged();
    memory.hearCall(call, keyOf(call, event), false, sink);
    event.unexplained |=
        event.argsJson == null
            && (event.holdsMore() || event.resultJson != null || event.outputJson != null);
    return true;
  }

  private static @Nullable String idOfCall(WireEvent event) {
    return event.callId == null ? event.id : event.callId;
  }

  /** A mere {@code id} may be the event's, which two can share (observed on ADK servers). */
  private static @Nullable String keyOf(AgentEvent.ToolCall call, WireEvent event) {
    if (event.callId != null || call.id() == null) {
      return event.callId;
    }
    return call.id() + '\n' + call.name() + '\n' + call.argsJson();
  }

  private boolean tellResult(WireEvent event, byte[] bytes, Consumer<? super AgentEvent> sink) {
    String error = Failures.errorJson(event);
    String json = answer(event, bytes);
    AgentEvent.ToolResult result =
        WireEventReader.result(idOfCall(event), event.name, json == null ? error : json);
    memory.speaksTagged();
    memory.hearResult(
        error == null
            ? result
            : new AgentEvent.ToolResult(result.id(), result.name(), result.resultJson(), true),
        sink);
    event.unexplained |= json == null ? error == null && event.holdsMore() : error != null;
    return true;
  }

  /** The result has several names; assumed, but for the first. What is beside it is kept, too. */
  private static @Nullable String answer(WireEvent event, byte[] bytes) {
    String content =
        event.contentEnd == 0 ? null : Utf8.decode(bytes, event.contentStart, event.contentEnd);
    String json = event.resultJson != null ? event.resultJson : event.outputJson;
    if (json == null) {
      event.contentUnexplained = false;
      event.content = null;
      return content;
    }
    boolean other = event.outputJson != null && !event.outputJson.equals(json);
    event.unexplained |= other || (content != null && !content.equals(json));
    return json;
  }

  private boolean tellFailure(WireEvent event, Consumer<? super AgentEvent> sink) {
    tellParts(event, sink);
    sink.accept(Failures.of(event));
    return true;
  }

  private boolean tellContent(WireEvent event, Consumer<? super AgentEvent> sink) {
    boolean text = "text".equals(event.type);
    tellParts(event, sink);
    boolean words = tellWords(event, text, sink);
    boolean said = words || !event.parts.isEmpty();
    if (Failures.isOne(event)) {
      sink.accept(Failures.of(event));
      return true;
    }
    event.unexplained |= !text && !event.adk;
    event.unexplained |= !said && holdsWhatNobodyKnows(event, text);
    return said;
  }

  private void tellParts(WireEvent event, Consumer<? super AgentEvent> sink) {
    if (!event.parts.isEmpty()) {
      memory.speaks(event.author, event.branch);
      for (AgentEvent part : event.parts) {
        memory.hear(part, event.isPartial(), sink);
      }
      memory.endOfEvent();
    }
  }

  private boolean tellWords(WireEvent event, boolean text, Consumer<? super AgentEvent> sink) {
    String words = event.content == null && text ? event.text : event.content;
    if (words == null || !(text || isAdkWithoutType(event))) {
      return false;
    }
    // Assumed: tagged texts are chunks unless they deny it; nobody documents a repeated whole.
    boolean partial = text ? !Boolean.FALSE.equals(event.partial) : event.isPartial();
    if (text) {
      memory.speaksTagged();
    } else {
      memory.speaks(event.author, event.branch);
    }
    memory.hear(new AgentEvent.Text(words, partial), partial, sink);
    event.unexplained |= event.text != null && !event.text.equals(words);
    event.content = null;
    event.text = null;
    return true;
  }

  private static boolean isAdkWithoutType(WireEvent event) {
    return event.adk && (event.type == null || event.type.isEmpty());
  }

  /** Of an event that says nothing: is it empty, or do we not understand it? */
  private static boolean holdsWhatNobodyKnows(WireEvent event, boolean text) {
    return event.holdsMore()
        || event.name != null
        || event.callId != null
        || event.argsJson != null
        || event.resultJson != null
        || event.outputJson != null
        || event.event != null
        || !(text || isAdkWithoutType(event));
  }
}
