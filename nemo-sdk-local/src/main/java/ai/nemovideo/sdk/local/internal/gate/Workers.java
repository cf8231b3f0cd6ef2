package ai.nemovideo.sdk.local.internal.gate;

import ai.nemovideo.sdk.local.internal.state.DaemonThreads;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The threads and sockets of a gate, which end together. */
final class Workers implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Workers.class.getName());
  private static final int PATIENCE_SECONDS = 10;

  private final ExecutorService threads;
  private final Set<Closeable> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  Workers(String name) {
    threads = Executors.newCachedThreadPool(DaemonThreads.named(name));
  }

  void run(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.log(Level.DEBUG, "the gate is closed", e);
    }
  }

  <T> CompletableFuture<T> supply(Supplier<T> work) throws IOException {
    try {
      return CompletableFuture.supplyAsync(work, threads);
    } catch (RejectedExecutionException e) {
      throw new SocketException("the gate is closed");
    }
  }

  /** Makes sure that a socket does not outlive the gate. */
  <T extends Closeable> T keep(T socket) {
    sockets.add(socket);
    if (closed) {
      Sockets.close(socket);
    }
    return socket;
  }

  void end(Closeable socket) {
    Sockets.close(socket);
    sockets.remove(socket);
  }

  @Override
  public void close() {
    closed = true;
    sockets.forEach(Sockets::close);
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.log(Level.WARNING, "a connection did not end in ten seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
