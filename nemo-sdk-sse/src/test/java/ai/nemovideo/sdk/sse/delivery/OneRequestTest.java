package ai.nemovideo.sdk.sse.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.sse.AgentEventStream;
import ai.nemovideo.sdk.sse.AgentEventStreams;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream is one request on the wire, and an answer that is no stream is an end that says so. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OneRequestTest {

  private final AtomicInteger challenges = new AtomicInteger();
  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .authenticator((route, response) -> {
            challenges.incrementAndGet();
            return response.request().newBuilder().header("Authorization", "again").build();
          })
          .build();
  private final AgentEventStreams streams = AgentEventStreams.of(client);

  static List<Arguments> refusals() {
    return List.of(
        Arguments.of("204 No Content", "", ""),
        Arguments.of("200 OK", "", "data: a\n\n"),
        Arguments.of("200 OK", "text/html", "<html>maintenance</html>"),
        Arguments.of("200 OK", "application/json", "{\"code\":2001}"),
        Arguments.of("200 OK", "text/event-streams", "data: a\n\n"),
        Arguments.of("200 OK", "x-text/event-stream", "data: a\n\n"),
        Arguments.of("201 Created", "text/event-stream", "data: a\n\n"),
        Arguments.of("301 Moved\r\nLocation: /elsewhere", "", ""),
        Arguments.of("307 Temporary Redirect\r\nLocation: /elsewhere", "", ""),
        Arguments.of("308 Permanent Redirect\r\nLocation: /elsewhere", "", ""),
        Arguments.of("400 Bad Request", "text/event-stream", "data: a\n\n"),
        Arguments.of("401 Unauthorized\r\nWWW-Authenticate: Basic", "text/plain", "who?"),
        Arguments.of("404 Not Found", "application/json", "{\"detail\":\"Session not found\"}"),
        Arguments.of("408 Request Timeout", "text/plain", "late"),
        Arguments.of("421 Misdirected Request", "text/plain", "elsewhere"),
        Arguments.of("429 Too Many Requests\r\nRetry-After: 0", "text/plain", "slower"),
        Arguments.of("500 Internal Server Error", "text/html; charset=ISO-8859-1", "caf\u00E9"),
        Arguments.of("503 Unavailable\r\nRetry-After: 0", "text/plain", "busy"),
        Arguments.of("503 Unavailable\r\nRetry-After: 1", "text/plain", "busy"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void anAnswerThatIsNoStreamIsRefused(String status, String type, String body) throws IOException {
    String header = type.isEmpty() ? "" : "Content-Type: " + type + "\r\n";
    String head = "HTTP/1.1 " + status + "\r\n" + header + "Connection: close\r\n\r\n";
    boolean latin = type.contains("8859");
    byte[] bytes = (head + body).getBytes(latin ? ISO_8859_1 : UTF_8);
    try (StreamServer server = new StreamServer((socket, out) -> out.write(bytes));
        AgentEventStream stream = streams.open(post(server.request()))) {
      assertThat(stream.next()).isNull();
      int code = Integer.parseInt(status.substring(0, 3));
      StreamEnd.Refused refused = (StreamEnd.Refused) stream.end();
      assertThat(refused.status()).isEqualTo(code);
      assertThat(refused.contentType()).isEqualTo(type.isEmpty() ? null : type);
      assertThat(refused.excerpt()).isEqualTo(body);
      assertThat(refused.headers().get("Connection")).isEqualTo("close");
      assertThat(server.requests()).isEqualTo(1);
      assertThat(challenges).hasValue(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "429 Too Many Requests, 0, 0",
    "429 Too Many Requests, 30, 30",
    "503 Unavailable, 30, 30",
    "503 Unavailable, 999999999, 999999999",
    "503 Unavailable, 'Wed, 21 Oct 2026 07:28:00 GMT', 'Wed, 21 Oct 2026 07:28:00 GMT'",
    "503 Unavailable, 0,",
    "503 Unavailable, 00,",
    "503 Unavailable, 99999999999999999999,",
  })
  void aRefusalSaysHowLongToWaitAndIsNotTriedAgain(
      String status, String wait, @Nullable String told) throws IOException {
    try (StreamServer server =
            StreamServer.raw(
                "HTTP/1.1 "
                    + status
                    + "\r\nRetry-After: "
                    + wait
                    + "\r\nConnection: close\r\n\r\nbusy");
        AgentEventStream stream = streams.open(post(server.request()))) {
      assertThat(stream.next()).isNull();
      assertThat(stream.end())
          .isInstanceOfSatisfying(
              StreamEnd.Refused.class,
              refused -> assertThat(refused.headers().get("Retry-After")).isEqualTo(told));
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/event-stream",
        "TEXT/Event-Stream",
        "text/event-stream; charset=utf-8",
        "text/event-stream;charset=iso-8859-1;x=\"y\"",
        "text/event-stream ; charset=utf-8",
        "text/event-stream\t; foo",
        "text/event-stream; charset=",
        "text/event-stream; a=b=c",
        "text/event-stream;;",
      })
  void anyParametersAndAnyCaseAreAStream(String type) throws IOException {
    try (StreamServer server =
            StreamServer.raw(
                "HTTP/1.1 200 OK\r\nContent-Type: "
                    + type
                    + "\r\nConnection: close\r\n\r\n"
                    + "data: {\"type\":\"text\",\"content\":\"\u00E9\"}\n\n");
        AgentEventStream stream = streams.open(server.request())) {
      stream.forEach(event -> {});
      assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
      assertThat(stream.text()).isEqualTo("\u00E9");
    }
  }

  @Test
  void anExcerptIsBoundedAndTheConnectionIsClosed() throws Exception {
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    try (StreamServer server =
            new StreamServer((socket, out) -> {
              out.write("HTTP/1.1 500 Oops\r\n\r\n".getBytes(UTF_8));
              byte[] smileys = "\uD83D\uDE00".repeat(1000).getBytes(UTF_8);
              try {
                while (true) {
                  out.write(smileys);
                }
              } catch (IOException e) {
                closed.complete(true);
              }
            });
        AgentEventStream stream = streams.open(server.request())) {
      assertThat(stream.next()).isNull();
      assertThat(((StreamEnd.Refused) stream.end()).excerpt())
          .isEqualTo("\uD83D\uDE00".repeat(StreamLimits.MAX_EXCERPT / 2));
      assertThat(closed.get(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aConnectionThatIsLostBeforeTheAnswerIsBrokenAndNotTriedAgain() throws IOException {
    try (StreamServer server = new StreamServer((socket, out) -> {});
        AgentEventStream stream = streams.open(post(server.request()))) {
      assertThat(stream.next()).isNull();
      assertThat(stream.end()).isInstanceOf(StreamEnd.Broken.class);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void aPooledConnectionThatHasGoneIsNotReplaced() throws IOException {
    String kept = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 0\r\n\r\n";
    try (StreamServer server = StreamServer.raw(kept)) {
      try (AgentEventStream stream = streams.open(post(server.request()))) {
        assertThat(stream.next()).isNull();
        assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
      }
      int before = server.requests();
      try (AgentEventStream stream = streams.open(post(server.request()))) {
        assertThat(stream.next()).isNull();
        assertThat(server.requests() - before).isBetween(0, 1);
      }
    }
  }

  @Test
  void noServerIsBroken() throws IOException {
    int port;
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    Request request = new Request.Builder().url("http://127.0.0.1:" + port + "/").build();
    try (AgentEventStream stream = streams.open(request)) {
      assertThat(stream.next()).isNull();
      assertThat(stream.end()).isInstanceOf(StreamEnd.Broken.class);
      assertThat(stream.end().seen().bytes()).isZero();
    }
  }

  @Test
  void aServerThatNeverAnswersIsSilent() throws IOException {
    AgentEventStreams impatient =
        AgentEventStreams.builder(client)
            .limits(StreamLimits.defaults().withSilence(Duration.ofMillis(50)))
            .build();
    try (StreamServer server = new StreamServer((socket, out) -> StreamServer.awaitClose(socket));
        AgentEventStream stream = impatient.open(server.request())) {
      assertThat(stream.next()).isNull();
      assertThat(stream.end())
          .isInstanceOfSatisfying(
              StreamEnd.Idle.class,
              idle -> assertThat(idle.reason()).isEqualTo(StreamEnd.Reason.SILENCE));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 100 Continue\r\n\r\n|HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 200 OK\r\nX: |x",
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n5;|x",
      })
  void whatComesInDropsAndIsNoContentTakesTooLong(String text) throws IOException {
    String[] parts = text.split("\\|", -1);
    AgentEventStreams impatient =
        AgentEventStreams.builder(client)
            .limits(StreamLimits.defaults().withTotal(Duration.ofMillis(300)))
            .build();
    try (StreamServer server =
            new StreamServer((socket, out) -> {
              out.write(parts[0].getBytes(UTF_8));
              do {
                out.write(parts[1].getBytes(UTF_8));
              } while (StreamServer.staysOpen(socket, 20));
            });
        AgentEventStream stream = impatient.open(server.request())) {
      assertThat(stream.next()).isNull();
      assertThat(stream.end())
          .isInstanceOfSatisfying(
              StreamEnd.Idle.class,
              idle -> assertThat(idle.reason()).isEqualTo(StreamEnd.Reason.TOTAL));
    }
  }

  @Test
  void anInterruptedThreadCancelsAndKeepsItsFlag() throws IOException {
    try (StreamServer server = StreamServer.of(StreamServer.EVENT);
        AgentEventStream stream = streams.open(server.request())) {
      Thread.currentThread().interrupt();
      assertThat(stream.next()).isNull();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(stream.end()).isInstanceOf(StreamEnd.Cancelled.class);
    }
  }

  @Test
  void anInterruptWakesTheReaderAtOnce() throws Exception {
    Thread reader = Thread.currentThread();
    CompletableFuture<Boolean> closed = new CompletableFuture<>();
    try (StreamServer server =
            new StreamServer((socket, out) -> {
              out.write(StreamServer.HEAD.getBytes(UTF_8));
              reader.interrupt();
              StreamServer.awaitClose(socket);
              closed.complete(true);
            });
        AgentEventStream stream = streams.open(server.request())) {
      assertThat(stream.next()).isNull();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(stream.end()).isInstanceOf(StreamEnd.Cancelled.class);
      assertThat(closed.get(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aBodyThatOkHttpLeavesPackedIsUnpackedOrBroken() throws IOException {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8(StreamServer.EVENT);
    }
    byte[] bytes = packed.readByteArray();
    for (String encoding : List.of("gzip", "br")) {
      try (StreamServer server =
              new StreamServer((socket, out) -> {
                String end = "\r\nContent-Encoding: " + encoding + "\r\n\r\n";
                out.write(StreamServer.HEAD.replace("\r\n\r\n", end).getBytes(UTF_8));
                out.write(bytes);
              });
          AgentEventStream stream =
              streams.open(
                  server.request().newBuilder().header("Accept-Encoding", encoding).build())) {
        stream.forEach(event -> {});
        assertThat(stream.text()).isEqualTo(encoding.equals("gzip") ? "a" : "");
        assertThat(stream.end())
            .isInstanceOf(
                encoding.equals("gzip") ? StreamEnd.Completed.class : StreamEnd.Broken.class);
      }
    }
  }

  @Test
  void noStreamComesFromACache(@TempDir Path folder) throws IOException {
    String answer =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: max-age=1000\r\n"
            + "Content-Length: "
            + StreamServer.EVENT.length()
            + "\r\nConnection: close\r\n\r\n"
            + StreamServer.EVENT;
    try (Cache cache = new Cache(folder.toFile(), 1 << 20);
        StreamServer server = StreamServer.raw(answer)) {
      AgentEventStreams cached = AgentEventStreams.of(client.newBuilder().cache(cache).build());
      for (int i = 1; i <= 2; i++) {
        try (AgentEventStream stream = cached.open(server.request())) {
          stream.forEach(event -> {});
          assertThat(server.requests()).isEqualTo(i);
        }
      }
    }
  }

  @Test
  void cancelWorksBeforeTheAnswerAndBeforeTheRequest() throws Exception {
    CompletableFuture<Boolean> asked = new CompletableFuture<>();
    try (StreamServer server =
        new StreamServer((socket, out) -> {
          asked.complete(true);
          StreamServer.awaitClose(socket);
        })) {
      AgentEventStream early = streams.open(server.request());
      early.cancel();
      assertThat(early.end()).isInstanceOf(StreamEnd.Cancelled.class);
      assertThat(early.next()).isNull();
      assertThat(server.requests()).isZero();

      AgentEventStream waiting = streams.open(server.request());
      CompletableFuture<?> cancelled = asked.thenRun(waiting::cancel);
      assertThat(waiting.next()).isNull();
      cancelled.get(60, TimeUnit.SECONDS);
      assertThat(waiting.end()).isInstanceOf(StreamEnd.Cancelled.class);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void whatAnInterceptorThrowsIsAnEndToo() throws IOException {
    OkHttpClient odd =
        client
            .newBuilder()
            .addInterceptor(chain -> {
              throw new IllegalStateException("odd");
            })
            .build();
    Request request = new Request.Builder().url("http://127.0.0.1:1/").build();
    try (AgentEventStream stream = AgentEventStreams.of(odd).open(request)) {
      assertThat(stream.next()).isNull();
      assertThat(stream.end())
          .isInstanceOfSatisfying(
              StreamEnd.Broken.class,
              broken -> assertThat(broken.cause()).hasMessageContaining("odd"));
    }
  }

  private static Request post(Request request) {
    return request.newBuilder().post(RequestBody.create(new byte[] {'{', '}'})).build();
  }
}
