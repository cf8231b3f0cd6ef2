package ai.nemovideo.sdk.sse.internal.delivery;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventListener;
import ai.nemovideo.sdk.sse.AgentEventSubscription;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.internal.stream.EventPull;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Reads a stream to its end and tells a listener. */
public final class ListenerRun implements AgentEventSubscription, Runnable {

  private final EventPull events;
  private final Executor executor;
  private final AgentEventListener listener;
  private final CompletableFuture<StreamEnd> ended = new CompletableFuture<>();

  /** Handed from one run to the next by the executor. */
  private boolean connected;

  /**
   * A run that has not begun.
   *
   * @param events not yet open
   * @param executor where it takes place
   * @param listener whom to tell
   */
  public ListenerRun(EventPull events, Executor executor, AgentEventListener listener) {
    this.events = events;
    this.executor = executor;
    this.listener = listener;
  }

  @Override
  public void run() {
    try {
      if (!connected) {
        connected = true;
        events.connect();
        if (isHandedOn()) {
          return;
        }
      }
      listen();
    } catch (Throwable e) {
      events.cancel();
      ended.completeExceptionally(e);
      throw e;
    }
  }

  /** Reading on in a run of its own leaves behind the stack that is deep from sending. */
  private boolean isHandedOn() {
    try {
      executor.execute(this);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private void listen() {
    AgentEvent event = events.next();
    while (event != null) {
      listener.onEvent(event);
      event = events.next();
    }
    StreamEnd end = Objects.requireNonNull(events.end());
    listener.onEnd(end);
    ended.complete(end);
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
