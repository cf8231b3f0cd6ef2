package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamFailedException;
import ai.nemovideo.sdk.testing.RawServer;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Keep-alives alone do not keep a message alive for ever. */
class HeartbeatLimitTest {

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

  private static void answer(RawServer.Head head, RawServer.Connection connection)
      throws IOException {
    connection.body(head);
    if (!head.target().equals("/run_sse")) {
      connection.respond(200, "application/json", "{\"code\":0,\"data\":{\"session_id\":\"s1\"}}");
      return;
    }
    connection.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
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
