package ai.nemovideo.sdk.local;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A socket and nothing else, to see what really happens on a connection. */
final class RawClient implements AutoCloseable {
  /** A bound against hanging: nothing here takes long, and a wait that does not end has failed. */
  private static final int TIMEOUT_MILLIS = 30_000;

  private final Socket socket;
  private final InputStream in;

  private RawClient(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  static RawClient to(URI address) {
    try {
      Socket socket = new Socket(address.getHost(), address.getPort());
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.setTcpNoDelay(true);
      return new RawClient(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Sends lines with the ends that HTTP wants. */
  RawClient sendLines(String text) throws IOException {
    return send(text.replace("\n", "\r\n"));
  }

  RawClient get(String path) throws IOException {
    return send("GET " + path + " HTTP/1.1\r\nHost: local\r\n\r\n");
  }

  RawClient post(String path, String headers, String body) throws IOException {
    return send(
        "POST "
            + path
            + " HTTP/1.1\r\nHost: local\r\n"
            + headers
            + "Content-Length: "
            + body.getBytes(StandardCharsets.UTF_8).length
            + "\r\n\r\n"
            + body);
  }

  int read() throws IOException {
    return in.read();
  }

  String read(int bytes) throws IOException {
    return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
  }

  /** Up to and with this text. */
  String readTo(String end) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.UTF_8).endsWith(end)) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("ended after: " + read.toString(StandardCharsets.UTF_8));
      }
      read.write(next);
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  String head() throws IOException {
    return readTo("\r\n\r\n");
  }

  /** Head and body of an answer that tells its length. */
  String answer() throws IOException {
    String head = head();
    String length = head.replaceAll("(?is).*content-length: (\\d+).*", "$1");
    return head + read(Integer.parseInt(length));
  }

  /** One chunk of a chunked body, which has to have this length. */
  String chunk(int length) throws IOException {
    String size = readTo("\r\n").strip();
    if (Integer.parseInt(size, 16) != length) {
      throw new IOException("a chunk of " + size);
    }
    String chunk = read(length);
    readTo("\r\n");
    return chunk;
  }

  /** Everything until the connection closes in good order. */
  String rest() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
