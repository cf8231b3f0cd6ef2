package ai.nemovideo.sdk.sse;

/**
 * Is told what a stream brings, one call at a time, each before the next. Which thread calls is up
 * to the executor of the {@link AgentEventStreams}; a listener that takes its time slows the server
 * down, and nothing piles up.
 */
@FunctionalInterface
public interface AgentEventListener {

  /**
   * Takes an event.
   *
   * @param event the event
   */
  void onEvent(AgentEvent event);

  /**
   * Takes the end: the last call, and the only one of its kind. It comes after a cancel as well,
   * then from the thread that cancels if no other had begun; not after an {@code onEvent} that
   * threw.
   *
   * @param end how the stream ended
   */
  default void onEnd(StreamEnd end) {}
}
