package ai.nemovideo.sdk.sse.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * Writes its responses itself, byte for byte, one after the other as they were asked for. A
 * connection is kept until an answer ends with it.
 */
final class SocketServer implements AutoCloseable {

  /** Writes a response. */
  interface Answer {
    /**
     * Writes it.
     *
     * @return whether the connection stays open behind it
     */
    boolean write(OutputStream out) throws IOException;
  }

  private final ServerSocket server;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();

  SocketServer() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "conformance-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** A call whose answer is known. */
  Call call(OkHttpClient client, Answer answer) {
    answers.add(answer);
    String url = "http://127.0.0.1:" + server.getLocalPort() + "/run_sse";
    return client.newCall(new Request.Builder().url(url).build());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** One connection at a time, for there is one client with one call at a time. */
  private void accept() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.setTcpNoDelay(true);
        serve(socket);
      } catch (IOException e) {
        // The client has gone, or the server is closed.
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) throws IOException, InterruptedException {
    BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    boolean open = true;
    while (open && readHead(in)) {
      open = answers.take().write(socket.getOutputStream());
    }
  }

  private static boolean readHead(BufferedReader in) throws IOException {
    String line = in.readLine();
    boolean some = line != null;
    while (line != null && !line.isEmpty()) {
      line = in.readLine();
    }
    return some;
  }
}
