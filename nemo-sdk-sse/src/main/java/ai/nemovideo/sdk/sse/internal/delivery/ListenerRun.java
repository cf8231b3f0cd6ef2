package ai.nemovideo.sdk.sse.internal.delivery;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventListener;
import ai.nemovideo.sdk.sse.AgentEventSubscription;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.internal.stream.EventPull;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads a stream to its end and tells a listener. */
public final class ListenerRun implements AgentEventSubscription, Runnable {

  private final EventPull events;
  private final AgentEventListener listener;
  private final CompletableFuture<StreamEnd> ended = new CompletableFuture<>();

  /**
   * A run that has not begun.
   *
   * @param events not yet open
   * @param listener whom to tell
   */
  public ListenerRun(EventPull events, AgentEventListener listener) {
    this.events = events;
    this.listener = listener;
  }

  @Override
  public void run() {
    try {
      AgentEvent event = events.next();
      while (event != null) {
        listener.onEvent(event);
        event = events.next();
      }
      StreamEnd end = Objects.requireNonNull(events.end());
      listener.onEnd(end);
      ended.complete(end);
    } catch (Throwable e) {
      events.cancel();
      ended.completeExceptionally(e);
      throw e;
    }
  }

  @Override
  public void cancel() {
    events.cancel();
  }

  @Override
  public CompletionStage<StreamEnd> end() {
    return ended.minimalCompletionStage();
  }
}
