package ai.nemovideo.sdk.sse.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventStream;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamLimits;
import ai.nemovideo.sdk.sse.internal.frame.FrameReader;
import ai.nemovideo.sdk.sse.internal.frame.LineReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * Whatever the bytes: no exception, an end, bounded memory, and the same events however the bytes
 * are cut. {@code -Dnemo.property.tries=10000} tries more. A failure names its seed and its shrunk
 * stream.
 */
class RandomStreamsTest {

  private static final int FIRST_WINDOW = 8192;

  @Provide
  Arbitrary<byte[]> streams() {
    return RandomStreams.any();
  }

  @Provide
  Arbitrary<byte[]> tokens() {
    return RandomStreams.tokens();
  }

  @Provide
  Arbitrary<byte[]> characters() {
    return RandomStreams.characters();
  }

  @Property
  void everyStreamComesToAnEndAndNothingIsThrown(
      @ForAll("streams") byte[] bytes,
      @ForAll @IntRange(min = 1, max = 400) int maxLine,
      @ForAll @IntRange(min = 1, max = 400) int maxEvent) {
    Outcome outcome = read(Pieces.byteByByte(bytes), limits(maxLine, maxEvent));
    assertThat(outcome.events().size()).isLessThanOrEqualTo(bytes.length);
    assertThat(outcome.events().toString().length()).isLessThanOrEqualTo(20 * bytes.length + 2);
    assertThat(outcome.end())
        .matches("Completed|Broken: an event of the stream .*|Broken: a line of .*");
  }

  @Property
  void cutsChangeNothing(
      @ForAll("streams") byte[] bytes,
      @ForAll long cuts,
      @ForAll @IntRange(min = 1, max = 1000) int largest) {
    for (StreamLimits limits : List.of(StreamLimits.defaults(), limits(largest, largest))) {
      Outcome whole = read(Pieces.cutAt(bytes, bytes.length), limits);
      assertThat(read(Pieces.byteByByte(bytes), limits)).isEqualTo(whole);
      Random sizes = new Random(cuts);
      for (int bound : new int[] {3, 20, 400}) {
        ResponseBody pieces = Pieces.body(bytes, at -> at + 1 + sizes.nextInt(bound));
        assertThat(read(pieces, limits)).as("pieces of up to %d", bound).isEqualTo(whole);
      }
    }
  }

  @Property
  void framesAreThoseOfTheStandard(@ForAll("streams") byte[] bytes) throws IOException {
    assertThat(Reading.FRAMES.read(Pieces.cutAt(bytes, bytes.length / 2)).lines())
        .isEqualTo(Standard.frames(bytes));
  }

  @Property
  void framesOfTokensAreThoseOfTheStandard(@ForAll("tokens") byte[] bytes) throws IOException {
    assertThat(Reading.FRAMES.read(Pieces.byteByByte(bytes)).lines())
        .isEqualTo(Standard.frames(bytes));
  }

  @Property
  void bytesBecomeTheCharactersOfTheStandard(@ForAll("characters") byte[] bytes) {
    String text = Standard.decode(bytes);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.writeBytes("data: x".getBytes(UTF_8));
    stream.writeBytes(bytes);
    stream.writeBytes("\n\ndata: {\"type\":\"text\",\"content\":\"\\n".getBytes(UTF_8));
    stream.writeBytes(bytes);
    stream.writeBytes("\\n\"}\n\n".getBytes(UTF_8));
    assertThat(read(Pieces.byteByByte(stream.toByteArray()), StreamLimits.defaults()).events())
        .isEqualTo(
            List.of(
                new AgentEvent.Unknown("x" + text), new AgentEvent.Text("\n" + text + "\n", true)));
  }

  /** It doubles when its event and its line fill more than half of it. */
  @Property
  void theWindowIsBoundedByTheLimits(
      @ForAll("streams") byte[] bytes,
      @ForAll @IntRange(min = 1, max = 3000) int maxLine,
      @ForAll @IntRange(min = 1, max = 3000) int maxEvent,
      @ForAll @IntRange(min = 1, max = 64) int times)
      throws IOException {
    int bound = Math.max(FIRST_WINDOW, 4 * (maxLine + maxEvent));
    byte[] repeated = new byte[bytes.length * times];
    for (int i = 0; i < times; i++) {
      System.arraycopy(bytes, 0, repeated, i * bytes.length, bytes.length);
    }
    try (BufferedSource source = Pieces.body(repeated, at -> at + 100).source()) {
      FrameReader frames = new FrameReader(new LineReader(source::read, maxLine), maxEvent);
      while (frames.next() != FrameReader.Kind.END) {
        assertThat(frames.data().length).isLessThanOrEqualTo(bound);
        assertThat(frames.dataLength()).isLessThanOrEqualTo(maxEvent);
      }
    } catch (ProtocolException e) {
      // A limit was reached, which is not what this is about.
    }
  }

  private static StreamLimits limits(int maxLine, int maxEvent) {
    return StreamLimits.defaults().withMaxLineBytes(maxLine).withMaxEventBytes(maxEvent);
  }

  private static Outcome read(ResponseBody body, StreamLimits limits) {
    try (AgentEventStream stream = AgentEventStream.of(body, limits, () -> 0L, () -> {})) {
      List<AgentEvent> events = new ArrayList<>();
      AgentEvent event = stream.next();
      while (event != null) {
        events.add(event);
        event = stream.next();
      }
      return new Outcome(events, stream.text(), name(stream.end()));
    }
  }

  private static String name(StreamEnd end) {
    String name = end.getClass().getSimpleName();
    return end instanceof StreamEnd.Broken broken
        ? name + ": " + broken.cause().getMessage()
        : name;
  }

  /** All that a caller sees of a stream. */
  private record Outcome(List<AgentEvent> events, String text, String end) {}
}
