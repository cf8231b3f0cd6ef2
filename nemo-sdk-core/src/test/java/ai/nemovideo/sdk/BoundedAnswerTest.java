package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer can fill the memory or the stack, however long, deep or dishonest it is. */
class BoundedAnswerTest {

  private static final int MB = 1024 * 1024;
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";
  private static final String LONG_TEXT = "x".repeat(64 * 1024);
  private static final String DEEP = "[".repeat(100_000) + "]".repeat(100_000);

  @Test
  void anAnswerWithoutEndIsGivenUp() throws IOException {
    NemoException e =
        refused(endless("200 OK", "{\"available\":1,\"more\":\""), NemoClient::credits);
    assertThat(e)
        .isExactlyInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("longer than 16 MB");
    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void aStateMayBeLonger() throws IOException {
    String draft = "{\"t\":[],\"note\":\"" + "x".repeat(20 * MB) + "\"}";
    String answer = "{\"data\":{\"state\":{\"draft\":" + draft + "}}}";
    RawServer.Handler handler =
        (head, connection) -> connection.respond(200, "application/json", answer);
    try (RawServer server = new RawServer(handler);
        NemoClient nemo = client(server)) {
      assertThat(nemo.session("s1").state().draft().orElseThrow().source()).isEqualTo(draft);
    }
  }

  @Test
  void aStateWithoutEndIsGivenUp() throws IOException {
    RawServer.Handler endless = endless("200 OK", "{\"data\":{\"state\":{\"draft\":{\"note\":\"");
    NemoException e = refused(endless, nemo -> nemo.session("s1").state());
    assertThat(e)
        .isExactlyInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("longer than 64 MB");
  }

  @Test
  void aCompressedAnswerCountsAsItIsWhenUnpacked() throws IOException {
    byte[] bomb = bomb();
    RawServer.Handler handler =
        (head, connection) -> {
          assertThat(head.headers()).containsEntry("accept-encoding", "gzip");
          connection.write(
              "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: "
                  + bomb.length
                  + "\r\n\r\n");
          connection.socket().getOutputStream().write(bomb);
        };
    NemoException e = refused(handler, NemoClient::credits);
    assertThat(bomb).hasSizeLessThan(MB);
    assertThat(e)
        .isExactlyInstanceOf(UnexpectedResponseException.class)
        .hasMessageContaining("longer than 16 MB");
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        Arguments.of("far too long", "9999999999999", UnexpectedResponseException.class),
        Arguments.of("longer than it is", "500", ConnectionException.class),
        Arguments.of("shorter than it is", "5", UnexpectedResponseException.class));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lengths")
  void anAnswerMayLieAboutItsLength(
      String name, String length, Class<? extends NemoException> expected) throws IOException {
    RawServer.Handler handler =
        (head, connection) -> {
          connection.write("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n");
          connection.write("{\"available\":1}");
          connection.socket().close();
        };
    assertThat(refused(handler, NemoClient::credits)).as(name).isExactlyInstanceOf(expected);
  }

  @Test
  void aRefusalWithoutEndIsARefusal() throws IOException {
    NemoException e =
        refused(endless("500 No", "{\"message\":\"no\",\"more\":\""), NemoClient::credits);
    assertThat(e).isExactlyInstanceOf(ServerException.class);
  }

  @Test
  void thePageOfAProxyInsteadOfAStreamMayBeEndless() throws IOException {
    RawServer.Handler page = endless("200 OK", "<html>");
    NemoException e = refused(page, nemo -> nemo.session("s1").send("zoom"));
    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(e.sessionId()).contains("s1");
  }

  static Stream<Arguments> deep() {
    Function<NemoClient, ?> credits = NemoClient::credits;
    Function<NemoClient, ?> state = nemo -> nemo.session("s1").state();
    Function<NemoClient, ?> render = nemo -> nemo.session("s1").renderStatus("r1");
    return Stream.of(
        Arguments.of("an envelope", DEEP, credits),
        Arguments.of("a field beside", "{\"available\":1,\"a\":" + DEEP + "}", credits),
        Arguments.of("a field inside", "{\"data\":{\"available\":1,\"a\":" + DEEP + "}}", credits),
        Arguments.of("a code", "{\"code\":" + DEEP + "}", credits),
        Arguments.of("a field that is read", "{\"available\":" + DEEP + "}", credits),
        Arguments.of("a state", state(DEEP), state),
        Arguments.of("a draft", state("{\"draft\":" + DEEP + "}"), state),
        Arguments.of("a render", "{\"output\":" + DEEP + "}", render));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("deep")
  void nestingEndsInATypedException(String where, String answer, Function<NemoClient, ?> call)
      throws IOException {
    RawServer.Handler handler =
        (head, connection) -> connection.respond(200, "application/json", answer);
    assertThat(refused(handler, call))
        .as(where)
        .isExactlyInstanceOf(UnexpectedResponseException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"t\":%s}",
        "{\"t\":[{\"sg\":[{\"m\":{\"title\":%s}}]}]}",
        "{\"x\":{\"y\":%s},\"t\":[]}"
      })
  void nestingInADraftDoesNotMatter(String form) throws IOException {
    String draft = String.format(Locale.ROOT, form, DEEP);
    RawServer.Handler handler =
        (head, connection) ->
            connection.respond(200, "application/json", state("{\"draft\":" + draft + "}"));
    try (RawServer server = new RawServer(handler);
        NemoClient nemo = client(server)) {
      assertThat(nemo.session("s1").state().draft().orElseThrow().source()).isEqualTo(draft);
    }
  }

  @Test
  void nestingInWhatIsOnlyLookedThroughDoesNotMatter() throws IOException {
    RawServer.Handler handler =
        (head, connection) ->
            connection.respond(200, "application/json", state("{\"video_infos\":" + DEEP + "}"));
    try (RawServer server = new RawServer(handler);
        NemoClient nemo = client(server)) {
      assertThat(nemo.session("s1").state().uploads()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "\"1e999999999\"", "1e99999999999"})
  void aNumberOfABillionDigitsIsNoNumber(String number) throws IOException {
    String answer = "{\"available\":" + number + ",\"frozen\":1}";
    RawServer.Handler handler =
        (head, connection) -> connection.respond(200, "application/json", answer);
    assertThat(refused(handler, NemoClient::credits))
        .isExactlyInstanceOf(UnexpectedResponseException.class);
  }

  @Test
  void nestingInARefusalLeavesItsStatus() throws IOException {
    RawServer.Handler handler =
        (head, connection) ->
            connection.respond(401, "application/json", "{\"code\":" + DEEP + "}");
    assertThat(refused(handler, NemoClient::credits))
        .isExactlyInstanceOf(TokenInvalidException.class);
  }

  private static String state(String state) {
    return "{\"code\":0,\"data\":{\"state\":" + state + "}}";
  }

  private static NemoException refused(RawServer.Handler handler, Function<NemoClient, ?> call)
      throws IOException {
    try (RawServer server = new RawServer(handler);
        NemoClient nemo = client(server)) {
      return catchThrowableOfType(NemoException.class, () -> call.apply(nemo));
    }
  }

  private static NemoClient client(RawServer server) {
    return NemoClient.builder()
        .baseUrl(server.url())
        .token("nmv_usr_x")
        .clock(new FakeClock())
        .retries(RetrySettings.defaults().with(CallKind.READ, RetryPolicy.never()))
        .build();
  }

  /** Writes until the client has closed. */
  private static RawServer.Handler endless(String status, String start) {
    return (head, connection) -> {
      connection.body(head);
      connection.write("HTTP/1.1 " + status + "\r\n" + CHUNKED);
      chunk(connection, start);
      while (!connection.socket().isClosed()) {
        chunk(connection, LONG_TEXT);
      }
    };
  }

  private static void chunk(RawServer.Connection connection, String text) throws IOException {
    connection.write(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
  }

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("{\"available\":1,\"more\":\"".getBytes(StandardCharsets.UTF_8));
      byte[] text = LONG_TEXT.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100 * MB / text.length; i++) {
        gzip.write(text);
      }
    }
    return packed.toByteArray();
  }
}
