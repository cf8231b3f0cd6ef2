package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.internal.state.DaemonThreads;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One HTTP port on 127.0.0.1, served by daemon threads only. */
final class LoopbackServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService handlers;

  private LoopbackServer(HttpServer server, ExecutorService handlers) {
    this.server = server;
    this.handlers = handlers;
  }

  /** Takes the port. Who comes before {@link #serve} waits. */
  static LoopbackServer bind(int port, String name, HttpHandler handler) throws IOException {
    // Without it Nagle's algorithm and delayed ACKs add 40 ms to each answer; read once per JVM.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
    byte[] loopback = {127, 0, 0, 1};
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), port), 0);
    ExecutorService handlers =
        Executors.newCachedThreadPool(DaemonThreads.named("nemo-local-" + name));
    server.createContext("/", handler);
    server.setExecutor(handlers);
    return new LoopbackServer(server, handlers);
  }

  /**
   * The server's dispatcher is a daemon only if the thread that starts it is one, and a dispatcher
   * that is not keeps a program alive that forgot to close the service.
   */
  void serve() throws IOException {
    CompletableFuture<Void> started = new CompletableFuture<>();
    DaemonThreads.named("nemo-local-start")
        .newThread(() -> {
          try {
            server.start();
            started.complete(null);
          } catch (RuntimeException e) {
            started.completeExceptionally(e);
          }
        })
        .start();
    try {
      started.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      server.stop(0);
      throw new InterruptedIOException("interrupted while starting");
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    handlers.shutdownNow();
    server.stop(0);
  }
}
