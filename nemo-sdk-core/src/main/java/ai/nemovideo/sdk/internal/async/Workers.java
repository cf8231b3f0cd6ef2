package ai.nemovideo.sdk.internal.async;

import ai.nemovideo.sdk.sse.internal.threads.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Where asynchronous calls and parallel uploads run: the caller's executor, else virtual threads
 * where the runtime has them, else daemon threads that go after a second without work. None of them
 * keeps a JVM alive.
 */
public final class Workers implements AutoCloseable {

  private final Executor executor;
  private final @Nullable ExecutorService own;

  public Workers(@Nullable Executor users) {
    if (users != null) {
      own = null;
      executor = users;
    } else {
      ExecutorService ours = Threads.newExecutor("nemo-sdk-worker");
      own = ours;
      executor = ours;
    }
  }

  /** Runs an action; cancelling the future interrupts it, which stops its transfer. */
  public <T> CompletableFuture<T> submit(Callable<T> action) {
    Task<T> task = new Task<>(action);
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      if (own != null) {
        throw new IllegalStateException("This client is closed: make a new one.");
      }
      throw e;
    }
    return task.future();
  }

  /**
   * Runs actions, some at a time, and returns their results in order. When one fails, the others
   * are stopped; so they are when the waiting thread is interrupted. The waiting thread works too,
   * so that an executor without a free thread does not stop anything.
   */
  public <T> List<T> all(List<Callable<T>> actions, int limit) throws InterruptedException {
    Share<T> share = new Share<>(actions);
    List<CompletableFuture<Boolean>> helpers = new ArrayList<>();
    try {
      for (int i = 1; i < Math.min(limit, actions.size()); i++) {
        helpers.add(submit(share::work));
      }
      share.work();
      return share.results();
    } finally {
      helpers.forEach(helper -> helper.cancel(true));
    }
  }

  /** Ends what is ours, and stops what runs there. */
  @Override
  public void close() {
    if (own != null) {
      own.shutdownNow();
    }
  }
}
