package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamFailedException;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.RawServer;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Keep-alives say that the service is at work, but not for ever. */
class HeartbeatLimitTest {

  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

  private static final Duration SHORT = Duration.ofMillis(200);

  @Test
  void nothingButHeartbeatsIsGivenUpAndToldSo() throws IOException {
    Timeouts usual = Timeouts.defaults();
    try (RawServer server = new RawServer(HeartbeatLimitTest::answer);
        NemoClient nemo =
            NemoClient.builder()
                .baseUrl(server.url())
                .token("nmv_usr_x")
                .clock(new WaitlessClock())
                .timeouts(new Timeouts(usual.connect(), usual.silence(), SHORT, usual.turn()))
                .build()) {
      NemoSession session = nemo.session("s1");
      TurnUnresolvedException e =
          catchThrowableOfType(TurnUnresolvedException.class, () -> session.send("zoom"));

      assertThat(e.getCause())
          .hasMessageContaining("nothing but heartbeats")
          .isInstanceOfSatisfying(
              StreamFailedException.class,
              failed ->
                  assertThat(failed.end())
                      .isInstanceOfSatisfying(
                          StreamEnd.Idle.class,
                          idle -> {
                            assertThat(idle.reason()).isEqualTo(StreamEnd.Reason.ONLY_HEARTBEATS);
                            assertThat(idle.after()).isGreaterThanOrEqualTo(SHORT);
                            assertThat(idle.seen().heartbeats()).isPositive();
                          }));
      assertThat(e.sessionId()).contains("s1");
      assertThat(server.count("/run_sse")).isEqualTo(1);
    }
  }

  @Test
  void twoMinutesOfHeartbeatsAreToldOnce() throws IOException {
    FakeClock clock = new FakeClock();
    CountDownLatch heard = new CountDownLatch(1);
    RawServer.Handler handler =
        (head, connection) -> {
          if (!head.target().equals("/run_sse")) {
            answer(head, connection);
            return;
          }
          connection.body(head);
          connection.write(HEAD + "data: {\"type\":\"text\",\"content\":\"Well\"}\n\n");
          await(heard);
          for (int minute = 0; minute < 3; minute++) {
            clock.sleep(Duration.ofMinutes(1));
            connection.write(":\n");
          }
          connection.socket().close();
        };
    List<AnimateProgress> seen = new ArrayList<>();
    try (RawServer server = new RawServer(handler);
        NemoClient nemo =
            NemoClient.builder().baseUrl(server.url()).token("nmv_usr_x").clock(clock).build()) {
      AgentReply reply =
          nemo.session("s1")
              .send(
                  "zoom",
                  progress -> {
                    seen.add(progress);
                    if (progress instanceof AnimateProgress.AgentSays) {
                      heard.countDown();
                    }
                  });

      assertThat(reply.words()).isEqualTo("Well");
      assertThat(seen)
          .filteredOn(AnimateProgress.StillWorking.class::isInstance)
          .singleElement()
          .isInstanceOfSatisfying(
              AnimateProgress.StillWorking.class,
              still ->
                  assertThat(still.elapsed())
                      .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3)));
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IOException("the words did not arrive");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void answer(RawServer.Head head, RawServer.Connection connection)
      throws IOException {
    connection.body(head);
    if (!head.target().equals("/run_sse")) {
      connection.respond(200, "application/json", "{\"code\":0,\"data\":{\"session_id\":\"s1\"}}");
      return;
    }
    connection.write(HEAD);
    do {
      connection.write(":\n");
    } while (staysOpen(connection));
  }

  private static boolean staysOpen(RawServer.Connection connection) throws IOException {
    connection.socket().setSoTimeout(10);
    try {
      return connection.socket().getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }
}
