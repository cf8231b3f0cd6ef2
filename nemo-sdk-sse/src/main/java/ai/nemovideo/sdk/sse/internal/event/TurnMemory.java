package ai.nemovideo.sdk.sse.internal.event;

import ai.nemovideo.sdk.sse.AgentEvent;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the agent has said and called in this stream, so that repetitions can be told.
 *
 * <p>A tool call ends a text. The announcement of a call ({@code partial}) may come before the
 * whole of the text in front of it, so after it a whole is still compared, but a chunk begins a new
 * text.
 */
final class TurnMemory {

  private final ChunkRun words = new ChunkRun();
  private final ChunkRun thoughts = new ChunkRun();
  private final Set<String> calls = new HashSet<>();
  private final Set<AgentEvent> announced = new HashSet<>();
  private boolean textEnded;

  /**
   * The words, or those of them that are new.
   *
   * @param partial whether they are a chunk
   * @return null when there is nothing new
   */
  AgentEvent.@Nullable Text words(AgentEvent.Text said, boolean partial) {
    if (partial) {
      words.chunk(said.text());
      return said;
    }
    String fresh = words.remainder(said.text());
    boolean tail = fresh.length() < said.text().length();
    return fresh.isEmpty() ? null : new AgentEvent.Text(fresh, tail);
  }

  /** The thought, or what of it is new; null when nothing is. */
  AgentEvent.@Nullable Thought thought(AgentEvent.Thought thought, boolean partial) {
    if (partial) {
      thoughts.chunk(thought.text());
      return thought;
    }
    String fresh = thoughts.remainder(thought.text());
    return fresh.isEmpty() ? null : new AgentEvent.Thought(fresh);
  }

  /**
   * Whether a call is new.
   *
   * @param key what makes it the same as another; null when it has no id: then only the
   *     announcement and the call itself are taken for one
   */
  boolean isNewCall(AgentEvent.ToolCall call, @Nullable String key, boolean partial) {
    if (partial) {
      words.close();
      thoughts.close();
    } else {
      textEnded = true;
    }
    if (key != null) {
      return calls.add(key);
    }
    return isNew(call, partial);
  }

  /** Whether an event without an id is new: its announcement and itself are taken for one. */
  boolean isNew(AgentEvent event, boolean partial) {
    return partial ? announced.add(event) : !announced.remove(event);
  }

  void toolAnswered() {
    textEnded = true;
  }

  /** The parts of one event are through. */
  void endOfEvent() {
    if (textEnded) {
      words.clear();
      thoughts.clear();
      textEnded = false;
    }
  }
}
