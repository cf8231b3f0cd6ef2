package ai.nemovideo.sdk.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sends an event when it is asked to, in a chunk of its own, and notes when. One at a time. */
final class PushServer implements AutoCloseable {

  /** So long after it was asked the client waits in its read again. */
  private static final long LULL = TimeUnit.MICROSECONDS.toNanos(100);

  private static final String EVENT = "data: {\"type\":\"text\",\"content\":\"now it moves\"}\n\n";

  private static final byte[] HEADERS =
      """
      HTTP/1.1 200 OK
      Content-Type: text/event-stream
      Transfer-Encoding: chunked
      Connection: close

      """
          .replace("\n", "\r\n")
          .getBytes(US_ASCII);

  private static final byte[] CHUNK =
      (Integer.toHexString(EVENT.length()) + "\r\n" + EVENT + "\r\n").getBytes(US_ASCII);
  private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(US_ASCII);

  private final ServerSocket server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());

  /** True asks for an event, false for the end; one stream ends before the next begins. */
  private final BlockingQueue<Boolean> asked = new LinkedBlockingQueue<>();

  private volatile long flushedAt;

  PushServer() throws IOException {
    Thread thread = new Thread(this::accept, "push-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  static int headersLength() {
    return HEADERS.length;
  }

  static int chunkLength() {
    return CHUNK.length;
  }

  void ask() {
    asked.add(true);
  }

  void finish() {
    asked.add(false);
  }

  /** When the last event was about to go out. */
  long flushedAt() {
    return flushedAt;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          socket.setTcpNoDelay(true);
          serve(socket);
        }
      }
    } catch (IOException | InterruptedException e) {
      // Closed, which is how it ends.
    }
  }

  private void serve(Socket socket) throws IOException, InterruptedException {
    if (!StreamServer.readRequest(socket.getInputStream())) {
      return;
    }
    OutputStream out = socket.getOutputStream();
    out.write(HEADERS);
    while (asked.take()) {
      long from = System.nanoTime();
      while (System.nanoTime() - from < LULL) {
        Thread.onSpinWait();
      }
      flushedAt = System.nanoTime();
      out.write(CHUNK);
    }
    out.write(LAST_CHUNK);
  }
}
