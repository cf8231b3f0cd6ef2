package ai.nemovideo.sdk;

import static ai.nemovideo.sdk.testing.TokenService.json;
import static ai.nemovideo.sdk.testing.TokenService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.PermissionDeniedException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.TokenService;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the anonymous-token call survives, and how often it is sent until it gives up. */
@Timeout(60)
class TokenFaultTest {

  private static final String CUT = "{\"code\":0,\"data\":{\"token\":\"secret-1\",\"cred";
  private static final String HTML = "<html><body>503 secret-1</body></html>";

  private final FakeClock clock = new FakeClock();
  private TokenService service;

  @BeforeEach
  void start() throws IOException {
    service = new TokenService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @ParameterizedTest(name = "token × {0} → one more call, with the same client id")
  @MethodSource
  void isRepeatedOnce(MockResponse fault) {
    service.nextTokenCall(fault);
    try (NemoClient nemo = client(service.url())) {
      nemo.credits();
    }
    assertThat(service.tokenCalls()).hasSize(2).containsOnly(service.tokenCalls().get(0));
    assertThat(clock.sleeps()).hasSize(1);
  }

  static Stream<Arguments> isRepeatedOnce() {
    return Stream.of(
        fault("reset before the answer", closing(true)),
        fault("reset in the answer", closing(false)),
        fault("500", status(500)),
        fault("502", status(502)),
        fault("504", status(504)),
        fault("503", status(503)),
        fault("429", status(429)),
        fault("code 429 in the envelope", json("{\"code\":429,\"message\":\"one in 7 days\"}")),
        fault("truncated JSON", json("{\"code\":0,\"data\":{\"token\":")),
        fault("JSON truncated in a text", json(CUT)));
  }

  @ParameterizedTest(name = "token × {0}, twice → {1} after two calls")
  @MethodSource
  void givesUpAfterTwoCalls(MockResponse fault, Class<? extends NemoException> expected) {
    for (int i = 0; i < 10; i++) {
      service.nextTokenCall(fault);
    }
    NemoException e;
    try (NemoClient nemo = client(service.url())) {
      e = catchThrowableOfType(NemoException.class, nemo::credits);
    }
    assertThat(e).isExactlyInstanceOf(expected);
    assertThat(everythingAbout(e)).doesNotContain("secret");
    assertThat(e.stage()).isEqualTo(Stage.TOKEN);
    assertThat(service.tokenCalls()).hasSize(2);
    assertThat(service.tokensUsed()).isEmpty();
  }

  static Stream<Arguments> givesUpAfterTwoCalls() {
    return Stream.of(
        fault("reset", closing(true), ConnectionException.class),
        fault("500", status(500), ServerException.class),
        fault("504", status(504), ServerException.class),
        fault("429", status(429), RateLimitedException.class),
        fault("truncated JSON", json(CUT), UnexpectedResponseException.class));
  }

  @ParameterizedTest(name = "token × {0} → {1} at once")
  @MethodSource
  void failsAtOnce(MockResponse fault, Class<? extends NemoException> expected) {
    service.nextTokenCall(fault);
    NemoException e;
    try (NemoClient nemo = client(service.url())) {
      e = catchThrowableOfType(NemoException.class, nemo::credits);
    }
    assertThat(e).isExactlyInstanceOf(expected);
    assertThat(everythingAbout(e)).doesNotContain("secret");
    assertThat(e.stage()).isEqualTo(Stage.TOKEN);
    assertThat(service.tokenCalls()).hasSize(1);
    assertThat(clock.sleeps()).isEmpty();
  }

  static Stream<Arguments> failsAtOnce() {
    return Stream.of(
        fault("401", status(401), TokenInvalidException.class),
        fault("code 1001", json("{\"code\":1001}"), TokenInvalidException.class),
        fault("403", status(403), PermissionDeniedException.class),
        fault(
            "HTML",
            json(HTML).newBuilder().setHeader("Content-Type", "text/html").build(),
            UnexpectedResponseException.class),
        fault("no token", json("{\"code\":0,\"data\":{}}"), UnexpectedResponseException.class),
        fault(
            "a token that no header can carry",
            json("{\"code\":0,\"data\":{\"token\":\"secret\\r\\nX-Injected: 1\"}}"),
            UnexpectedResponseException.class),
        fault(
            "429 for longer than the caller would wait",
            status(429).newBuilder().addHeader("Retry-After", "500000").build(),
            RateLimitedException.class));
  }

  @Test
  void a429SaysWhatToDo() {
    service.nextTokenCall(json("{\"code\":429,\"message\":\"quota\"}"));
    service.nextTokenCall(json("{\"code\":429,\"message\":\"quota\"}"));
    try (NemoClient nemo = client(service.url())) {
      RateLimitedException e = catchThrowableOfType(RateLimitedException.class, nemo::credits);

      assertThat(e)
          .hasMessageContainingAll("quota", "seven days", "NEMO_TOKEN", ".config/nemovideo")
          .hasMessageNotContaining(service.tokenCalls().get(0));
      assertThat(e.outcome()).isEqualTo(Outcome.REJECTED);
    }
    assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void a503IsWaitedForAsLongAsItAsks() {
    service.nextTokenCall(status(503).newBuilder().addHeader("Retry-After", "7").build());
    try (NemoClient nemo = client(service.url())) {
      nemo.credits();
    }
    assertThat(service.tokenCalls()).hasSize(2).containsOnly(service.tokenCalls().get(0));
    assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void aServiceThatIsNotThereIsTriedAgainAndNothingWasSent() throws IOException {
    URI nowhere;
    try (ServerSocket closed = new ServerSocket(0)) {
      nowhere = URI.create("http://127.0.0.1:" + closed.getLocalPort());
    }
    try (NemoClient nemo = client(nowhere)) {
      ConnectionException e = catchThrowableOfType(ConnectionException.class, nemo::credits);

      assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
      assertThat(e.stage()).isEqualTo(Stage.TOKEN);
    }
    assertThat(clock.sleeps()).hasSize(1);
  }

  @Test
  void aCertificateThatNobodyTrustsIsFinal() throws IOException {
    HeldCertificate unknown =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(
          new HandshakeCertificates.Builder().heldCertificate(unknown).build().sslSocketFactory());
      server.start();
      try (NemoClient nemo = client(server.url("/").uri())) {
        ConnectionException e = catchThrowableOfType(ConnectionException.class, nemo::credits);

        assertThat(e).hasCauseInstanceOf(SSLException.class);
        assertThat(e.retryable()).isFalse();
      }
    }
    assertThat(clock.sleeps()).isEmpty();
  }

  /** With all causes, as a log would show it, and the details. */
  private static String everythingAbout(NemoException e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    return trace + e.details().toString();
  }

  private NemoClient client(URI url) {
    return NemoClient.builder().baseUrl(url).anonymous().clock(clock).build();
  }

  private static MockResponse closing(boolean atStart) {
    MockResponse.Builder answer =
        json("{\"code\":0,\"data\":{\"token\":\"secret-1\"}}").newBuilder();
    SocketEffect close = new SocketEffect.CloseSocket();
    return (atStart ? answer.onResponseStart(close) : answer.onResponseBody(close)).build();
  }

  private static Arguments fault(String name, MockResponse answer) {
    return Arguments.of(Named.of(name, answer));
  }

  private static Arguments fault(
      String name, MockResponse answer, Class<? extends NemoException> expected) {
    return Arguments.of(Named.of(name, answer), Named.of(expected.getSimpleName(), expected));
  }
}
