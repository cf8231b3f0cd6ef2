package ai.nemovideo.sdk.internal.async;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** An action and its future. Cancelling the future interrupts the thread that runs the action. */
final class Task<T> implements Runnable {

  private final Callable<T> action;
  private final StoppingFuture future = new StoppingFuture();
  private @Nullable Thread runner;
  private boolean ended;

  Task(Callable<T> action) {
    this.action = action;
  }

  CompletableFuture<T> future() {
    return future;
  }

  @Override
  public void run() {
    if (!begin()) {
      return;
    }
    try {
      T value = action.call();
      end();
      future.complete(value);
    } catch (Throwable e) {
      end();
      future.completeExceptionally(e);
    }
  }

  private synchronized boolean begin() {
    if (future.isDone()) {
      return false;
    }
    runner = Thread.currentThread();
    return true;
  }

  /** From here on nobody interrupts the thread: it may be somebody else's already. */
  private synchronized void end() {
    ended = true;
    if (future.isCancelled()) {
      Thread.interrupted();
    }
  }

  private synchronized void stop() {
    Thread running = runner;
    if (running != null && !ended) {
      running.interrupt();
    }
  }

  private final class StoppingFuture extends CompletableFuture<T> {

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      if (cancelled) {
        stop();
      }
      return cancelled;
    }

    /** Stages that follow are ordinary futures; cancelling them does not stop the action. */
    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new CompletableFuture<>();
    }
  }
}
