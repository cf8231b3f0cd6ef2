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
import java.util.concurrent.atomic.AtomicReference;

/** Reads a stream to its end and tells a listener. */
public final class ListenerRun implements AgentEventSubscription, Runnable {

  /** Who may call the listener. */
  private enum State {
    /** Whoever comes first: the executor, or who cancels before it has a thread. */
    WAITING,
    /** A thread of the executor. */
    RUNNING,
    /** Nobody any more. */
    TOLD
  }

  private final EventPull events;
  private final Executor executor;
  private final AgentEventListener listener;
  private final CompletableFuture<StreamEnd> ended = new CompletableFuture<>();
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

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

  /**
   * Waits for the beginning of the answer, and reads on in a run of its own: the stack that is deep
   * from sending is not kept while a stream idles.
   */
  @Override
  public void run() {
    if (!state.compareAndSet(State.WAITING, State.RUNNING)) {
      return;
    }
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
      fail(e);
      throw e;
    }
  }

  @Override
  public void cancel() {
    events.cancel();
    if (state.compareAndSet(State.WAITING, State.TOLD)) {
      tellEnd();
    }
  }

  @Override
  public CompletionStage<StreamEnd> end() {
    return ended.minimalCompletionStage();
  }

  private boolean isHandedOn() {
    state.set(State.WAITING);
    try {
      executor.execute(this);
      return true;
    } catch (RejectedExecutionException e) {
      return !state.compareAndSet(State.WAITING, State.RUNNING);
    }
  }

  private void listen() {
    AgentEvent event = events.next();
    while (event != null) {
      listener.onEvent(event);
      event = events.next();
    }
    state.set(State.TOLD);
    tellEnd();
  }

  private void tellEnd() {
    StreamEnd end = Objects.requireNonNull(events.end());
    try {
      listener.onEnd(end);
      ended.complete(end);
    } catch (Throwable e) {
      fail(e);
      throw e;
    }
  }

  private void fail(Throwable why) {
    state.set(State.TOLD);
    events.cancel();
    ended.completeExceptionally(why);
  }
}
