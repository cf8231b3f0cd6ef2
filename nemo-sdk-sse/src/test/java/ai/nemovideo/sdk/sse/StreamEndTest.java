package ai.nemovideo.sdk.sse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class StreamEndTest {

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger cancels = new AtomicInteger();

  @Test
  void nothingButHeartbeatsForTenMinutesIsIdle() {
    AgentEventStream stream = stream(":\n".repeat(30));
    int heartbeats = 0;
    while (stream.next() != null) {
      heartbeats++;
      now.addAndGet(Duration.ofMinutes(1).toNanos());
    }
    assertThat(heartbeats).isBetween(10, 12);
    assertThat(stream.end())
        .isInstanceOfSatisfying(
            StreamEnd.Idle.class,
            idle -> assertThat(idle.reason()).isEqualTo(StreamEnd.Reason.ONLY_HEARTBEATS));
    assertThat(cancels).hasPositiveValue();
  }

  @Test
  void wordsInBetweenKeepItAliveUntilTheTotalLimit() {
    AgentEventStream stream = stream("data: {\"type\":\"text\",\"content\":\"a\"}\n\n".repeat(30));
    int words = 0;
    while (stream.next() != null) {
      words++;
      now.addAndGet(Duration.ofMinutes(1).toNanos());
    }
    assertThat(words).isBetween(15, 17);
    assertThat(stream.end())
        .isInstanceOfSatisfying(
            StreamEnd.Idle.class,
            idle -> assertThat(idle.reason()).isEqualTo(StreamEnd.Reason.TOTAL));
  }

  @Test
  void aReadTimeoutIsSilence() {
    AgentEventStream stream = Streams.open(new byte[0], 0, new SocketTimeoutException("timeout"));
    assertThat(stream.next()).isNull();
    assertThat(stream.end())
        .isInstanceOfSatisfying(
            StreamEnd.Idle.class,
            idle -> assertThat(idle.reason()).isEqualTo(StreamEnd.Reason.SILENCE));
  }

  @Test
  void anEndlessLineIsBrokenNotMemory() {
    StreamLimits limits = StreamLimits.defaults().withMaxLineBytes(1000);
    AgentEventStream stream =
        AgentEventStream.of(
            Streams.body(("data: " + "x".repeat(100_000)).getBytes(UTF_8), 100, null),
            limits,
            now::get,
            cancels::incrementAndGet);
    assertThat(stream.next()).isNull();
    assertThat(stream.end()).isInstanceOf(StreamEnd.Broken.class);
  }

  @Test
  void anEndlessEventIsBrokenNotMemory() {
    StreamLimits limits = StreamLimits.defaults().withMaxEventBytes(1000);
    AgentEventStream stream =
        AgentEventStream.of(
            Streams.body("data: 0123456789\n".repeat(1000).getBytes(UTF_8), 100, null),
            limits,
            now::get,
            cancels::incrementAndGet);
    assertThat(stream.next()).isNull();
    assertThat(stream.end()).isInstanceOf(StreamEnd.Broken.class);
  }

  @Test
  void theEndIsNotKnownBeforeItIsThere() {
    AgentEventStream stream = stream("data: a\n\n");
    assertThatThrownBy(stream::end).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void cancelFromAnotherThreadEndsAReadThatWaits() throws IOException, InterruptedException {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      server.enqueue(
          new MockResponse.Builder()
              .addHeader("Content-Type", "text/event-stream")
              .body("data: {\"type\":\"text\",\"content\":\"a\"}\n\n" + ":".repeat(100_000))
              .throttleBody(64, 1, java.util.concurrent.TimeUnit.HOURS)
              .build());
      Call call = new OkHttpClient().newCall(new Request.Builder().url(server.url("/")).build());
      try (Response response = call.execute();
          AgentEventStream stream =
              AgentEventStream.of(
                  response.body(), StreamLimits.defaults(), System::nanoTime, call::cancel)) {
        assertThat(stream.next()).isEqualTo(new AgentEvent.Text("a", true));
        Thread other = new Thread(stream::cancel);
        other.start();
        assertThat(stream.next()).isNull();
        assertThat(stream.end()).isInstanceOf(StreamEnd.Cancelled.class);
        other.join();
      }
    }
  }

  private AgentEventStream stream(String text) {
    return AgentEventStream.of(
        Streams.body(text.getBytes(UTF_8), Integer.MAX_VALUE, null),
        StreamLimits.defaults(),
        now::get,
        cancels::incrementAndGet);
  }
}
