package ai.nemovideo.sdk.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** A server for one request that does to its connection what no HTTP server would do. */
final class RawServer implements AutoCloseable {

  /** What happens after the response's headers have gone out. */
  interface Behaviour {
    void run(Socket socket, OutputStream out) throws IOException;
  }

  private static final String HEADERS =
      """
      HTTP/1.1 200 OK
      Content-Type: text/event-stream
      Transfer-Encoding: chunked

      """
          .replace("\n", "\r\n");

  private final ServerSocket server;
  private final FutureTask<Void> task;

  RawServer(Behaviour behaviour) throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    task =
        new FutureTask<>(() -> {
          serve(behaviour);
          return null;
        });
    new Thread(task, "raw-server").start();
  }

  Call call(OkHttpClient client) {
    String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
    return client.newCall(new Request.Builder().url(url).build());
  }

  /** A chunk of the transfer encoding. */
  static byte[] chunk(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    return (Integer.toHexString(bytes.length) + "\r\n" + text + "\r\n").getBytes(UTF_8);
  }

  /** Waits until the client has closed its side. */
  static void awaitClose(Socket socket) {
    try {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // A reset closes it as well.
    }
  }

  /** Waits for the behaviour to be through, and fails if it has. */
  void join() throws InterruptedException, ExecutionException {
    task.get();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void serve(Behaviour behaviour) throws IOException {
    try (Socket socket = server.accept()) {
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      String line = in.readLine();
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      OutputStream out = socket.getOutputStream();
      out.write(HEADERS.getBytes(UTF_8));
      out.flush();
      behaviour.run(socket, out);
    }
  }
}
