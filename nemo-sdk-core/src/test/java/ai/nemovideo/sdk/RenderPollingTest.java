package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.model.RenderStatus;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.TokenService;
import java.io.IOException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a render is asked for again. */
class RenderPollingTest {

  private final MockWebServer server = new MockWebServer();
  private final FakeClock clock = new FakeClock();
  private NemoClient nemo;

  @BeforeEach
  void start() throws IOException {
    server.start();
    nemo =
        NemoClient.builder()
            .baseUrl(server.url("/").uri())
            .token("nmv_usr_x")
            .expectedRenderTime(Duration.ofSeconds(20), Duration.ofSeconds(90))
            .clock(clock)
            .build();
  }

  @AfterEach
  void stop() {
    nemo.close();
    server.close();
  }

  @Test
  void theScheduleIsFollowedUnlessTheServiceAsksToWait() {
    answer("processing", null);
    answer("processing", "17");
    answer("processing", null);
    answer("processing", "0");
    answer("processing", "86400");
    answer("completed", null);

    assertThat(nemo.session("s1").awaitRender("render_1").status())
        .isEqualTo(RenderStatus.COMPLETED);

    assertThat(clock.sleeps()).hasSize(5);
    assertThat(clock.sleeps().get(0)).as("the shortest time").isEqualTo(Duration.ofSeconds(20));
    assertThat(clock.sleeps().get(1)).as("as asked").isEqualTo(Duration.ofSeconds(17));
    assertThat(clock.sleeps().get(2))
        .as("the schedule's, 37 s after the start")
        .isBetween(Duration.ofMillis(3800), Duration.ofMillis(3900));
    assertThat(clock.sleeps().get(3)).as("never at once").isEqualTo(Duration.ofMillis(1250));
    assertThat(clock.sleeps().get(4)).as("the caller's limit").isEqualTo(Duration.ofMinutes(2));
  }

  private void answer(String status, @Nullable String retryAfter) {
    MockResponse.Builder answer =
        TokenService.json("{\"success\":true,\"data\":{\"status\":\"" + status + "\"}}")
            .newBuilder();
    if (retryAfter != null) {
      answer.addHeader("Retry-After", retryAfter);
    }
    server.enqueue(answer.build());
  }
}
