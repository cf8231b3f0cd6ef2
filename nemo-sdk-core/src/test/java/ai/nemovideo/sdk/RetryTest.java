package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.model.CreditBalance;
import ai.nemovideo.sdk.testing.FakeClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryTest {

  private final MockWebServer server = new MockWebServer();
  private final FakeClock clock = new FakeClock();
  private NemoClient nemo;

  @BeforeEach
  void start() throws IOException {
    server.start();
    nemo =
        NemoClient.builder().baseUrl(server.url("/").uri()).token("nmv_usr_x").clock(clock).build();
  }

  @AfterEach
  void stop() {
    nemo.close();
    server.close();
  }

  @Test
  void readingSurvivesEveryPassingFault() {
    server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "3").build());
    server.enqueue(new MockResponse.Builder().code(502).build());
    server.enqueue(
        new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(
        new MockResponse.Builder().body("{\"code\":0,\"data\":{\"available\":70,\"froz").build());
    server.enqueue(
        new MockResponse.Builder()
            .body("{\"code\":0,\"data\":{\"available\":70,\"frozen\":30,\"total\":100}}")
            .build());

    CreditBalance credits = nemo.credits();

    assertThat(credits.available()).isEqualByComparingTo("70");
    assertThat(credits.total()).isEqualByComparingTo(BigDecimal.valueOf(100));
    assertThat(clock.sleeps()).hasSize(4).first().isEqualTo(Duration.ofSeconds(3));
  }

  @Test
  void rateLimitWithoutATimeWaitsHalfAMinute() {
    server.enqueue(new MockResponse.Builder().code(429).build());
    server.enqueue(new MockResponse.Builder().body("{\"available\":\"5\"}").build());

    assertThat(nemo.credits().available()).isEqualByComparingTo("5");
    assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(30));
  }

  /** Programs that failed together would otherwise come back together. */
  @Test
  void noTwoWaitAlike() {
    for (int i = 0; i < 10; i++) {
      server.enqueue(new MockResponse.Builder().code(500).build());
      server.enqueue(new MockResponse.Builder().body("{\"available\":\"5\"}").build());
      nemo.credits();
    }

    assertThat(clock.sleeps())
        .hasSize(10)
        .allMatch(wait -> wait.toMillis() >= 349 && wait.toMillis() <= 651);
    assertThat(Set.copyOf(clock.sleeps())).hasSizeGreaterThan(1);
  }

  @Test
  void aWaitLongerThanAllowedIsReportedAtOnce() {
    server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "86400").build());

    RateLimitedException e = catchThrowableOfType(RateLimitedException.class, () -> nemo.credits());

    assertThat(e.retryAfter()).contains(Duration.ofDays(1));
    assertThat(clock.sleeps()).isEmpty();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }
}
