package ai.nemovideo.sdk.sse.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the files of cases write what an editor would not show, see their README. */
final class Notation {

  /** In brackets: one character by its number, or bytes. */
  private static final Pattern BRACKETS = Pattern.compile("⟨(?:U\\+(\\p{XDigit}+)|([^⟩]*))⟩");

  private Notation() {}

  static String text(String written) {
    return BRACKETS
        .matcher(signs(written))
        .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1))));
  }

  static byte[] bytes(String written) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String line = signs(written);
    Matcher brackets = BRACKETS.matcher(line);
    int at = 0;
    while (brackets.find()) {
      bytes.writeBytes(line.substring(at, brackets.start()).getBytes(UTF_8));
      bytes.writeBytes(
          brackets.group(1) == null
              ? HexFormat.ofDelimiter(" ").parseHex(brackets.group(2))
              : character(brackets.group(1)).getBytes(UTF_8));
      at = brackets.end();
    }
    bytes.writeBytes(line.substring(at).getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static String character(String number) {
    return Character.toString(Integer.parseInt(number, 16));
  }

  private static String signs(String written) {
    return written
        .replace('␊', '\n')
        .replace('␍', '\r')
        .replace('␉', '\t')
        .replace('␀', '\0')
        .replace('␠', ' ');
  }
}
