package ai.nemovideo.sdk.sse.internal.event;

import ai.nemovideo.sdk.sse.AgentEvent;
import org.jspecify.annotations.Nullable;

/** What one agent has said, so that its repetitions can be told. */
final class Voice {

  private final ChunkRun words = new ChunkRun();
  private final ChunkRun thoughts = new ChunkRun();
  private boolean textEnded;

  /** Whether a whole has come since the last chunk or announcement. */
  private boolean wholeCame;

  /** The words, or those of them that are new; null when there are none. */
  AgentEvent.@Nullable Text words(AgentEvent.Text said, boolean partial) {
    wholeCame = !partial;
    if (partial) {
      words.chunk(said.text());
      return said;
    }
    String fresh = words.remainder(said.text());
    boolean tail = fresh.length() < said.text().length();
    return fresh.isEmpty() ? null : new AgentEvent.Text(fresh, tail);
  }

  /** Whether a text that somebody else repeats is one that waits for its whole. */
  boolean isRepeatedBy(AgentEvent.Text whole) {
    return words.isRepeatedBy(whole.text());
  }

  boolean awaitsWhole() {
    return !words.isRepeated();
  }

  /** The thought, or what of it is new; null when nothing is. */
  AgentEvent.@Nullable Thought thought(AgentEvent.Thought thought, boolean partial) {
    wholeCame = !partial;
    if (partial) {
      thoughts.chunk(thought.text());
      return thought;
    }
    String fresh = thoughts.remainder(thought.text());
    return fresh.isEmpty() ? null : new AgentEvent.Thought(fresh);
  }

  /** A call is announced: it may come before the whole of the text in front of it. */
  void announces() {
    wholeCame = false;
    words.close();
    thoughts.close();
  }

  /** Whether what comes now, a chunk, belongs to another answer of the model. */
  boolean isOverWith() {
    return wholeCame;
  }

  /** A call was made or answered. */
  void endText() {
    textEnded = true;
  }

  /** The parts of one event are through. */
  void endOfEvent() {
    if (textEnded) {
      words.end();
      thoughts.end();
      textEnded = false;
    }
  }
}
