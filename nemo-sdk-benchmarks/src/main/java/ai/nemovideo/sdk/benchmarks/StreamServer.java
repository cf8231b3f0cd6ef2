package ai.nemovideo.sdk.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Answers every request with the same stream, as fast as the client takes it. A connection is used
 * again. What it writes was prepared, so that it makes next to no garbage in the process that is
 * measured.
 */
final class StreamServer implements AutoCloseable {

  private static final byte[] END_OF_REQUEST = {'\r', '\n', '\r', '\n'};

  private final ServerSocket server;
  private final byte[] response;

  /**
   * A server.
   *
   * @param body the stream
   * @param chunk how many bytes a chunk of the transfer encoding has
   */
  StreamServer(byte[] body, int chunk) throws IOException {
    response = response(body, chunk);
    server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) server.getLocalSocketAddress();
  }

  String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/";
  }

  /** The size of an answer, headers and chunk sizes included. */
  int responseLength() {
    return response.length;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private static byte[] response(byte[] body, int chunk) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ascii(out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n");
    ascii(out, "Transfer-Encoding: chunked\r\n\r\n");
    for (int at = 0; at < body.length; at += chunk) {
      int size = Math.min(chunk, body.length - at);
      ascii(out, Integer.toHexString(size) + "\r\n");
      out.write(body, at, size);
      ascii(out, "\r\n");
    }
    ascii(out, "0\r\n\r\n");
    return out.toByteArray();
  }

  private static void ascii(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(US_ASCII));
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "stream-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        start(() -> serve(socket));
      }
    } catch (IOException e) {
      // Closed, which is how it ends.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      while (readRequest(in)) {
        out.write(response);
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  static boolean readRequest(InputStream in) throws IOException {
    int matched = 0;
    while (matched < END_OF_REQUEST.length) {
      int b = in.read();
      if (b < 0) {
        return false;
      }
      if (b == END_OF_REQUEST[matched]) {
        matched++;
      } else {
        matched = b == '\r' ? 1 : 0;
      }
    }
    return true;
  }
}
