package ai.nemovideo.sdk.sse.internal.threads;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where work that waits runs when the user gives no executor: on virtual threads where the runtime
 * has them (Java 21), else on daemon threads, which go after a second without work.
 */
public final class Threads {

  private Threads() {}

  /**
   * A new executor, without a limit to its threads. None of them keeps a JVM alive, so it need not
   * be shut down.
   *
   * @param name what its platform threads are called
   * @return the executor
   */
  public static ExecutorService newExecutor(String name) {
    try {
      Object made = Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
      return (ExecutorService) made;
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          work -> daemon(work, name));
    }
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
