package ai.nemovideo.sdk.sse.conformance;

import ai.nemovideo.sdk.sse.AgentEventStream;
import ai.nemovideo.sdk.sse.StreamLimits;
import java.io.IOException;
import java.util.function.LongSupplier;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.ResponseBody;

/** A server and a client, and streams between them. */
final class Wire implements AutoCloseable {

  private final SocketServer server = new SocketServer();
  private final OkHttpClient client = new OkHttpClient();

  Wire() throws IOException {}

  ResponseBody body(SocketServer.Answer answer) throws IOException {
    return server.call(client, answer).execute().body();
  }

  AgentEventStream stream(SocketServer.Answer answer) throws IOException {
    return stream(StreamLimits.defaults(), () -> 0L, answer);
  }

  AgentEventStream stream(StreamLimits limits, LongSupplier clock, SocketServer.Answer answer)
      throws IOException {
    Call call = server.call(client, answer);
    return AgentEventStream.of(call.execute().body(), limits, clock, call::cancel);
  }

  @Override
  public void close() throws IOException {
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
    server.close();
  }
}
