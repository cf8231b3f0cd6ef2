package ai.nemovideo.sdk.sse.internal;

import ai.nemovideo.sdk.sse.AgentEvent;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Frames to agent events, in both dialects, recognised frame by frame. Holds the memory that
 * repetition needs.
 */
public final class AgentEventDecoder {

  private static final AgentEvent HEARTBEAT = new AgentEvent.Heartbeat();

  private final WordRun words = new WordRun();
  private final WordRun thoughts = new WordRun();
  private final Set<String> calls = new HashSet<>();

  /** What a frame says; empty when it says nothing. */
  public List<AgentEvent> decode(Frame frame) {
    String data = frame.data();
    if (data == null || data.isBlank() || "heartbeat".equals(frame.event())) {
      return List.of(HEARTBEAT);
    }
    Message message;
    try {
      message = Message.parse(JsonReader.of(new Buffer().writeUtf8(data)));
    } catch (IOException | JsonDataException e) {
      return List.of(new AgentEvent.Unknown(data));
    }
    List<AgentEvent> events = new ArrayList<>();
    String type = message.type;
    if (type != null) {
      tagged(type, message, data, events);
    } else {
      adk(message, data, events);
    }
    return events;
  }

  private void tagged(String type, Message message, String data, List<AgentEvent> events) {
    switch (type) {
      case "heartbeat", "ping" -> events.add(HEARTBEAT);
      case "text" -> {
        String text = message.plainText();
        if (!text.isEmpty()) {
          events.add(new AgentEvent.Text(text, true));
        }
      }
      case "tool_call" -> call(message.id, message.name, message.args, events);
      case "tool_result" -> events.add(result(message.id, message.name, message.result));
      case "error" -> events.add(failure(message));
      default -> events.add(new AgentEvent.Unknown(data));
    }
  }

  private void adk(Message message, String data, List<AgentEvent> events) {
    if (message.hasFailure()) {
      events.add(failure(message));
      return;
    }
    if (!message.known) {
      events.add(new AgentEvent.Unknown(data));
      return;
    }
    StringBuilder text = new StringBuilder();
    StringBuilder thought = new StringBuilder();
    List<AgentEvent> rest = new ArrayList<>();
    boolean called = false;
    for (Message.Part part : message.parts) {
      if (part.text != null) {
        (part.thought ? thought : text).append(part.text);
      }
      if (part.call != null) {
        called = true;
        call(part.call.id(), part.call.name(), part.call.json(), rest);
      }
      if (part.response != null) {
        rest.add(result(part.response.id(), part.response.name(), part.response.json()));
      }
      if (part.inline != null) {
        rest.add(part.inline);
      }
    }
    String thinking = heard(thoughts, thought.toString(), message.partial, called);
    if (!thinking.isEmpty()) {
      events.add(new AgentEvent.Thought(thinking));
    }
    boolean chunked = message.partial || words.isOpen();
    String said = heard(words, text.toString(), message.partial, called);
    if (!said.isEmpty()) {
      events.add(new AgentEvent.Text(said, chunked));
    }
    events.addAll(rest);
  }

  private static String heard(WordRun run, String text, boolean partial, boolean called) {
    if (partial) {
      run.chunk(text);
      return text;
    }
    if (text.isEmpty()) {
      if (called) {
        run.end();
      }
      return "";
    }
    return run.remainder(text);
  }

  private void call(
      @Nullable String id, @Nullable String name, @Nullable String args, List<AgentEvent> events) {
    if (id == null || calls.add(id)) {
      events.add(new AgentEvent.ToolCall(id, name == null ? "" : name, args == null ? "{}" : args));
    }
  }

  private static AgentEvent result(
      @Nullable String id, @Nullable String name, @Nullable String json) {
    String text = json == null ? "{}" : json;
    return new AgentEvent.ToolResult(id, name == null ? "" : name, text, Message.saysError(text));
  }

  private static AgentEvent failure(Message message) {
    String words = message.errorMessage != null ? message.errorMessage : message.error;
    if (words == null || words.isBlank()) {
      words = message.plainText();
    }
    return new AgentEvent.Failure(
        message.errorCode, words.isBlank() ? "the agent gives no reason" : words);
  }
}
