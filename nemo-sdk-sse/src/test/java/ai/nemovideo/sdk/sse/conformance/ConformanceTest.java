package ai.nemovideo.sdk.sse.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.sse.StreamEnd;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each stream of the files means, however its bytes are cut: from a socket through OkHttp, and
 * from memory. Their README says how to read them.
 */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConformanceTest {

  private static Wire wire;

  @BeforeAll
  static void listen() throws IOException {
    wire = new Wire();
  }

  @AfterAll
  static void close() throws IOException {
    wire.close();
  }

  static Stream<Case> cases() {
    return Arrays.stream(Theme.values()).flatMap(theme -> theme.cases().stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReadFromASocketInEveryFraming(Case stream) throws IOException {
    for (Framing framing : Framing.values()) {
      assertSeen(stream, framing, List.of(stream.bytes()), framing.name());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReadFromASocketCutAnywhere(Case stream) throws IOException {
    byte[] bytes = stream.bytes();
    for (int cut = 1; cut < bytes.length; cut++) {
      List<byte[]> two =
          List.of(Arrays.copyOf(bytes, cut), Arrays.copyOfRange(bytes, cut, bytes.length));
      assertSeen(stream, Framing.CHUNKS, two, "cut at " + cut);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReadFromASocketByteByByte(Case stream) throws IOException {
    List<byte[]> bytes = new ArrayList<>();
    for (byte b : stream.bytes()) {
      bytes.add(new byte[] {b});
    }
    assertSeen(stream, Framing.CHUNKS, bytes, "byte by byte");
    assertSeen(stream, Framing.GZIP, bytes, "byte by byte, compressed");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void isReadFromMemoryCutAnywhere(Case stream) throws IOException {
    byte[] bytes = stream.bytes();
    assertSeen(stream, Pieces.byteByByte(bytes), "byte by byte");
    for (int cut = 0; cut <= bytes.length; cut++) {
      assertSeen(stream, Pieces.cutAt(bytes, cut), "cut at " + cut);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCaseHasANameOfItsOwn(Theme theme) {
    assertThat(theme.cases())
        .isNotEmpty()
        .extracting(Case::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> !name.isBlank());
  }

  @Test
  void thereAreManyCases() {
    assertThat(cases()).hasSizeGreaterThan(400);
  }

  private static void assertSeen(Case stream, Framing framing, List<byte[]> pieces, String how)
      throws IOException {
    SocketServer.Answer answer =
        out -> {
          framing.write(out, pieces);
          return framing != Framing.CLOSE;
        };
    try (ResponseBody body = wire.body(answer)) {
      assertSeen(stream, body, how);
    }
  }

  private static void assertSeen(Case stream, ResponseBody body, String how) throws IOException {
    Reading.Seen seen = stream.theme().reading().read(body);
    assertThat(seen.lines()).as(how).isEqualTo(stream.seen());
    if (stream.heard() != null) {
      assertThat(seen.heard()).as(how).isEqualTo(stream.heard());
    }
    if (stream.theme().reading() == Reading.EVENTS) {
      assertThat(seen.end()).as(how).isInstanceOf(StreamEnd.Completed.class);
    }
  }
}
