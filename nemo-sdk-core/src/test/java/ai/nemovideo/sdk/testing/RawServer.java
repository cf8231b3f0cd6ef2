package ai.nemovideo.sdk.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that speaks no more HTTP than a test makes it speak: for stalls, cuts and lies that a
 * proper server cannot be brought to. One thread a connection; the handler is asked again as long
 * as the connection stays open.
 */
public final class RawServer implements AutoCloseable {

  private final ServerSocket listening;
  private final Handler handler;
  private final List<Head> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  /** Answers one request. */
  @FunctionalInterface
  public interface Handler {
    void answer(Head request, Connection connection) throws IOException;
  }

  /** A request up to its body; names of headers are in lower case. */
  public record Head(String method, String target, Map<String, String> headers) {}

  public RawServer(Handler handler) throws IOException {
    this("127.0.0.1", 0, handler);
  }

  public RawServer(String address, int port, Handler handler) throws IOException {
    this.handler = handler;
    this.listening = new ServerSocket(port, 50, InetAddress.getByName(address));
    daemon(this::accept);
  }

  public int port() {
    return listening.getLocalPort();
  }

  public URI url() {
    return URI.create("http://" + listening.getInetAddress().getHostAddress() + ":" + port() + "/");
  }

  /** The requests whose head has arrived, oldest first. */
  public List<Head> requests() {
    return List.copyOf(requests);
  }

  /** How many requests for that path have arrived. */
  public long count(String path) {
    return requests.stream().filter(head -> head.target().equals(path)).count();
  }

  /** How many connections were made. */
  public int connections() {
    return sockets.size();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listening.accept();
        sockets.add(socket);
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      Connection connection = new Connection(socket);
      Head head = connection.head();
      while (head != null) {
        requests.add(head);
        handler.answer(head, connection);
        head = socket.isClosed() ? null : connection.head();
      }
    } catch (IOException e) {
      // The client or the test has closed it.
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** One connection, as bytes. */
  public static final class Connection {

    private final Socket socket;
    private final InputStream in;

    Connection(Socket socket) throws IOException {
      this.socket = socket;
      this.in = new BufferedInputStream(socket.getInputStream());
    }

    public Socket socket() {
      return socket;
    }

    /** Reads the body that goes with a head. */
    public byte[] body(Head head) throws IOException {
      String length = head.headers().get("content-length");
      if (length != null) {
        return in.readNBytes(Integer.parseInt(length));
      }
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      if ("chunked".equals(head.headers().get("transfer-encoding"))) {
        int size = Integer.parseInt(line(), 16);
        while (size > 0) {
          all.write(in.readNBytes(size));
          line();
          size = Integer.parseInt(line(), 16);
        }
        line();
      }
      return all.toByteArray();
    }

    public void write(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }

    /** A whole answer. */
    public void respond(int status, String contentType, String body) throws IOException {
      int length = body.getBytes(StandardCharsets.UTF_8).length;
      write(
          "HTTP/1.1 "
              + status
              + " Said\r\nContent-Type: "
              + contentType
              + "\r\nContent-Length: "
              + length
              + "\r\n\r\n"
              + body);
    }

    /** Closes with a reset instead of an orderly end. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    /** Reads until the other side has closed, in whatever way. */
    public void awaitClosed() {
      try {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        // Closed with a reset.
      }
    }

    private Head head() throws IOException {
      String first = line();
      if (first.isEmpty()) {
        return null;
      }
      Map<String, String> headers = new TreeMap<>();
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        headers.put(
            line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
      }
      String[] words = first.split(" ", -1);
      return new Head(words[0], words[1], headers);
    }

    private String line() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
        if (b != '\r') {
          line.write(b);
        }
      }
      return line.toString(StandardCharsets.UTF_8);
    }
  }
}
