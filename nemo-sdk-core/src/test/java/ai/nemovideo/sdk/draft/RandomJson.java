package ai.nemovideo.sdk.draft;

import java.util.List;
import java.util.Random;

/** JSON that nobody would write, and everybody has to keep. */
public final class RandomJson {

  private static final int DEEPEST = 40;

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "-0",
          "-0.0",
          "0.10",
          "1e3",
          "1E+400",
          "1e-400",
          "5000",
          "5000.0",
          "9007199254740993",
          "9223372036854775808",
          "123456789012345678901234567890.1234567890");

  private static final List<String> PIECES =
      List.of(
          "a",
          "city timelapse",
          "\\\"",
          "\\\\",
          "\\/",
          "/",
          "\\u0000",
          "\\u001f",
          "\\n",
          "\\u00e9",
          "\u00e9",
          "e\u0301",
          "\\ud83d\\ude00",
          "\ud83d\ude00",
          "\\ud800",
          "\\uDFFF",
          "\u2028",
          "\ufeff",
          "\u5bfc\u51fa",
          "\u05d0\u200f",
          "{\\\"t\\\":[]}",
          "]",
          "}",
          ",",
          ":",
          "\u007f");

  private static final List<String> KEYS =
      List.of(
          "d", "s", "m", "text", "title", "src", "volume", "id", "tt", "\\u0064", "x", "",
          "\u5e27");

  private static final List<String> SPACES = List.of("", "", "", "", " ", "\n", "\t ", "\r\n  ");

  private final Random random;
  private final StringBuilder out = new StringBuilder();

  private RandomJson(long seed) {
    this.random = new Random(seed);
  }

  /** A draft with a segment, among members of all kinds. */
  public static String draft(long seed) {
    RandomJson json = new RandomJson(seed);
    json.out.append('{');
    json.members(0);
    if (json.out.length() > 1) {
      json.out.append(',');
    }
    json.space();
    json.out.append("\"t\":[{\"sg\":[{");
    json.members(1);
    json.out.append("}]}]");
    json.space();
    if (json.random.nextBoolean()) {
      json.out.append(",\"m\":");
      json.value(1);
    }
    return json.out.append('}').toString();
  }

  private void value(int depth) {
    space();
    int kind = random.nextInt(depth >= DEEPEST ? 3 : 18);
    switch (kind) {
      case 0 -> out.append(number());
      case 1 -> string();
      case 2 -> out.append(pick(List.of("true", "false", "null")));
      case 3, 4, 5, 6, 7 -> {
        out.append('{');
        members(depth + 1);
        out.append('}');
      }
      default -> array(depth + 1);
    }
    space();
  }

  private void members(int depth) {
    int count = random.nextInt(depth < 2 ? 5 : 3);
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : ",");
      space();
      out.append('"').append(pick(KEYS)).append('"');
      space();
      out.append(':');
      value(depth);
    }
  }

  private void array(int depth) {
    out.append('[');
    // Two at most, and mostly one: deep rather than broad.
    int count = random.nextInt(8) == 0 ? 2 : random.nextInt(10) == 0 ? 0 : 1;
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? "" : ",");
      value(depth);
    }
    if (count == 0) {
      space();
    }
    out.append(']');
  }

  private void string() {
    out.append('"');
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      out.append(pick(PIECES));
    }
    out.append('"');
  }

  private String number() {
    return random.nextBoolean() ? pick(NUMBERS) : Long.toString(random.nextLong());
  }

  private void space() {
    out.append(pick(SPACES));
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
