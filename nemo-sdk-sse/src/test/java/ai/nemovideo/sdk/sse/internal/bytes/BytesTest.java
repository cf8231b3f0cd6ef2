package ai.nemovideo.sdk.sse.internal.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BytesTest {

  /** Every byte value occurs, the neighbours of those that are sought most often. */
  @Test
  void theFirstIsFoundWhereverItLies() {
    Random random = new Random(4);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        if (random.nextInt(4) == 0) {
          bytes[i] =
              (byte) ("\n\r\t\f\u000b\u000e".charAt(random.nextInt(6)) | random.nextInt(2) << 7);
        }
      }
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);

      assertThat(ByteSearch.either(bytes, from, to, '\n', '\r'))
          .isEqualTo(oneByOne(bytes, from, to));
    }
  }

  private static int oneByOne(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] != '\n' && bytes[i] != '\r') {
      i++;
    }
    return i;
  }

  @ParameterizedTest
  @CsvSource({
    "61 C3 A9 F0 9F 98 80, a\u00E9\uD83D\uDE00",
    "EF BF BD, \uFFFD",
    "FF 61, \uFFFDa",
    "E2 82 61, \uFFFDa",
    "ED A0 80, \uFFFD\uFFFD\uFFFD",
    "ED A0 BD ED B8 80 61, \uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFDa",
    "ED 9F BF, \uD7FF",
  })
  void invalidBytesAreReplacedAsTheStandardSays(String hex, String text) {
    byte[] bytes = new byte[2 + (hex.length() + 1) / 3];
    int at = 1;
    for (String pair : hex.split(" ")) {
      bytes[at++] = (byte) Integer.parseInt(pair, 16);
    }
    byte[] before = bytes.clone();

    assertThat(Utf8.decode(bytes, 1, bytes.length - 1)).isEqualTo(text);
    assertThat(bytes).isEqualTo(before);
    assertThat(Utf8.decode("\u4F60".getBytes(UTF_8), 0, 3)).isEqualTo("\u4F60");
  }
}
