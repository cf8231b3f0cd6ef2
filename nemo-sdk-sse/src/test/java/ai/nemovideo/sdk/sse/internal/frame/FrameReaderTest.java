package ai.nemovideo.sdk.sse.internal.frame;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The HTML standard's rules, seen below the JSON: name and data of each frame. */
class FrameReaderTest {

  static List<Arguments> cases() {
    return List.of(
        Arguments.of("event: a\ndata: b\n\n", List.of("a|b")),
        Arguments.of("data: b\nevent: a\n\n", List.of("a|b")),
        Arguments.of("event: a\nevent: c\ndata: b\n\n", List.of("c|b")),
        Arguments.of("event: a\nevent\ndata: b\n\n", List.of("|b")),
        Arguments.of("event: a\ndata: b\n\ndata: c\n\n", List.of("a|b", "|c")),
        Arguments.of("event: a\n\ndata: c\n\n", List.of("a", "|c")),
        Arguments.of("event:a\rdata:b\r\rdata:c\r\r", List.of("a|b", "|c")),
        Arguments.of("data\n\n", List.of("|")),
        Arguments.of("data\ndata\n\n", List.of("|\n")),
        Arguments.of("data:\ndata: \ndata:  \n\n", List.of("|\n\n ")),
        Arguments.of("data:\tx\n\n", List.of("|\tx")),
        Arguments.of("data: x \n\n", List.of("|x ")),
        Arguments.of("data:: x\n\n", List.of("|: x")),
        Arguments.of("datas: x\n\ndat: x\n\nDATA: x\n\n", List.of()),
        Arguments.of(" data: x\n\n", List.of()),
        Arguments.of("x\n\n:\n\ny: z\n\n", List.of(":")),
        Arguments.of("data: a\n:\n:\ndata: b\n\n", List.of(":", ":", "|a\nb")),
        Arguments.of("event: a\n:\ndata: b\n\n", List.of(":", "a|b")),
        Arguments.of("data: a\r\n\r\n\r\n\r\ndata: b\r\n\r\n", List.of("|a", "|b")),
        Arguments.of("data: a\n\rdata: b\r\n\n", List.of("|a", "|b")),
        Arguments.of("\uFEFF\n\ndata: a\n\n", List.of("|a")),
        Arguments.of("\uFEFF", List.of()),
        Arguments.of("data: \uFEFF\n\n", List.of("|\uFEFF")),
        Arguments.of("data: a\u000Bb\fc\u0000d\n\n", List.of("|a\u000Bb\fc\u0000d")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void framesAreTheSameInPiecesOfAnySize(String text, List<String> expected) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    for (int piece = 1; piece <= bytes.length; piece++) {
      assertThat(drain(reader(bytes, piece))).as("pieces of %d", piece).isEqualTo(expected);
    }
  }

  @Test
  void bytesThatAreNoUtf8StayInTheirEvent() throws IOException {
    byte[] bytes = "data: a\u00C3(b\u00FF\n\ndata: c\n\n".getBytes(ISO_8859_1);
    assertThat(drain(reader(bytes, 3))).containsExactly("|a\uFFFD(b\uFFFD", "|c");
  }

  @Test
  void idIsKeptAndIgnoredWhenItHoldsNul() throws IOException {
    FrameReader frames = reader("id: 7\nid: a\0b\ndata: x\n\n".getBytes(UTF_8), 4);
    drain(frames);
    assertThat(frames.lastEventId()).isEqualTo("7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "+1", "1.5", "1s", " 1", "1 ", "x", "1234567890123456789"})
  void retryTakesDigitsOnly(String value) throws IOException {
    FrameReader frames = reader(("retry: 250\nretry: " + value + "\n\n").getBytes(UTF_8), 4);
    drain(frames);
    assertThat(frames.retryMillis()).isEqualTo(250);
  }

  @Test
  void linesFarLargerThanTheWindowAreHeldTogether() throws IOException {
    String first = "1".repeat(10_000);
    String second = "2".repeat(100_000);
    String text = "data:%s\n: %s\ndata:%s\ndata\n\ndata: z\n\n".formatted(first, second, second);
    for (int piece : new int[] {1, 4095, 4096, 4097, 1_000_000}) {
      assertThat(drain(reader(text.getBytes(UTF_8), piece)))
          .containsExactly(":", "|" + first + "\n" + second + "\n", "|z");
    }
  }

  @Test
  void commentsInsideAnEventDoNotAddUp() throws IOException {
    byte[] text = ("data: a\n" + ": comment\n".repeat(100_000) + "data: b\n\n").getBytes(UTF_8);
    FrameReader frames = reader(text, 1000);
    assertThat(drain(frames)).hasSize(100_001).endsWith("|a\nb");
    assertThat(frames.data().length).isLessThanOrEqualTo(8192);
  }

  @Test
  void aLineMayBeAsLongAsTheLimitAndNoLonger() throws IOException {
    byte[] fits = "data: 4\n\n".getBytes(UTF_8);
    assertThat(drain(new FrameReader(new LineReader(input(fits, 2), 7), 100)))
        .containsExactly("|4");
    for (String text : List.of("data: 45\n\n", "data: 45", ": 345678\n")) {
      FrameReader frames = new FrameReader(new LineReader(input(text.getBytes(UTF_8), 2), 7), 100);
      assertThatThrownBy(() -> drain(frames))
          .isInstanceOf(ProtocolException.class)
          .hasMessageContaining("7");
    }
  }

  @Test
  void anEventMayBeAsLargeAsTheLimitAndNoLarger() throws IOException {
    byte[] fits = "data: 123\ndata: 5\n\n".getBytes(UTF_8);
    assertThat(drain(new FrameReader(new LineReader(input(fits, 2), 100), 5)))
        .containsExactly("|123\n5");
    FrameReader frames =
        new FrameReader(
            new LineReader(input("data: 123\ndata: 56\n\n".getBytes(UTF_8), 2), 100), 5);
    assertThatThrownBy(() -> drain(frames)).isInstanceOf(ProtocolException.class);
  }

  private static FrameReader reader(byte[] bytes, int piece) {
    return new FrameReader(new LineReader(input(bytes, piece), 1 << 20), 1 << 20);
  }

  private static ByteInput input(byte[] bytes, int piece) {
    int[] at = {0};
    return (sink, offset, length) -> {
      if (at[0] == bytes.length) {
        return -1;
      }
      int count = Math.min(Math.min(piece, length), bytes.length - at[0]);
      System.arraycopy(bytes, at[0], sink, offset, count);
      at[0] += count;
      return count;
    };
  }

  private static List<String> drain(FrameReader frames) throws IOException {
    List<String> seen = new ArrayList<>();
    while (true) {
      switch (frames.next()) {
        case EVENT ->
            seen.add(
                frames.name()
                    + "|"
                    + new String(frames.data(), frames.dataStart(), frames.dataLength(), UTF_8));
        case NAME_ONLY -> seen.add(frames.name());
        case COMMENT -> seen.add(":");
        case END -> {
          return seen;
        }
      }
    }
  }
}
