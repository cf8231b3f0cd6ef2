package ai.nemovideo.sdk.internal.async;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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
    own = users == null ? ownExecutor() : null;
    executor = users != null ? users : own;
  }

  /** Runs an action; cancelling the future interrupts it, which stops its transfer. */
  public <T> CompletableFuture<T> submit(Callable<T> action) {
    Task<T> task = new Task<>(action);
    executor.execute(task);
    return task.future();
  }

  /**
   * Runs actions, some at a time, and returns their results in order. When one fails, the others
   * are stopped; so they are when the waiting thread is interrupted.
   */
  public <T> List<T> all(List<Callable<T>> actions, int limit) throws InterruptedException {
    Semaphore places = new Semaphore(limit);
    List<CompletableFuture<T>> futures = new ArrayList<>();
    try {
      for (Callable<T> action : actions) {
        places.acquire();
        CompletableFuture<T> future = submit(action);
        future.whenComplete((value, failure) -> places.release());
        futures.add(future);
      }
      List<T> results = new ArrayList<>();
      for (CompletableFuture<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }

  /** Ends what is ours. */
  @Override
  public void close() {
    if (own != null) {
      own.shutdown();
    }
  }

  private static ExecutorService ownExecutor() {
    try {
      Object made = Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
      return (ExecutorService) made;
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), Workers::daemon);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "nemo-sdk-worker");
    thread.setDaemon(true);
    return thread;
  }
}
