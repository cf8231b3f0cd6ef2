package ai.nemovideo.sdk.sse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The WHATWG rules. Unknown data comes back as it is, which shows what the parser saw. */
class ParsingTest {

  private static final String BEAT = "<heartbeat>";

  static List<Arguments> cases() {
    return List.of(
        Arguments.of("data: a\n\n", List.of("a")),
        Arguments.of("data:a\n\n", List.of("a")),
        Arguments.of("data:  a\n\n", List.of(" a")),
        Arguments.of("data: a\r\n\r\n", List.of("a")),
        Arguments.of("data: a\r\r", List.of("a")),
        Arguments.of("data: a\r\n\n", List.of("a")),
        Arguments.of("data: a\n\r\n", List.of("a")),
        Arguments.of("data: a\rdata: b\n\r", List.of("a\nb")),
        Arguments.of("data: a\r\ndata: b\r\n\r\n", List.of("a\nb")),
        Arguments.of("data: a\ndata: b\n\n", List.of("a\nb")),
        Arguments.of("data: a\ndata\ndata: b\n\n", List.of("a\n\nb")),
        Arguments.of("\uFEFFdata: a\n\n", List.of("a")),
        Arguments.of("\uFEFF\uFEFFdata: a\n\ndata: b\n\n", List.of("b")),
        Arguments.of("data: a\n\ndata: b\n\n", List.of("a", "b")),
        Arguments.of("\n\n\ndata: a\n\n\n\n", List.of("a")),
        Arguments.of("id: 1\nretry: 5\ndata: a\nfoo: bar\n\n", List.of("a")),
        Arguments.of("id: 1\n\ndata: a\n\n", List.of("a")),
        Arguments.of("Data: a\n data: b\ndata : c\n\n", List.of()),
        Arguments.of(": comment\n", List.of(BEAT)),
        Arguments.of(":\n:\n", List.of(BEAT, BEAT)),
        Arguments.of("data: a\n: in between\ndata: b\n\n", List.of(BEAT, "a\nb")),
        Arguments.of("data\n\n", List.of(BEAT)),
        Arguments.of("data:\n\n", List.of(BEAT)),
        Arguments.of("data: \n\n", List.of(BEAT)),
        Arguments.of("event: heartbeat\ndata: {}\n\n", List.of(BEAT)),
        Arguments.of("event: heartbeat\n\n", List.of(BEAT)),
        Arguments.of("data: {\"type\":\"heartbeat\"}\n\n", List.of(BEAT)),
        Arguments.of("data: a", List.of()),
        Arguments.of("data: a\n", List.of()),
        Arguments.of("data: a\r", List.of()),
        Arguments.of("data: a\n\ndata: b\r", List.of("a")),
        Arguments.of("", List.of()),
        Arguments.of("\r", List.of()),
        Arguments.of(
            "data: \u2028\u2029\u0085\uFEFF猫🎬\n\n", List.of("\u2028\u2029\u0085\uFEFF猫🎬")),
        Arguments.of("data: a:b: c\n\n", List.of("a:b: c")),
        Arguments.of("data: [DONE]\n\n", List.of("[DONE]")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void framesAreTheSameWhereverTheBytesAreCut(String text, List<String> expected) {
    byte[] bytes = text.getBytes(UTF_8);
    for (int cut = 0; cut <= bytes.length; cut++) {
      AgentEventStream stream = Streams.open(bytes, cut, null);
      assertThat(Streams.drain(stream))
          .as("cut at %d", cut)
          .map(ParsingTest::seen)
          .isEqualTo(expected);
      assertThat(stream.end()).isInstanceOf(StreamEnd.Completed.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: a", "data: a\n", "data: a\n\ndata", "da", "event: x\n"})
  void anUnfinishedBlockIsDroppedAndTold(String text) {
    AgentEventStream stream = Streams.open(text.getBytes(UTF_8), Integer.MAX_VALUE, null);
    Streams.drain(stream);
    assertThat(stream.end().seen().inMidEvent()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: a\n\n", "data: a\r\r", "", "\r\n\r\n", ": comment\n"})
  void aFinishedStreamIsNotCutOff(String text) {
    AgentEventStream stream = Streams.open(text.getBytes(UTF_8), Integer.MAX_VALUE, null);
    Streams.drain(stream);
    assertThat(stream.end().seen().inMidEvent()).isFalse();
  }

  private static String seen(AgentEvent event) {
    return event instanceof AgentEvent.Unknown unknown ? unknown.json() : BEAT;
  }
}
