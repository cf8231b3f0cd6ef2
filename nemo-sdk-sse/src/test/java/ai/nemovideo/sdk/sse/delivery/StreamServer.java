package ai.nemovideo.sdk.sse.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Request;

/** Answers any number of connections, one request each, byte for byte as it is told to. */
final class StreamServer implements AutoCloseable {

  /** Writes an answer. */
  interface Answer {
    void write(Socket socket, OutputStream out) throws IOException, InterruptedException;
  }

  static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
  static final String EVENT = "data: {\"type\":\"text\",\"content\":\"a\"}\n\n";

  private final ServerSocket server;
  private final Answer answer;
  private final AtomicInteger requests = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  StreamServer(Answer answer) throws IOException {
    this.answer = answer;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  /** A server that streams a text. */
  static StreamServer of(String text) throws IOException {
    return new StreamServer((socket, out) -> out.write((HEAD + text).getBytes(UTF_8)));
  }

  /** A server that answers with these bytes and nothing else. */
  static StreamServer raw(String bytes) throws IOException {
    return new StreamServer((socket, out) -> out.write(bytes.getBytes(UTF_8)));
  }

  Request request() {
    return new Request.Builder()
        .url("http://127.0.0.1:" + server.getLocalPort() + "/run_sse")
        .build();
  }

  /** How many requests have arrived. */
  int requests() {
    return requests.get();
  }

  /** Waits until the client has closed its side. */
  static void awaitClose(Socket socket) {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // A reset closes it as well.
    }
  }

  /** Waits a moment for the client to close its side; true when it has not. */
  static boolean staysOpen(Socket socket, int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      return socket.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "stream-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      String line = in.readLine();
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      if (line != null) {
        requests.incrementAndGet();
        answer.write(socket, socket.getOutputStream());
      }
    } catch (IOException e) {
      // The client has gone.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }
}
