package ai.nemovideo.sdk.sse.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventStream;
import ai.nemovideo.sdk.sse.StreamEnd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No event waits for bytes that are not its own, and what arrived before a cut was delivered. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeliveryTest {

  private static final int EVENTS = 20;

  /** Two events, a comment and an event. */
  private static final String TEXT = "data: a\n\ndata: b\n\n:\ndata: c\n\n";

  private final Semaphore received = new Semaphore(0);
  private Wire wire;

  @BeforeEach
  void listen() throws IOException {
    wire = new Wire();
  }

  @AfterEach
  void close() throws IOException {
    wire.close();
  }

  /** The last has the LF of its CRLF in front of the next event. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: %d\n\n",
        "data: %d\r\r",
        "data: %d\r\n\n",
        "data: %d\n\r",
        "data: %d\r\n\r\n",
        "\ndata: %d\r\n\r"
      })
  void anEventIsThereBeforeTheNextIsWritten(String form) throws IOException {
    List<byte[]> events = events(form);
    assertEventsComeOneByOne(
        wire.stream(out -> {
          Framing.head(out, "Transfer-Encoding: chunked");
          for (byte[] event : events) {
            Framing.chunk(out, event);
            awaitReceived();
          }
          Framing.lastChunk(out);
          return true;
        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n", "\r\r", "\r\n\r"})
  void anEventIsThereBeforeTheNextIsWrittenWithoutChunks(String ending) throws IOException {
    List<byte[]> events = events("data: %d" + ending);
    assertEventsComeOneByOne(
        wire.stream(out -> {
          Framing.head(out, "Connection: close");
          for (byte[] event : events) {
            out.write(event);
            out.flush();
            awaitReceived();
          }
          return false;
        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n\n", "\r\r", "\r\n\r"})
  void aCompressedEventIsThereBeforeTheNextIsWritten(String ending) throws IOException {
    List<byte[]> events = events("data: %d" + ending);
    assertEventsComeOneByOne(
        wire.stream(out -> {
          writeCompressed(out, events);
          return true;
        }));
  }

  @ParameterizedTest
  @ValueSource(strings = {":\n", ":\r", ": up\r\n"})
  void aCommentIsThereBeforeTheNextIsWritten(String comment) throws IOException {
    AgentEventStream stream =
        wire.stream(out -> {
          Framing.head(out, "Transfer-Encoding: chunked");
          for (int i = 0; i < EVENTS; i++) {
            Framing.chunk(out, comment.getBytes(UTF_8));
            awaitReceived();
          }
          Framing.lastChunk(out);
          return true;
        });
    for (int i = 0; i < EVENTS; i++) {
      assertThat(stream.next()).isEqualTo(new AgentEvent.Heartbeat());
      received.release();
    }
    assertThat(stream.next()).isNull();
  }

  @Test
  void aBodyThatIsShorterThanItsLengthIsBroken() throws IOException {
    byte[] bytes = TEXT.getBytes(UTF_8);
    for (int cut = 0; cut < bytes.length; cut++) {
      byte[] sent = Arrays.copyOf(bytes, cut);
      assertCut(
          cut,
          out -> {
            Framing.head(out, "Content-Length: " + bytes.length);
            out.write(sent);
            return false;
          });
    }
  }

  @Test
  void chunksWithoutALastOneAreBroken() throws IOException {
    byte[] bytes = TEXT.getBytes(UTF_8);
    for (int cut = 0; cut <= bytes.length; cut++) {
      byte[] sent = Arrays.copyOf(bytes, cut);
      assertCut(
          cut,
          out -> {
            Framing.head(out, "Transfer-Encoding: chunked");
            Framing.chunk(out, sent);
            return false;
          });
    }
  }

  @Test
  void aCompressedBodyThatIsCutIsBrokenWhereverThatIs() throws IOException {
    byte[] compressed = compressed();
    for (int cut = 0; cut < compressed.length; cut++) {
      AgentEventStream stream = compressedStream(Arrays.copyOf(compressed, cut));
      assertThat(List.of("", "a", "ab", "abc")).as("cut at " + cut).contains(unknowns(stream));
      assertThat(stream.end()).as("cut at " + cut).isInstanceOf(StreamEnd.Broken.class);
    }
    AgentEventStream whole = compressedStream(compressed);
    assertThat(unknowns(whole)).isEqualTo("abc");
    assertThat(whole.end()).isInstanceOf(StreamEnd.Completed.class);
  }

  @Test
  void whatWasFlushedBeforeTheCutIsDelivered() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, true)) {
      gzip.write("data: a\n\n".getBytes(UTF_8));
      gzip.flush();
      AgentEventStream stream = compressedStream(compressed.toByteArray());
      assertThat(unknowns(stream)).isEqualTo("a");
      assertThat(stream.end()).isInstanceOf(StreamEnd.Broken.class);
    }
  }

  @Test
  void aCompressedBodyWhoseSumIsWrongIsBroken() throws IOException {
    byte[] compressed = compressed();
    compressed[compressed.length - 8] ^= 1;
    AgentEventStream stream = compressedStream(compressed);
    assertThat(unknowns(stream)).isEqualTo("abc");
    assertThat(stream.end()).isInstanceOf(StreamEnd.Broken.class);
  }

  @Test
  void aBodyThatIsNotCompressedAsItSaysIsBroken() throws IOException {
    AgentEventStream stream = compressedStream(TEXT.getBytes(UTF_8));
    assertThat(unknowns(stream)).isEmpty();
    assertThat(stream.end()).isInstanceOf(StreamEnd.Broken.class);
  }

  private void assertEventsComeOneByOne(AgentEventStream stream) {
    for (int i = 0; i < EVENTS; i++) {
      assertThat(stream.next()).isEqualTo(new AgentEvent.Unknown("" + i));
      received.release();
    }
    assertThat(stream.next()).isNull();
    assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
  }

  /** Whatever lies whole before the cut is seen, and nothing else. */
  private void assertCut(int cut, SocketServer.Answer answer) throws IOException {
    AgentEventStream stream = wire.stream(answer);
    String expected = cut < 9 ? "" : cut < 18 ? "a" : cut < TEXT.length() ? "ab" : "abc";
    assertThat(unknowns(stream)).as("cut at " + cut).isEqualTo(expected);
    assertThat(stream.end()).as("cut at " + cut).isInstanceOf(StreamEnd.Broken.class);
  }

  private AgentEventStream compressedStream(byte[] body) throws IOException {
    return wire.stream(out -> {
      Framing.head(out, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked");
      Framing.chunk(out, body);
      Framing.lastChunk(out);
      return true;
    });
  }

  private void writeCompressed(OutputStream out, List<byte[]> events) throws IOException {
    Framing.head(out, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked");
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed, true)) {
      for (byte[] event : events) {
        gzip.write(event);
        gzip.flush();
        Framing.chunk(out, Framing.taken(compressed));
        awaitReceived();
      }
    }
    Framing.chunk(out, Framing.taken(compressed));
    Framing.lastChunk(out);
  }

  private void awaitReceived() throws IOException {
    try {
      if (!received.tryAcquire(30, TimeUnit.SECONDS)) {
        throw new IOException("the event did not arrive");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static List<byte[]> events(String form) {
    List<byte[]> events = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      events.add(form.formatted(i).getBytes(UTF_8));
    }
    return events;
  }

  private static byte[] compressed() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(TEXT.getBytes(UTF_8));
    }
    return compressed.toByteArray();
  }

  private static String unknowns(AgentEventStream stream) {
    StringBuilder seen = new StringBuilder();
    AgentEvent event = stream.next();
    while (event != null) {
      if (event instanceof AgentEvent.Unknown unknown) {
        seen.append(unknown.json());
      }
      event = stream.next();
    }
    return seen.toString();
  }
}
