package ai.nemovideo.sdk.sse.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.sse.AgentEvent;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A subscriber that writes down what it is told. */
class Recorder implements Flow.Subscriber<AgentEvent> {

  /** Long enough for a machine that is busy elsewhere; nothing is measured by it. */
  static final int PATIENCE_SECONDS = 60;

  final List<AgentEvent> events = new CopyOnWriteArrayList<>();
  private final BlockingQueue<AgentEvent> arrivals = new LinkedBlockingQueue<>();
  private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

  /** Completed by {@code onComplete}; failed by {@code onError}. */
  final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();

  private final long demand;

  Recorder(long demand) {
    this.demand = demand;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription.complete(given);
    if (demand != 0) {
      given.request(demand);
    }
  }

  @Override
  public void onNext(AgentEvent event) {
    events.add(event);
    arrivals.add(event);
  }

  @Override
  public void onError(Throwable failure) {
    assertThat(done.completeExceptionally(failure)).isTrue();
  }

  @Override
  public void onComplete() {
    assertThat(done.complete(null)).isTrue();
  }

  Flow.Subscription subscription() {
    return subscription.join();
  }

  AgentEvent await() throws InterruptedException {
    AgentEvent event = arrivals.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(event).as("an event").isNotNull();
    return event;
  }

  void awaitCompletion() throws Exception {
    done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  Throwable awaitError() throws InterruptedException, TimeoutException {
    try {
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      return e.getCause();
    }
    throw new AssertionError("completed without an error");
  }
}
