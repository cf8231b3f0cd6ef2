package ai.nemovideo.sdk.internal.async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Actions that threads share: each takes the next one, until none is left or one has failed. */
final class Share<T> {

  private final List<Callable<T>> actions;
  private final List<CompletableFuture<T>> results = new ArrayList<>();
  private final CompletableFuture<Void> failure = new CompletableFuture<>();
  private final AtomicInteger next = new AtomicInteger();

  Share(List<Callable<T>> actions) {
    this.actions = List.copyOf(actions);
    this.actions.forEach(action -> results.add(new CompletableFuture<>()));
  }

  /** Takes actions until there is nothing left to do here. */
  boolean work() {
    int index = next.getAndIncrement();
    while (index < actions.size() && !failure.isDone()) {
      try {
        results.get(index).complete(actions.get(index).call());
      } catch (Throwable e) {
        failure.completeExceptionally(e);
      }
      index = next.getAndIncrement();
    }
    return !failure.isDone();
  }

  /** The results in order, when a thread has worked to their end; the first failure, if any. */
  List<T> results() throws InterruptedException {
    CompletableFuture<Void> all =
        CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new));
    try {
      CompletableFuture.anyOf(all, failure).get();
    } catch (ExecutionException e) {
      throw asUnchecked(e.getCause());
    }
    return results.stream().map(CompletableFuture::join).toList();
  }

  private static RuntimeException asUnchecked(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(failure);
  }
}
