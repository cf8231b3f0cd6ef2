package ai.nemovideo.sdk.sse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import okio.Timeout;
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
  void aLineThatNeverEndsIsNoMeaningfulEvent() {
    AgentEventStream stream = timed("data: aaaa", Duration.ofMinutes(1));
    assertThat(stream.next()).isNull();
    assertIdle(stream, StreamEnd.Reason.ONLY_HEARTBEATS, Duration.ofMinutes(10));
    assertThat(cancels).hasValue(1);
  }

  @Test
  void anEventThatArrivesAtTheLastMomentCounts() {
    AgentEventStream stream = timed("data: a\n\ndata: b\n\n", Duration.ofMinutes(1));
    assertThat(stream.next()).isEqualTo(new AgentEvent.Unknown("a"));
    assertThat(stream.next()).isNull();
    assertIdle(stream, StreamEnd.Reason.TOTAL, Duration.ofMinutes(15));
  }

  @Test
  void limitsCanBeMovedApart() {
    StreamLimits limits =
        StreamLimits.defaults()
            .withOnlyHeartbeats(Duration.ofDays(200_000))
            .withTotal(Duration.ofHours(2));
    AgentEventStream stream =
        AgentEventStream.of(
            Streams.body(":\n".repeat(99).getBytes(UTF_8), Integer.MAX_VALUE, null),
            limits,
            () -> now.getAndAdd(Duration.ofMinutes(2).toNanos()),
            cancels::incrementAndGet);
    Streams.drain(stream);
    assertIdle(stream, StreamEnd.Reason.TOTAL, Duration.ofHours(2));
  }

  @Test
  void silenceIsCountedFromTheLastByte() {
    AgentEventStream stream =
        AgentEventStream.of(
            Streams.body(":\n".getBytes(UTF_8), 9, new SocketTimeoutException("timeout")),
            StreamLimits.defaults(),
            now::get,
            cancels::incrementAndGet);
    now.set(Duration.ofSeconds(10).toNanos());
    assertThat(stream.next()).isEqualTo(new AgentEvent.Heartbeat());
    now.set(Duration.ofSeconds(100).toNanos());
    assertThat(stream.next()).isNull();
    assertThat(stream.end())
        .isEqualTo(new StreamEnd.Idle(StreamEnd.Reason.SILENCE, Duration.ofSeconds(90)));
    assertThat(cancels).hasValue(1);
  }

  @Test
  void anEndInMidEventIsToldOnlyWhenItHasCome() {
    AgentEventStream stream = stream("data: a\n\ndata: b\n");
    assertThat(stream.next()).isNotNull();
    assertThat(stream.endedInMidEvent()).isFalse();
    assertThat(stream.next()).isNull();
    assertThat(stream.endedInMidEvent()).isTrue();
    assertThat(stream.end()).isEqualTo(new StreamEnd.Completed());
  }

  @Test
  void cancelDropsWhatWasNotHandedOut() {
    AgentEventStream stream =
        stream("data: {\"content\":{\"parts\":[{\"text\":\"a\"},{\"text\":\"b\"}]}}\n\n");
    assertThat(stream.next()).isEqualTo(new AgentEvent.Text("a", false));
    stream.cancel();
    stream.cancel();
    stream.close();
    assertThat(stream.next()).isNull();
    assertThat(stream.end()).isEqualTo(new StreamEnd.Cancelled());
    assertThat(stream.text()).isEqualTo("a");
    assertThat(cancels).hasValue(1);
  }

  @Test
  void afterTheEndNothingChangesIt() {
    AgentEventStream stream = stream("data: a\n\n");
    Streams.drain(stream);
    stream.cancel();
    stream.close();
    assertThat(stream.next()).isNull();
    assertThat(stream.end()).isEqualTo(new StreamEnd.Completed());
    assertThat(cancels).hasValue(0);
  }

  @Test
  void aBodyThatSomebodyElseClosesIsBroken() {
    ResponseBody body = Streams.body("data: a\n\n".getBytes(UTF_8), 5, null);
    AgentEventStream stream =
        AgentEventStream.of(body, StreamLimits.defaults(), now::get, cancels::incrementAndGet);
    body.close();
    assertThat(stream.next()).isNull();
    assertThat(stream.end()).isInstanceOf(StreamEnd.Broken.class);
  }

  @Test
  void limitsArePositive() {
    StreamLimits limits = StreamLimits.defaults();
    assertThatThrownBy(() -> limits.withMaxLineBytes(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxLineBytes");
    assertThatThrownBy(() -> limits.withMaxEventBytes(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> limits.withOnlyHeartbeats(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> limits.withTotal(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void inlineDataIsACopy() {
    byte[] bytes = {1, 2};
    AgentEvent.InlineData data = new AgentEvent.InlineData("a/b", bytes);
    bytes[0] = 9;
    data.bytes()[1] = 9;
    assertThat(data).isEqualTo(new AgentEvent.InlineData("a/b", new byte[] {1, 2}));
    assertThat(data).hasSameHashCodeAs(new AgentEvent.InlineData("a/b", new byte[] {1, 2}));
    assertThat(data).isNotEqualTo(new AgentEvent.InlineData("a/b", new byte[] {1, 3}));
    assertThat(data).hasToString("InlineData[mimeType=a/b, bytes=2 bytes]");
  }

  private static void assertIdle(AgentEventStream stream, StreamEnd.Reason reason, Duration after) {
    assertThat(stream.end()).isEqualTo(new StreamEnd.Idle(reason, after));
  }

  /** A stream whose bytes come one at a time, each after the same while, and again and again. */
  private AgentEventStream timed(String text, Duration between) {
    byte[] bytes = text.getBytes(UTF_8);
    Source drip =
        new Source() {
          private int at;

          @Override
          public long read(Buffer sink, long byteCount) {
            now.addAndGet(between.toNanos());
            sink.writeByte(bytes[Math.min(at++, bytes.length - 1)]);
            return 1;
          }

          @Override
          public Timeout timeout() {
            return Timeout.NONE;
          }

          @Override
          public void close() {}
        };
    return AgentEventStream.of(
        ResponseBody.create(Okio.buffer(drip), null, -1),
        StreamLimits.defaults(),
        now::get,
        cancels::incrementAndGet);
  }

  private AgentEventStream stream(String text) {
    return AgentEventStream.of(
        Streams.body(text.getBytes(UTF_8), Integer.MAX_VALUE, null),
        StreamLimits.defaults(),
        now::get,
        cancels::incrementAndGet);
  }
}
