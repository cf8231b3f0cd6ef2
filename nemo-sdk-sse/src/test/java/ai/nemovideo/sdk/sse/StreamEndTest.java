package ai.nemovideo.sdk.sse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;
import okio.Source;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StreamEndTest {

  private static final String ANNOUNCED =
      "data: {\"partial\":true,\"content\":{\"parts\":[{\"functionCall\":"
          + "{\"id\":\"1\",\"name\":\"z\"}}]}}\n\n";

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger cancels = new AtomicInteger();
  private final List<Duration> waits = new ArrayList<>();

  @Test
  void nothingButHeartbeatsForTenMinutesIsIdle() {
    AgentEventStream stream = timed(":\n".repeat(30), Duration.ofSeconds(30));
    assertThat(Streams.drain(stream)).filteredOn(new AgentEvent.Heartbeat()::equals).hasSize(10);
    assertIdle(stream, StreamEnd.Reason.ONLY_HEARTBEATS, Duration.ofMinutes(10));
    assertThat(cancels).hasPositiveValue();
  }

  @Test
  void theTimeThatTheReaderTakesIsNotTakenForHeartbeats() {
    AgentEventStream stream = stream(":\n:\ndata: {\"type\":\"text\",\"content\":\"a\"}\n\n:\n");
    assertThat(stream.next()).isEqualTo(new AgentEvent.Heartbeat());
    now.addAndGet(Duration.ofMinutes(11).toNanos());
    assertThat(Streams.drain(stream))
        .containsExactly(
            new AgentEvent.Heartbeat(),
            new AgentEvent.StillWorking(Duration.ofMinutes(11)),
            new AgentEvent.Text("a", true),
            new AgentEvent.Heartbeat());
    assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
  }

  @Test
  void aCallThatWasAnnouncedIsToldAtABadEndToo() {
    AgentEventStream stream = open(ANNOUNCED, new IOException("reset"));
    assertThat(stream.next()).isEqualTo(new AgentEvent.ToolCall("1", "z", "{}"));
    assertThat(cancels).as("closed before the reader comes back").hasPositiveValue();
    assertThat(stream.next()).isNull();
    assertThat(stream.end())
        .isInstanceOfSatisfying(
            StreamEnd.Broken.class,
            broken -> {
              assertThat(broken.cause()).hasMessage("reset");
              assertThat(broken.seen().toolCalls()).isEqualTo(1);
            });
  }

  @Test
  void whoInterruptsIsToldNothingMore() {
    AgentEventStream stream = open(ANNOUNCED, new InterruptedIOException("interrupted"));
    Thread.currentThread().interrupt();
    assertThat(stream.next()).isNull();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(stream.end()).isInstanceOf(StreamEnd.Cancelled.class);
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
    assertThat(stream.end())
        .isInstanceOfSatisfying(
            StreamEnd.Idle.class,
            idle -> {
              assertThat(idle.reason()).isEqualTo(StreamEnd.Reason.TOTAL);
              assertThat(idle.after()).isBetween(Duration.ofMinutes(120), Duration.ofMinutes(122));
            });
  }

  @Test
  void silenceIsCountedFromTheBeginningOfTheWait() {
    AgentEventStream stream = timing(":\n", Duration.ofSeconds(10), Duration.ofSeconds(90));
    assertThat(stream.next()).isEqualTo(new AgentEvent.Heartbeat());
    now.addAndGet(Duration.ofSeconds(50).toNanos());
    assertThat(stream.next()).isNull();
    assertIdle(stream, StreamEnd.Reason.SILENCE, Duration.ofSeconds(90));
    assertThat(cancels).hasValue(1);
  }

  @Test
  void aWaitEndsAtTheNearestLimit() {
    AgentEventStream stream = timing("", Duration.ZERO, Duration.ofSeconds(1));
    assertThat(stream.next()).isNull();
    assertThat(waits).containsExactly(Duration.ofSeconds(90));
    waits.clear();

    AgentEventStream late =
        timing(":\n", Duration.ofMinutes(9).plusSeconds(30), Duration.ofSeconds(1));
    assertThat(late.next()).isEqualTo(new AgentEvent.Heartbeat());
    now.addAndGet(Duration.ofMinutes(2).toNanos());
    assertThat(Streams.drain(late))
        .containsExactly(new AgentEvent.StillWorking(Duration.ofSeconds(570)));
    assertThat(waits).containsExactly(Duration.ofSeconds(90), Duration.ofSeconds(30));
    assertThat(late.end())
        .isInstanceOfSatisfying(
            StreamEnd.Idle.class,
            idle -> assertThat(idle.reason()).isEqualTo(StreamEnd.Reason.ONLY_HEARTBEATS));
  }

  @Test
  void everyTwoMinutesOfHeartbeatsAreANotice() {
    AgentEventStream stream =
        stream(
            ":\n".repeat(4) + "data: {\"type\":\"text\",\"content\":\"a\"}\n\n" + ":\n".repeat(3));
    List<AgentEvent> events = new ArrayList<>();
    for (AgentEvent event : stream) {
      events.add(event);
      if (event instanceof AgentEvent.Heartbeat) {
        now.addAndGet(Duration.ofMinutes(1).toNanos());
      }
    }
    AgentEvent beat = new AgentEvent.Heartbeat();
    assertThat(events)
        .containsExactly(
            beat,
            beat,
            beat,
            new AgentEvent.StillWorking(Duration.ofMinutes(2)),
            beat,
            new AgentEvent.Text("a", true),
            beat,
            beat,
            beat,
            new AgentEvent.StillWorking(Duration.ofMinutes(2)));
    assertThat(stream.end().seen()).isEqualTo(new StreamSeen("a", 1, 7, 0, 51, false, "", null));
  }

  @Test
  void moreBytesThanAllowedAreBroken() {
    AgentEventStream stream =
        AgentEventStream.of(
            Streams.body(":\n".repeat(99).getBytes(UTF_8), 10, null),
            StreamLimits.defaults().withMaxBytes(100),
            now::get,
            cancels::incrementAndGet);
    assertThat(Streams.drain(stream)).hasSize(50);
    assertThat(stream.end())
        .isInstanceOfSatisfying(
            StreamEnd.Broken.class,
            broken -> assertThat(broken.cause()).hasMessageContaining("100 bytes"));
  }

  @Test
  void anEndInMidEventIsTold() {
    AgentEventStream stream = stream("data: a\n\ndata: b\n");
    assertThat(stream.next()).isNotNull();
    assertThat(stream.next()).isNull();
    assertThat(stream.end().seen().inMidEvent()).isTrue();
    assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
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
    assertThat(stream.end()).isInstanceOf(StreamEnd.Cancelled.class);
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
    assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
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
    assertThat(stream.end()).isEqualTo(new StreamEnd.Idle(reason, after, stream.end().seen()));
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

  /** A stream whose bytes take a while to come, and whose last read times out after another. */
  private AgentEventStream timing(String text, Duration first, Duration last) {
    Buffer bytes = new Buffer().writeUtf8(text);
    Timeout timeout = new Timeout();
    Source source =
        new Source() {
          @Override
          public long read(Buffer sink, long byteCount) throws IOException {
            waits.add(Duration.ofNanos(timeout.timeoutNanos()));
            if (!bytes.exhausted()) {
              now.addAndGet(first.toNanos());
              return bytes.read(sink, byteCount);
            }
            now.addAndGet(last.toNanos());
            throw new SocketTimeoutException("timeout");
          }

          @Override
          public Timeout timeout() {
            return timeout;
          }

          @Override
          public void close() {}
        };
    return AgentEventStream.of(
        ResponseBody.create(Okio.buffer(source), null, -1),
        StreamLimits.defaults(),
        now::get,
        cancels::incrementAndGet);
  }

  private AgentEventStream stream(String text) {
    return open(text, null);
  }

  private AgentEventStream open(String text, @Nullable IOException failure) {
    return AgentEventStream.of(
        Streams.body(text.getBytes(UTF_8), Integer.MAX_VALUE, failure),
        StreamLimits.defaults(),
        now::get,
        cancels::incrementAndGet);
  }
}
