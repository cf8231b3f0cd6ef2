package ai.nemovideo.sdk.testing;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * As much HTTP/2 without TLS as refusals need: frames are read and written by hand, headers of
 * requests are not decoded. A request is known by its body.
 */
public final class RawHttp2 implements AutoCloseable {

  private static final int PREFACE_BYTES = 24;
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int GOAWAY = 7;
  private static final int END_STREAM = 1;
  private static final int ACK = 1;
  private static final int END_HEADERS = 4;
  private static final int REFUSED_STREAM = 7;

  /** {@code :status 200} in HPACK: the eighth entry of the static table. */
  private static final byte[] STATUS_200 = {(byte) 0x88};

  private final ServerSocket listening;
  private final Handler handler;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();

  /** Answers one request. */
  @FunctionalInterface
  public interface Handler {
    void answer(String body, Stream stream) throws IOException;
  }

  public RawHttp2(Handler handler) throws IOException {
    this.handler = handler;
    this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
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
        int index = sockets.size();
        daemon(() -> serve(socket, index));
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private void serve(Socket socket, int index) {
    try (socket) {
      socket.setTcpNoDelay(true);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
      in.readFully(new byte[PREFACE_BYTES]);
      frame(out, SETTINGS, 0, 0, new byte[0]);
      Map<Integer, ByteArrayOutputStream> bodies = new TreeMap<>();
      while (!socket.isClosed()) {
        int length = in.readUnsignedShort() << 8 | in.readUnsignedByte();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int stream = in.readInt();
        byte[] payload = in.readNBytes(length);
        if (type == SETTINGS && (flags & ACK) == 0) {
          frame(out, SETTINGS, ACK, 0, new byte[0]);
        } else if (type == PING && (flags & ACK) == 0) {
          frame(out, PING, ACK, 0, payload);
        } else if (type == HEADERS || type == DATA) {
          ByteArrayOutputStream body =
              bodies.computeIfAbsent(stream, id -> new ByteArrayOutputStream());
          if (type == DATA) {
            body.write(payload);
          }
          if ((flags & END_STREAM) != 0) {
            String text = body.toString(StandardCharsets.ISO_8859_1);
            handler.answer(text, new Stream(socket, out, stream, index));
          }
        }
      }
    } catch (EOFException e) {
      // The client has closed it.
    } catch (IOException e) {
      // The client or the test has closed it.
    }
  }

  private static void frame(DataOutputStream out, int type, int flags, int stream, byte[] payload)
      throws IOException {
    out.writeByte(payload.length >> 16);
    out.writeShort(payload.length);
    out.writeByte(type);
    out.writeByte(flags);
    out.writeInt(stream);
    out.write(payload);
    out.flush();
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "raw-http2");
    thread.setDaemon(true);
    thread.start();
  }

  /** One request. */
  public static final class Stream {

    private final Socket socket;
    private final DataOutputStream out;
    private final int id;
    private final int connection;

    Stream(Socket socket, DataOutputStream out, int id, int connection) {
      this.socket = socket;
      this.out = out;
      this.id = id;
      this.connection = connection;
    }

    /** Which connection this is, counted from 1. */
    public int connection() {
      return connection;
    }

    public void respond(String body) throws IOException {
      frame(out, HEADERS, END_HEADERS, id, STATUS_200);
      frame(out, DATA, END_STREAM, id, body.getBytes(StandardCharsets.UTF_8));
    }

    /** "I have not begun with it." */
    public void refuse() throws IOException {
      frame(out, RST_STREAM, 0, id, new byte[] {0, 0, 0, REFUSED_STREAM});
    }

    /** "I go, and have begun with nothing." */
    public void goAway() throws IOException {
      frame(out, GOAWAY, 0, 0, new byte[8]);
    }

    public void cut() throws IOException {
      socket.close();
    }
  }
}
