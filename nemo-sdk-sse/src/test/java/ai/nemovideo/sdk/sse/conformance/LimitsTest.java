package ai.nemovideo.sdk.sse.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventStream;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Very many, very large, and without an end. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LimitsTest {

  private static final StreamLimits SMALL =
      StreamLimits.defaults().withMaxLineBytes(10_000).withMaxEventBytes(20_000);

  private final CountDownLatch closed = new CountDownLatch(1);
  private Wire wire;

  @BeforeEach
  void listen() throws IOException {
    wire = new Wire();
  }

  @AfterEach
  void close() throws IOException {
    wire.close();
  }

  @ParameterizedTest
  @EnumSource
  void tenThousandTinyEventsComeInOrder(Framing framing) throws IOException {
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      text.append("data:").append(i).append("\n\n");
      expected.add("unknown " + i);
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    Reading.Seen seen = Reading.EVENTS.read(wire.body(whole(framing, bytes)));
    assertThat(seen.lines()).isEqualTo(expected);
    assertThat(seen.end()).isInstanceOf(StreamEnd.Completed.class);
  }

  @ParameterizedTest
  @EnumSource
  void anEventOfTenMegabytesArrives(Framing framing) throws IOException {
    String words = "猫 and mouse, ".repeat(700_000);
    String event = "data: {\"type\":\"text\",\"content\":\"" + words + "\"}\n\n";
    AgentEventStream stream = wire.stream(whole(framing, event.getBytes(UTF_8)));
    assertThat(stream.next()).isEqualTo(new AgentEvent.Text(words, true));
    assertThat(stream.next()).isNull();
    assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
  }

  /** Nothing in an event makes reading it slower than its size does. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"text\",\"content\":\"|\\u0061|\"}",
        "{\"type\":\"tool_call\",\"args\":[0|,{\"a\":1}|]}",
        "{\"type\":\"tool_call\"|,\"args\":{},\"id\":1|}",
        "{\"author\":\"a\"|,\"author\":\"a\"|}",
        "{\"content\":{\"parts\":[{}|,{\"functionCall\":{\"args\":{}}}|]}}",
        "{\"content\":{\"parts\":[{}|,{\"inlineData\":{\"data\":\"AA\"}}|]}}",
        "{\"error\":[0|,1|]}",
        "{\"x\":|[|",
        "{\"x\":[0|,1|",
        "{\"type\":\"text\",\"content\":\"|\\\\|",
        "|{\"|",
        "{}| |"
      })
  void tenMegabytesOfAnythingAreOneEvent(String form) throws IOException {
    String[] parts = form.split("\\|", -1);
    String many = parts[1].repeat(10_000_000 / parts[1].length());
    String text = "data: " + parts[0] + many + parts[2] + "\n\ndata: [DONE]\n\n";
    AgentEventStream stream = wire.stream(whole(Framing.LENGTH, text.getBytes(UTF_8)));
    AgentEvent last = null;
    AgentEvent event = stream.next();
    while (event != null) {
      last = event;
      event = stream.next();
    }
    assertThat(last).isEqualTo(new AgentEvent.Unknown("[DONE]"));
    assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
  }

  @Test
  void anEventOfAThousandTimesAThousandLinesArrives() throws IOException {
    byte[] event = ("data:x\r".repeat(1_000_000) + "\r").getBytes(UTF_8);
    AgentEventStream stream = wire.stream(whole(Framing.LENGTH, event));
    assertThat(stream.next()).isEqualTo(new AgentEvent.Unknown("x" + "\nx".repeat(999_999)));
    assertThat(stream.next()).isNull();
  }

  @Test
  void aWholeInAsManyPartsAsItHadChunksIsHeardOnce() throws IOException {
    String part = "{\"text\":\"a\"}";
    String parts = part + ("," + part).repeat(399_999);
    String chunks = "data: {\"partial\":true,\"content\":{\"parts\":[" + parts + "]}}\n\n";
    String whole = "data: {\"content\":{\"parts\":[" + parts + "]}}\n\n";
    AgentEventStream stream = wire.stream(whole(Framing.CHUNKS, (chunks + whole).getBytes(UTF_8)));
    while (stream.next() != null) {
      // Its words are looked at below.
    }
    assertThat(stream.text()).isEqualTo("a".repeat(400_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: ", "event: ", "id: ", "retry: ", ": ", "unknown: ", "x", "\uFEFF"})
  void aLineWithoutAnEndIsBroken(String beginning) throws IOException, InterruptedException {
    AgentEventStream stream =
        wire.stream(SMALL, () -> 0L, flood(beginning.getBytes(UTF_8), "1234567890"));
    assertBroken(stream, "10000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: 1234567890\n", "data: 123\r\n", "data:\r", "data\nid: 1\n"})
  void anEventWithoutAnEndIsBroken(String lines) throws IOException, InterruptedException {
    assertBroken(wire.stream(SMALL, () -> 0L, flood(new byte[0], lines)), "20000");
  }

  @Test
  void anEventWithoutAnEndIsBrokenEvenIfItSaysThatItLives()
      throws IOException, InterruptedException {
    AgentEventStream stream =
        wire.stream(SMALL, () -> 0L, flood(new byte[0], "data: 1234567890\n:\n"));
    AgentEvent event = stream.next();
    while (event != null) {
      assertThat(event).isEqualTo(new AgentEvent.Heartbeat());
      event = stream.next();
    }
    assertBroken(stream, "20000");
  }

  /** The limits of size cannot see these: the clock ends them. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "x\n", "id: 1\n\n", "event: e\n\n", "retry: 1\r"})
  void linesThatNeverMakeAnEventAreIdle(String lines) throws IOException, InterruptedException {
    AtomicLong now = new AtomicLong();
    AgentEventStream stream =
        wire.stream(
            SMALL.withTotal(Duration.ofDays(365)),
            () -> now.addAndGet(Duration.ofSeconds(1).toNanos()),
            flood(new byte[0], lines));
    assertThat(stream.next()).isNull();
    assertThat(stream.end())
        .isInstanceOfSatisfying(
            StreamEnd.Idle.class,
            idle -> assertThat(idle.reason()).isEqualTo(StreamEnd.Reason.ONLY_HEARTBEATS));
    assertClosed();
  }

  /** A thousandth of its size on the wire. */
  @Test
  void aCompressedLineWithoutAnEndIsBroken() throws IOException, InterruptedException {
    AgentEventStream stream =
        wire.stream(
            SMALL,
            () -> 0L,
            out -> {
              Framing.head(out, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked");
              ByteArrayOutputStream compressed = new ByteArrayOutputStream();
              GZIPOutputStream gzip = new GZIPOutputStream(compressed, true);
              byte[] zeros = new byte[1 << 20];
              return untilClosed(() -> {
                gzip.write(zeros);
                gzip.flush();
                Framing.chunk(out, Framing.taken(compressed));
              });
            });
    assertBroken(stream, "10000");
  }

  @Test
  void whatJustFitsArrives() throws IOException {
    String line = "data: " + "x".repeat(9_994) + "\n";
    String event = line + "data: " + "x".repeat(9_994) + "\ndata: " + "x".repeat(10) + "\n\n";
    AgentEventStream stream =
        wire.stream(SMALL, () -> 0L, whole(Framing.CHUNKS, event.getBytes(UTF_8)));
    assertThat(stream.next())
        .isEqualTo(
            new AgentEvent.Unknown(
                "x".repeat(9_994) + "\n" + "x".repeat(9_994) + "\n" + "x".repeat(10)));
    assertThat(stream.next()).isNull();
    assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
  }

  private void assertBroken(AgentEventStream stream, String limit) throws InterruptedException {
    assertThat(stream.next()).isNull();
    assertThat(stream.end())
        .isInstanceOfSatisfying(
            StreamEnd.Broken.class,
            broken -> assertThat(broken.cause()).hasMessageContaining(limit));
    assertClosed();
  }

  private void assertClosed() throws InterruptedException {
    assertThat(closed.await(30, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
  }

  private static SocketServer.Answer whole(Framing framing, byte[] bytes) {
    List<byte[]> pieces = new ArrayList<>();
    for (int at = 0; at < bytes.length; at += 65_521) {
      pieces.add(Arrays.copyOfRange(bytes, at, Math.min(at + 65_521, bytes.length)));
    }
    return out -> {
      framing.write(out, pieces);
      return framing != Framing.CLOSE;
    };
  }

  /** Writes until the client closes the connection; never ends if it does not. */
  private SocketServer.Answer flood(byte[] beginning, String text) {
    byte[] many = text.repeat(1000).getBytes(UTF_8);
    return out -> {
      Framing.head(out, "Transfer-Encoding: chunked");
      Framing.chunk(out, beginning);
      return untilClosed(() -> Framing.chunk(out, many));
    };
  }

  private boolean untilClosed(Writing writing) {
    try {
      while (true) {
        writing.write();
      }
    } catch (IOException e) {
      closed.countDown();
      return false;
    }
  }

  private interface Writing {
    void write() throws IOException;
  }
}
