package ai.nemovideo.sdk.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** Answers with the same stream, once and again. */
interface Answers extends AutoCloseable {

  /** A new answer, by OkHttp. */
  Response response() throws IOException;

  /** A new answer, as bare bytes. */
  InputStream bare() throws IOException;

  /** How long the bare bytes are. */
  int bareLength();

  @Override
  void close() throws IOException;

  /** Answers of a kind. */
  static Answers of(Transport transport, EventBytes events) throws IOException {
    return transport == Transport.SOCKET ? new OverSocket(events) : new InMemory(events.bytes());
  }

  /** Over one connection for OkHttp and one for the bare bytes. */
  final class OverSocket implements Answers {
    private final StreamServer server;
    private final OkHttpClient client = new OkHttpClient();
    private final Request request;
    private final Socket socket;
    private final byte[] bareRequest;

    OverSocket(EventBytes events) throws IOException {
      // A chunk for each event: agents flush after each.
      server = new StreamServer(events.bytes(), events.bytes().length / events.count());
      request =
          new Request.Builder().url(server.url()).header("Accept", "text/event-stream").build();
      socket = new Socket();
      socket.connect(server.address());
      socket.setTcpNoDelay(true);
      bareRequest = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII);
    }

    @Override
    public Response response() throws IOException {
      return client.newCall(request).execute();
    }

    @Override
    public InputStream bare() throws IOException {
      socket.getOutputStream().write(bareRequest);
      return socket.getInputStream();
    }

    @Override
    public int bareLength() {
      return server.responseLength();
    }

    @Override
    public void close() throws IOException {
      socket.close();
      client.connectionPool().evictAll();
      client.dispatcher().executorService().shutdown();
      server.close();
    }
  }

  /** Without a server. */
  final class InMemory implements Answers {
    private final byte[] stream;
    private final Buffer prepared;
    private final Request request = new Request.Builder().url("http://localhost/").build();

    InMemory(byte[] stream) {
      this.stream = stream;
      this.prepared = new Buffer().write(stream);
    }

    @Override
    public Response response() {
      MediaType type = MediaType.get("text/event-stream");
      return new Response.Builder()
          .request(request)
          .protocol(Protocol.HTTP_1_1)
          .code(200)
          .message("OK")
          .body(ResponseBody.create(prepared.clone(), type, stream.length))
          .build();
    }

    @Override
    public InputStream bare() {
      return new ByteArrayInputStream(stream);
    }

    @Override
    public int bareLength() {
      return stream.length;
    }

    @Override
    public void close() {}
  }
}
