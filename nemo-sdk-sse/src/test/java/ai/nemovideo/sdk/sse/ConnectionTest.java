package ai.nemovideo.sdk.sse;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What connections do, over real sockets. */
class ConnectionTest {

  private static final String A = "data: {\"type\":\"text\",\"content\":\"a\"}\n\n";
  private static final AgentEvent TEXT_A = new AgentEvent.Text("a", true);

  private final OkHttpClient client = new OkHttpClient();
  private final AtomicInteger cancels = new AtomicInteger();

  @AfterEach
  void noConnectionIsLeftOpen() {
    client.connectionPool().evictAll();
    assertThat(client.connectionPool().connectionCount()).isZero();
  }

  @Test
  void aChunkedStreamThatEndsInOrderIsCompleted() throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(new MockResponse.Builder().chunkedBody(": up\n\n" + A + A, 3).build());
      AgentEventStream stream =
          open(client.newCall(new Request.Builder().url(server.url("/")).build()));
      assertThat(Streams.drain(stream)).containsExactly(new AgentEvent.Heartbeat(), TEXT_A, TEXT_A);
      assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
      assertThat(cancels).hasValue(0);
    }
  }

  @Test
  void aConnectionCutBetweenEventsIsBroken() throws IOException {
    StreamSeen seen = assertBroken((socket, out) -> out.write(RawServer.chunk(A)), TEXT_A);
    assertThat(seen.inMidEvent()).isFalse();
  }

  @Test
  void aConnectionCutInMidEventIsBrokenAndTheEventIsDropped() throws IOException {
    StreamSeen seen =
        assertBroken((socket, out) -> out.write(RawServer.chunk(A + "data: {\"type\":")), TEXT_A);
    assertThat(seen.inMidEvent()).isTrue();
    assertThat(seen.text()).isEqualTo("a");
  }

  @Test
  void aConnectionCutInMidChunkIsBroken() throws IOException {
    assertBroken((socket, out) -> out.write(("fff\r\n" + A).getBytes(US_ASCII)), TEXT_A);
  }

  @Test
  void aResetIsBroken() throws IOException {
    FutureTask<?> headersRead = new FutureTask<>(() -> {}, null);
    try (RawServer server =
        new RawServer((socket, out) -> {
          await(headersRead);
          socket.setSoLinger(true, 0);
        })) {
      AgentEventStream stream = open(server.call(client));
      headersRead.run();
      assertThat(stream.next()).isNull();
      assertThat(stream.end()).isInstanceOf(StreamEnd.Broken.class);
    }
  }

  @Test
  void garbageInsteadOfAChunkIsBroken() throws IOException {
    assertBroken((socket, out) -> out.write("<html>\r\n\r\n".getBytes(US_ASCII)));
  }

  @Test
  void aConnectionThatFallsSilentIsIdleAndClosed()
      throws IOException, InterruptedException, ExecutionException {
    try (RawServer server =
        new RawServer((socket, out) -> {
          out.write(RawServer.chunk(A));
          RawServer.awaitClose(socket);
        })) {
      Call call = server.call(client);
      AgentEventStream stream =
          AgentEventStream.of(
              call.execute().body(),
              StreamLimits.defaults().withSilence(Duration.ofMillis(200)),
              System::nanoTime,
              call::cancel);
      assertThat(Streams.drain(stream)).containsExactly(TEXT_A);
      assertThat(stream.end())
          .isInstanceOfSatisfying(
              StreamEnd.Idle.class,
              idle -> assertThat(idle.reason()).isEqualTo(StreamEnd.Reason.SILENCE));
      server.join();
    }
  }

  @Test
  void cancelFromAnotherThreadClosesTheSocket()
      throws IOException, InterruptedException, ExecutionException {
    try (RawServer server =
        new RawServer((socket, out) -> {
          out.write(RawServer.chunk(A));
          RawServer.awaitClose(socket);
        })) {
      AgentEventStream stream = open(server.call(client));
      assertThat(stream.next()).isEqualTo(TEXT_A);
      Thread other = new Thread(stream::cancel);
      other.start();
      assertThat(stream.next()).isNull();
      assertThat(stream.end()).isInstanceOf(StreamEnd.Cancelled.class);
      other.join();
      server.join();
      assertThat(cancels.get()).isBetween(1, 2);
    }
  }

  @Test
  void closeBeforeTheEndClosesTheSocketAndDoesNotReadOn()
      throws IOException, InterruptedException, ExecutionException {
    try (RawServer server = new RawServer((socket, out) -> flood(out))) {
      try (AgentEventStream stream = open(server.call(client))) {
        assertThat(stream.next()).isEqualTo(TEXT_A);
      }
      server.join();
    }
  }

  @Test
  void anEndlessLineEndsTheConnection()
      throws IOException, InterruptedException, ExecutionException {
    try (RawServer server =
        new RawServer((socket, out) -> {
          out.write(RawServer.chunk("data: "));
          flood(out, RawServer.chunk("x".repeat(1000)));
        })) {
      Call call = server.call(client);
      AgentEventStream stream =
          AgentEventStream.of(
              call.execute().body(),
              StreamLimits.defaults().withMaxLineBytes(100_000),
              System::nanoTime,
              call::cancel);
      assertThat(stream.next()).isNull();
      assertThat(stream.end())
          .isInstanceOfSatisfying(
              StreamEnd.Broken.class,
              broken -> assertThat(broken.cause()).hasMessageContaining("100000"));
      server.join();
    }
  }

  @Test
  void anInterruptOfTheReaderIsACancelAndTheFlagStays() {
    Thread.currentThread().interrupt();
    AgentEventStream stream =
        Streams.open(new byte[0], 0, new InterruptedIOException("interrupted"));
    assertThat(stream.next()).isNull();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(stream.end()).isInstanceOf(StreamEnd.Cancelled.class);
  }

  private StreamSeen assertBroken(RawServer.Behaviour behaviour, AgentEvent... before)
      throws IOException {
    try (RawServer server = new RawServer(behaviour)) {
      AgentEventStream stream = open(server.call(client));
      assertThat(Streams.drain(stream)).isEqualTo(List.of(before));
      assertThat(stream.end()).isInstanceOf(StreamEnd.Broken.class);
      return stream.end().seen();
    }
  }

  private AgentEventStream open(Call call) throws IOException {
    return AgentEventStream.of(
        call.execute().body(),
        StreamLimits.defaults(),
        System::nanoTime,
        () -> {
          cancels.incrementAndGet();
          call.cancel();
        });
  }

  private static void flood(OutputStream out) {
    flood(out, RawServer.chunk(A));
  }

  private static void await(FutureTask<?> task) throws IOException {
    try {
      task.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Writes until the client closes the connection; the thread never ends if it does not. */
  private static void flood(OutputStream out, byte[] bytes) {
    try {
      while (true) {
        out.write(bytes);
      }
    } catch (IOException e) {
      // That is what the test waits for.
    }
  }
}
