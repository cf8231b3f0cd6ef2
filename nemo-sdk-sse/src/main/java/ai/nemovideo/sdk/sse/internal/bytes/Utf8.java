package ai.nemovideo.sdk.sse.internal.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Bytes to characters, as the Encoding standard has it. */
public final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * Decodes.
   *
   * @param bytes where the text is
   * @param from its first byte
   * @param to its end, exclusive
   * @return the text; what is not UTF-8 is replaced by U+FFFD
   */
  public static String decode(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, UTF_8);
    // A text of Latin letters only, which most are, answers this without being looked at.
    return text.indexOf(REPLACEMENT) < 0
        ? text
        : decodeInvalid(Arrays.copyOfRange(bytes, from, to));
  }

  /**
   * Half a surrogate pair in the form of UTF-8 is three invalid bytes to the standard, and so three
   * times U+FFFD; Java's decoder makes one of it unless its first byte can begin nothing.
   */
  private static String decodeInvalid(byte[] bytes) {
    for (int i = 1; i < bytes.length; i++) {
      if ((bytes[i] & 0xE0) == 0xA0 && bytes[i - 1] == (byte) 0xED) {
        bytes[i - 1] = (byte) 0xFF;
      }
    }
    return new String(bytes, UTF_8);
  }
}
