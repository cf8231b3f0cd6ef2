package ai.nemovideo.sdk.internal.auth;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call for all threads that want its result at the same time, on a thread of its own. A job
 * that is cancelled or out of time stops waiting; the call goes on, and what it brings is kept.
 */
final class SharedCall<T> {

  private @Nullable CompletableFuture<T> running;

  /** The result of the call that is running, or of this one. */
  synchronized CompletableFuture<T> join(Supplier<T> call) {
    CompletableFuture<T> now = running;
    if (now == null) {
      now = new CompletableFuture<>();
      start(call, now);
      running = now;
    }
    return now;
  }

  private void start(Supplier<T> call, CompletableFuture<T> result) {
    Thread thread = new Thread(null, () -> run(call, result), "nemo-sdk-token", 0, false);
    thread.setDaemon(true);
    thread.start();
  }

  /** Whoever learns the result and wants another one starts another call. */
  private void run(Supplier<T> call, CompletableFuture<T> result) {
    try {
      T value = call.get();
      end();
      result.complete(value);
    } catch (Throwable e) {
      end();
      result.completeExceptionally(e);
    }
  }

  private synchronized void end() {
    running = null;
  }
}
