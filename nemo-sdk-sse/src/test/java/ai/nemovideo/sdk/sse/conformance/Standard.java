package ai.nemovideo.sdk.sse.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The standards as they read, on bytes that are all there: slow, simple, and written apart from the
 * code under test, which has to agree with it.
 */
final class Standard {

  private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
  private static final Pattern RETRY = Pattern.compile("0*([0-9]{1,18})");

  private final List<String> seen = new ArrayList<>();
  private @Nullable String data;
  private String name = "";
  private String idBuffer = "";
  private String lastEventId = "";
  private long retry = -1;

  private Standard() {}

  /** What {@link Reading#FRAMES} should see. */
  static List<String> frames(byte[] bytes) {
    String text = decode(bytes);
    if (text.startsWith("\uFEFF") && (bytes[0] & 0xFF) == 0xEF) {
      text = text.substring(1);
    }
    Standard reader = new Standard();
    String[] lines = LINE_END.split(text, -1);
    for (int i = 0; i < lines.length - 1; i++) {
      reader.line(lines[i]);
    }
    return reader.end(lines[lines.length - 1]);
  }

  private void line(String line) {
    int colon = line.indexOf(':');
    if (line.isEmpty()) {
      dispatch();
    } else if (colon == 0) {
      seen.add("comment");
    } else if (colon < 0) {
      field(line, "");
    } else {
      String value = line.substring(colon + 1);
      field(line.substring(0, colon), value.startsWith(" ") ? value.substring(1) : value);
    }
  }

  private void field(String field, String value) {
    switch (field) {
      case "event" -> name = value;
      case "data" -> data = data == null ? value : data + "\n" + value;
      case "id" -> idBuffer = value.indexOf('\0') < 0 ? value : idBuffer;
      case "retry" -> {
        // Longer numbers are ours to ignore: the standard names no largest one.
        var number = RETRY.matcher(value);
        retry = number.matches() ? Long.parseLong(number.group(1)) : retry;
      }
      default -> {}
    }
  }

  private void dispatch() {
    lastEventId = idBuffer;
    if (data != null) {
      seen.add(line(name.isEmpty() ? "data" : "data[" + name + "]", data));
    } else if (!name.isEmpty()) {
      seen.add(line("name", name));
    }
    data = null;
    name = "";
  }

  private List<String> end(String rest) {
    if (!lastEventId.isEmpty()) {
      seen.add(line("id", lastEventId));
    }
    if (retry >= 0) {
      seen.add(line("retry", "" + retry));
    }
    if (!rest.isEmpty() || data != null || !name.isEmpty()) {
      seen.add("unfinished");
    }
    return seen;
  }

  private static String line(String kind, String value) {
    return value.isEmpty() ? kind : kind + " " + value;
  }

  /** The decoder of the Encoding standard, without its treatment of byte order marks. */
  static String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    int needed = 0;
    int point = 0;
    int lower = 0x80;
    int upper = 0xBF;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      if (needed > 0 && (b < lower || b > upper)) {
        text.append('\uFFFD');
        needed = 0;
        lower = 0x80;
        upper = 0xBF;
      }
      if (needed > 0) {
        lower = 0x80;
        upper = 0xBF;
        point = point << 6 | b & 0x3F;
        needed--;
        if (needed == 0) {
          text.appendCodePoint(point);
        }
      } else if (b < 0x80) {
        text.append((char) b);
      } else if (b >= 0xC2 && b <= 0xDF) {
        needed = 1;
        point = b & 0x1F;
      } else if (b >= 0xE0 && b <= 0xEF) {
        needed = 2;
        point = b & 0xF;
        lower = b == 0xE0 ? 0xA0 : 0x80;
        upper = b == 0xED ? 0x9F : 0xBF;
      } else if (b >= 0xF0 && b <= 0xF4) {
        needed = 3;
        point = b & 0x7;
        lower = b == 0xF0 ? 0x90 : 0x80;
        upper = b == 0xF4 ? 0x8F : 0xBF;
      } else {
        text.append('\uFFFD');
      }
    }
    return needed > 0 ? text.append('\uFFFD').toString() : text.toString();
  }
}
