package ai.nemovideo.sdk.sse;

import ai.nemovideo.sdk.sse.internal.delivery.EventDelivery;
import ai.nemovideo.sdk.sse.internal.stream.EventPull;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * The events of one stream for one subscriber, by the rules of Reactive Streams. Cold: the request
 * is sent when somebody subscribes, once; a second subscriber is handed an {@link
 * IllegalStateException}, because a second request would be paid for again.
 *
 * <p>Demand is honoured down to the connection: without it nothing is read, no thread is held, and
 * TCP slows the server down. That goes for the end too: it is seen when an event behind the last is
 * asked for. Time without demand counts neither as {@linkplain StreamLimits#silence() silence} nor
 * as time with {@linkplain StreamLimits#onlyHeartbeats() nothing but heartbeats}; when {@link
 * StreamLimits#total()} is over the connection is closed, and a subscriber that asks later is told
 * so.
 *
 * <p>{@code onComplete} means {@link StreamEnd.Completed}. Every other end is an {@code onError}
 * with a {@link StreamFailedException}, so that no reader takes a torn stream for a whole one. What
 * is not the stream's doing is an {@code onError} of its own kind, and {@link #end()} is {@link
 * StreamEnd.Cancelled} then: an {@link IllegalArgumentException} for a {@code request} of less than
 * 1, what the executor threw when it took no work. A subscriber that throws is cancelled.
 */
public final class AgentEventPublisher implements Flow.Publisher<AgentEvent> {

  private final Supplier<EventPull> streams;
  private final Executor executor;
  private final AtomicBoolean taken = new AtomicBoolean();
  private final CompletableFuture<StreamEnd> ended = new CompletableFuture<>();

  AgentEventPublisher(Supplier<EventPull> streams, Executor executor) {
    this.streams = streams;
    this.executor = executor;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super AgentEvent> subscriber) {
    Objects.requireNonNull(subscriber, "subscriber");
    if (!taken.compareAndSet(false, true)) {
      subscriber.onSubscribe(Nothing.INSTANCE);
      subscriber.onError(
          new IllegalStateException(
              "This stream has a subscriber already, and a second request would be paid for again:"
                  + " make a new publisher if that is what you want."));
      return;
    }
    EventDelivery delivery = new EventDelivery(streams.get(), executor, subscriber, ended);
    try {
      subscriber.onSubscribe(delivery);
    } catch (Throwable e) {
      delivery.cancel();
      delivery.start();
      throw e;
    }
    delivery.start();
  }

  /**
   * How the stream of the one subscriber ends, a cancel included.
   *
   * @return completed with the end, before the subscriber is told; never before somebody subscribes
   */
  public CompletionStage<StreamEnd> end() {
    return ended.minimalCompletionStage();
  }

  /** The subscription of whoever comes too late. */
  private enum Nothing implements Flow.Subscription {
    INSTANCE;

    @Override
    public void request(long count) {}

    @Override
    public void cancel() {}
  }
}
