package ai.nemovideo.sdk.local.internal.durable;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/** One line of a journal: a checksum, a space, JSON without line ends. */
final class Line {
  private static final int SUM = 8;

  private Line() {}

  /** The line for this JSON, with its end. */
  static byte[] of(String json) {
    byte[] text = json.getBytes(StandardCharsets.UTF_8);
    return (sum(text, 0) + " " + json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The JSON of a line without its end, if the checksum is right. */
  static Optional<String> json(byte[] line) {
    int start = SUM + 1;
    if (line.length <= start
        || !new String(line, 0, start, StandardCharsets.UTF_8).equals(sum(line, start) + " ")) {
      return Optional.empty();
    }
    return Optional.of(new String(line, start, line.length - start, StandardCharsets.UTF_8));
  }

  private static String sum(byte[] bytes, int from) {
    CRC32 sum = new CRC32();
    sum.update(bytes, from, bytes.length - from);
    return HexFormat.of().toHexDigits(sum.getValue(), SUM);
  }
}
