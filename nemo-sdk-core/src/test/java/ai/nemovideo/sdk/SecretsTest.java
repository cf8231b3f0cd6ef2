package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.LogCapture;
import ai.nemovideo.sdk.testing.RawServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A service that repeats the token, wherever it can, does not get it into exceptions or logs. */
class SecretsTest {

  private static final String TOKEN = "nmv_usr_topsecret";
  private static final String CLIENT = "0c4ff1e1-2222-4333-8444-0123456789ab";
  private static final String JSON = "Content-Type: application/json\r\n";

  /** Answers in which {@code @} stands for what the request brought. */
  static Stream<Arguments> echoes() {
    return Stream.of(
        Arguments.of("in a refusal", answer("500 No", JSON, "{\"message\":\"no such token: @\"}")),
        Arguments.of(
            "in a long refusal",
            answer("400 No", JSON, "{\"message\":\"" + "x".repeat(485) + "@\"}")),
        Arguments.of(
            "in an envelope", answer("200 OK", JSON, "{\"code\":2001,\"message\":\"@ is poor\"}")),
        Arguments.of("in the type", answer("200 OK", "Content-Type: text/@\r\n", "hello")),
        Arguments.of("as a key", answer("200 OK", JSON, "{\"data\":{\"@\" 1}}")),
        Arguments.of("in the status line", "HTTP/1.1 @ @\r\n\r\n"),
        Arguments.of("instead of a status line", "@ @ @\r\n\r\n"),
        Arguments.of(
            "in the name of the request",
            answer("429 Slow", "X-Request-Id: @\r\nRetry-After: @\r\n", "{\"error\":\"slow\"}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("echoes")
  void areNotQuoted(String where, String echo) throws IOException {
    RawServer.Handler handler =
        (head, connection) -> {
          connection.body(head);
          if (head.target().startsWith("/api/state")) {
            connection.respond(200, "application/json", "{\"data\":{\"state\":{}}}");
            return;
          }
          String bearer = head.headers().getOrDefault("authorization", "").replace("Bearer ", "");
          String client = head.headers().getOrDefault("x-client-id", "");
          connection.write(echo.replace("@", bearer + client));
          connection.socket().close();
        };
    try (LogCapture log = new LogCapture();
        RawServer server = new RawServer(handler);
        NemoClient own = client(server, builder -> builder.token(TOKEN));
        NemoClient anonymous = client(server, builder -> builder.anonymous().clientId(CLIENT))) {
      assertNothingIn(catchThrowableOfType(NemoException.class, own::credits));
      assertNothingIn(
          catchThrowableOfType(NemoException.class, () -> own.session("s1").send("zoom")));
      assertNothingIn(catchThrowableOfType(NemoException.class, anonymous::credits));
      assertThat(server.count("/run_sse")).as(where).isPositive();
      assertThat(String.join("\n", log.lines())).doesNotContain(TOKEN, CLIENT);
    }
  }

  private static void assertNothingIn(NemoException e) {
    StringWriter all = new StringWriter();
    e.printStackTrace(new PrintWriter(all));
    all.append(e.details().toString());
    assertThat(all.toString()).doesNotContain(TOKEN, CLIENT, "topse", "0c4ff1");
  }

  private static String answer(String status, String headers, String body) {
    return "HTTP/1.1 " + status + "\r\n" + headers + "Connection: close\r\n\r\n" + body;
  }

  private static NemoClient client(RawServer server, UnaryOperator<NemoClientBuilder> who) {
    return who.apply(NemoClient.builder().baseUrl(server.url()).clock(new FakeClock())).build();
  }
}
