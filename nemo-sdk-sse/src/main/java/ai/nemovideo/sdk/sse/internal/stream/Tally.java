package ai.nemovideo.sdk.sse.internal.stream;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.StreamSeen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Counts what a stream has handed out, and keeps its words. Any thread. */
public final class Tally {

  /** They exist anyway; a builder would copy each word two or three times while it grows. */
  private final List<String> words = new ArrayList<>();

  private long meaningful;
  private long heartbeats;
  private long toolCalls;

  /**
   * Counts an event.
   *
   * @param event handed out
   */
  public synchronized void add(AgentEvent event) {
    if (event instanceof AgentEvent.Heartbeat) {
      heartbeats++;
    } else if (!(event instanceof AgentEvent.StillWorking)) {
      meaningful++;
      if (event instanceof AgentEvent.Text said) {
        words.add(said.text());
      } else if (event instanceof AgentEvent.ToolCall) {
        toolCalls++;
      }
    }
  }

  synchronized String words() {
    return String.join("", words);
  }

  synchronized boolean sawToolCall() {
    return toolCalls > 0;
  }

  /**
   * All that was seen.
   *
   * @param bytes of the body
   * @param inMidEvent whether they stopped there
   * @param lastEventId the last id, or empty
   * @param retryMillis the last retry, or -1
   * @return the values of now
   */
  public synchronized StreamSeen seen(
      long bytes, boolean inMidEvent, String lastEventId, long retryMillis) {
    return new StreamSeen(
        words(),
        meaningful,
        heartbeats,
        toolCalls,
        bytes,
        inMidEvent,
        lastEventId,
        retryMillis < 0 ? null : Duration.ofMillis(retryMillis));
  }
}
