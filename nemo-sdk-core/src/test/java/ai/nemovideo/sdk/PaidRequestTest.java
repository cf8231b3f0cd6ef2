package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.AgentFailedException;
import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens to the one call that costs credits, it reaches the wire once. */
class PaidRequestTest {

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final AtomicInteger turns = new AtomicInteger();
  private final AtomicInteger states = new AtomicInteger();
  private final FakeClock clock = new FakeClock();
  private volatile MockResponse turnAnswer = new MockResponse.Builder().build();

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(Objects.toString(request.getUrl().encodedPath()));
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        Arguments.of("408", new MockResponse.Builder().code(408).build()),
        Arguments.of(
            "503 with Retry-After: 0",
            new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build()),
        Arguments.of("500", new MockResponse.Builder().code(500).build()),
        Arguments.of(
            "307", new MockResponse.Builder().code(307).addHeader("Location", "/run_sse").build()),
        Arguments.of(
            "308", new MockResponse.Builder().code(308).addHeader("Location", "/run_sse").build()),
        Arguments.of(
            "cut before the answer",
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build()),
        Arguments.of(
            "cut in the stream",
            new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream")
                .body("data: {\"type\":\"text\",\"content\":\"hello\"}\n\ndata: {\"ty")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build()),
        Arguments.of(
            "500 with a code of its own in the body",
            new MockResponse.Builder()
                .code(500)
                .body("{\"code\":50013,\"message\":\"upstream lost\"}")
                .build()),
        Arguments.of(
            "an undocumented code in an envelope",
            new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("{\"code\":3777,\"message\":\"worker died\"}")
                .build()),
        Arguments.of(
            "a server error in an envelope",
            new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("{\"code\":500,\"message\":\"internal error\"}")
                .build()),
        Arguments.of(
            "HTML instead of a stream",
            new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .body("<html>sorry</html>")
                .build()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isSentOnceAndReconciledWithTheState(String name, MockResponse answer) {
    turnAnswer = answer;

    TurnUnresolvedException e =
        catchThrowableOfType(
            TurnUnresolvedException.class, () -> animate(client(new OkHttpClient())));

    assertThat(turns).as(name).hasValue(1);
    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(e.mayHaveBeenCharged()).isTrue();
    assertThat(e.sessionId()).contains("s1");
    assertThat(states).as("once before, six times after").hasValue(7);
    assertThat(clock.sleeps())
        .startsWith(Duration.ofSeconds(30), Duration.ofSeconds(60))
        .hasSize(6);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void isSentOnceDespiteANaiveRetryOfTheUser(String name, MockResponse answer) {
    turnAnswer = answer;
    Interceptor naive =
        chain -> {
          try {
            Response response = chain.proceed(chain.request());
            if (response.isSuccessful()) {
              return response;
            }
            response.close();
          } catch (IOException e) {
            return chain.proceed(chain.request());
          }
          return chain.proceed(chain.request());
        };

    NemoException e =
        catchThrowableOfType(
            NemoException.class,
            () -> animate(client(new OkHttpClient.Builder().addInterceptor(naive).build())));

    assertThat(turns).as(name).hasValue(1);
    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void anAuthenticatorOfTheUserCannotSendItAgain() {
    turnAnswer = new MockResponse.Builder().code(401).build();
    OkHttpClient users =
        new OkHttpClient.Builder()
            .authenticator(
                (route, response) -> response.request().newBuilder().header("X-Again", "1").build())
            .build();
    assertThat(catchThrowableOfType(NemoException.class, () -> animate(client(users))).outcome())
        .isEqualTo(Outcome.REJECTED);
    assertThat(turns).hasValue(1);
  }

  @Test
  void aRefusalInAnEnvelopeInsteadOfAStreamHasItsType() {
    turnAnswer =
        new MockResponse.Builder()
            .addHeader("Content-Type", "application/json")
            .body("{\"code\":2001,\"message\":\"insufficient credits\"}")
            .build();
    OutOfCreditsException e =
        catchThrowableOfType(
            OutOfCreditsException.class, () -> animate(client(new OkHttpClient())));
    assertThat(e).hasMessageContaining("insufficient credits").hasMessageContaining("top up");
    assertThat(turns).hasValue(1);
  }

  @Test
  void aRateLimitRefusesCompletelySoItIsSentOnceMore() {
    turnAnswer = new MockResponse.Builder().code(429).build();
    NemoException e =
        catchThrowableOfType(NemoException.class, () -> animate(client(new OkHttpClient())));
    assertThat(e).isInstanceOf(RateLimitedException.class);
    assertThat(turns).hasValue(2);
    assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void whoWantsNoRepetitionGetsNone() {
    turnAnswer = new MockResponse.Builder().code(429).build();
    NemoClient nemo =
        NemoClient.builder()
            .baseUrl(server.url("/").uri())
            .token("nmv_usr_x")
            .retries(RetrySettings.defaults().with(CallKind.MESSAGE, RetryPolicy.never()))
            .clock(clock)
            .build();
    assertThat(catchThrowableOfType(RateLimitedException.class, () -> animate(nemo)).outcome())
        .isEqualTo(Outcome.REJECTED);
    assertThat(turns).hasValue(1);
    assertThat(clock.sleeps()).isEmpty();
  }

  @Test
  void aFailureThatTheAgentReportsMayHaveCostCredits() {
    turnAnswer =
        new MockResponse.Builder()
            .addHeader("Content-Type", "text/event-stream")
            .body("data: {\"errorCode\":\"UNKNOWN_ERROR\",\"errorMessage\":\"no quota left\"}\n\n")
            .build();
    AgentFailedException e =
        catchThrowableOfType(AgentFailedException.class, () -> animate(client(new OkHttpClient())));
    assertThat(e).hasMessageContaining("no quota left");
    assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    assertThat(e.mayHaveBeenCharged()).isTrue();
    assertThat(turns).hasValue(1);
  }

  @Test
  void aDeadlineDetachesFromTheJobAndNamesItsSession() {
    turnAnswer = new MockResponse.Builder().code(500).build();
    try (NemoClient nemo = client(new OkHttpClient())) {
      AnimateRequest request =
          AnimateRequest.builder()
              .image(Pictures.png(folder, "a.png"))
              .prompt("zoom")
              .deadline(Duration.ofMinutes(2))
              .build();
      DeadlineExceededException e =
          catchThrowableOfType(DeadlineExceededException.class, () -> nemo.animate(request));
      assertThat(e.sessionId()).contains("s1");
      assertThat(e).hasMessageContaining("120 s").hasMessageContaining("Nothing is cancelled");
      assertThat(turns).hasValue(1);
    }
  }

  @Test
  void anInterruptEndsTheJobAndKeepsItsSession() {
    turnAnswer = new MockResponse.Builder().code(500).build();
    NemoClock interrupting =
        new NemoClock() {
          @Override
          public Instant now() {
            return clock.now();
          }

          @Override
          public long nanoTime() {
            return clock.nanoTime();
          }

          @Override
          public void sleep(Duration duration) throws InterruptedException {
            throw new InterruptedException();
          }
        };
    try (NemoClient nemo =
        NemoClient.builder()
            .baseUrl(server.url("/").uri())
            .token("nmv_usr_x")
            .clock(interrupting)
            .build()) {
      List<Path> images = List.of(Pictures.png(folder, "a.png"));
      CancelledException e =
          catchThrowableOfType(CancelledException.class, () -> nemo.animate(images, "zoom"));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(e.sessionId()).contains("s1");
    }
  }

  private MockResponse answer(String path) {
    if (path.equals("/run_sse")) {
      turns.incrementAndGet();
      return turnAnswer;
    }
    if (path.startsWith("/api/state")) {
      states.incrementAndGet();
      return json("{\"code\":0,\"data\":{\"state\":{}}}");
    }
    if (path.startsWith("/api/upload")) {
      return json("{\"code\":0,\"data\":{\"files\":[{\"filename\":\"a.png\"}]}}");
    }
    return json("{\"code\":0,\"data\":{\"session_id\":\"s1\"}}");
  }

  private static MockResponse json(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  private NemoClient client(OkHttpClient http) {
    return NemoClient.builder()
        .baseUrl(server.url("/").uri())
        .token("nmv_usr_x")
        .httpClient(http)
        .clock(clock)
        .build();
  }

  private void animate(NemoClient nemo) {
    try (nemo) {
      nemo.animate(List.of(Pictures.png(folder, "a.png")), "zoom");
    }
  }
}
