package ai.nemovideo.sdk.sse.internal.delivery;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamFailedException;
import ai.nemovideo.sdk.sse.internal.stream.EventPull;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber and its stream. A thread of the executor is at work only while something was asked
 * for: it pulls and hands over until the demand is met or the stream has ended. What nobody asks
 * for stays with the server.
 */
public final class EventDelivery implements Flow.Subscription, Runnable {

  private final EventPull events;
  private final Executor executor;
  private final CompletableFuture<StreamEnd> ended;
  private final AtomicLong demand = new AtomicLong();

  /**
   * Reasons to run that no run has seen yet. Whoever adds the first one starts a run, so that there
   * is one at a time. The subscription itself is one, to keep events back until {@link #start}.
   */
  private final AtomicInteger reasons = new AtomicInteger(1);

  /** Null after its last signal, so that it can be collected. */
  private final AtomicReference<Flow.@Nullable Subscriber<? super AgentEvent>> subscriber;

  /** Guarded by there being one run at a time. */
  private boolean connected;

  /** What goes to the subscriber instead of the stream's end. */
  private volatile @Nullable Throwable failure;

  /**
   * A delivery that has not begun.
   *
   * @param events not yet open
   * @param executor where a run takes place
   * @param subscriber whom to tell
   * @param ended takes the end before the subscriber does
   */
  public EventDelivery(
      EventPull events,
      Executor executor,
      Flow.Subscriber<? super AgentEvent> subscriber,
      CompletableFuture<StreamEnd> ended) {
    this.events = events;
    this.executor = executor;
    this.subscriber = new AtomicReference<>(subscriber);
    this.ended = ended;
  }

  /** Sends the request; to be called once, when the subscriber has its subscription. */
  public void start() {
    dispatch();
  }

  @Override
  public void request(long count) {
    if (count > 0) {
      demand.accumulateAndGet(count, EventDelivery::sum);
    } else {
      refuse(new IllegalArgumentException("request(" + count + "): ask for 1 or more (rule 3.9)"));
    }
    if (reasons.getAndIncrement() == 0) {
      dispatch();
    }
  }

  @Override
  public void cancel() {
    subscriber.set(null);
    events.cancel();
    StreamEnd end = events.end();
    if (end != null) {
      // The run that would tell may still be waiting for a thread.
      ended.complete(end);
    }
    if (reasons.getAndIncrement() == 0) {
      run();
    }
  }

  /**
   * Waits for the beginning of the answer, and reads on in a run of its own: the stack that is deep
   * from sending is not kept while a stream idles.
   */
  @Override
  public void run() {
    if (!connected) {
      connected = true;
      if (connect() && isHandedOn()) {
        return;
      }
    }
    int seen = reasons.get();
    while (seen != 0) {
      deliver();
      seen = reasons.addAndGet(-seen);
    }
  }

  private static long sum(long one, long other) {
    long sum = one + other;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private void dispatch() {
    try {
      executor.execute(this);
    } catch (RejectedExecutionException e) {
      refuse(e);
      run();
    }
  }

  /** Whether there is something to read now. */
  private boolean connect() {
    try {
      events.connect();
      return events.end() == null;
    } catch (Throwable e) {
      refuse(e);
      finish();
      throw e;
    }
  }

  private boolean isHandedOn() {
    try {
      executor.execute(this);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private void refuse(Throwable why) {
    failure = why;
    events.cancel();
  }

  private void deliver() {
    try {
      while (events.end() == null && demand.get() > 0) {
        AgentEvent event = events.next();
        if (event != null) {
          hand(event);
        }
      }
    } catch (Throwable e) {
      refuse(e);
      finish();
      throw e;
    }
    if (events.end() != null) {
      finish();
    }
  }

  private void hand(AgentEvent event) {
    demand.getAndUpdate(left -> left == Long.MAX_VALUE ? left : left - 1);
    Flow.Subscriber<? super AgentEvent> taker = subscriber.get();
    if (taker == null) {
      return;
    }
    try {
      taker.onNext(event);
    } catch (Throwable e) {
      // Who throws is taken for cancelled, and must not be called again (rule 2.13).
      subscriber.set(null);
      throw e;
    }
  }

  private void finish() {
    StreamEnd end = events.end();
    if (end == null) {
      throw new IllegalStateException("not ended");
    }
    ended.complete(end);
    Flow.Subscriber<? super AgentEvent> taker = subscriber.getAndSet(null);
    Throwable instead = failure;
    if (taker == null) {
      return;
    }
    if (instead != null) {
      taker.onError(instead);
    } else if (end instanceof StreamEnd.Completed) {
      taker.onComplete();
    } else {
      taker.onError(new StreamFailedException(end));
    }
  }
}
