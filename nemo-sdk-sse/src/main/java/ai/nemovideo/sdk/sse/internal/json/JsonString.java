package ai.nemovideo.sdk.sse.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.nemovideo.sdk.sse.internal.bytes.ByteSearch;
import ai.nemovideo.sdk.sse.internal.bytes.Utf8;
import org.jspecify.annotations.Nullable;

/** The string that a cursor has read last. Most are used where they lie. */
final class JsonString {

  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String MEANINGS = "\"\\/\b\f\n\r\t";
  private static final int HEX_DIGITS = 4;

  private byte[] bytes = {};
  private int start;
  private int end;
  private boolean escaped;

  /** Where escapes are resolved, as UTF-8. */
  private byte[] plain = {};

  private int length;

  /**
   * Goes to the end of a string.
   *
   * @param from behind the opening quote
   * @return behind the closing one
   */
  int scan(byte[] document, int from, int to) throws MalformedJsonException {
    int i = ByteSearch.either(document, from, to, '"', '\\');
    escaped = i < to && document[i] == '\\';
    while (i < to && document[i] == '\\') {
      i = ByteSearch.either(document, afterEscape(document, i + 1, to), to, '"', '\\');
    }
    if (i == to) {
      throw new MalformedJsonException("a string does not end");
    }
    bytes = document;
    start = from;
    end = i;
    return i + 1;
  }

  String value() {
    return escaped ? unescaped() : Utf8.decode(bytes, start, end);
  }

  int select(JsonNames names) {
    if (!escaped) {
      return names.find(bytes, start, end);
    }
    byte[] name = unescaped().getBytes(UTF_8);
    return names.find(name, 0, name.length);
  }

  private static int afterEscape(byte[] document, int at, int to) throws MalformedJsonException {
    if (at < to && document[at] == 'u') {
      for (int i = 1; i <= HEX_DIGITS; i++) {
        if (at + i >= to || document[at + i] < 0 || Character.digit(document[at + i], 16) < 0) {
          throw new MalformedJsonException("an escape without its digits");
        }
      }
      return at + 1 + HEX_DIGITS;
    }
    if (at == to || document[at] < 0 || ESCAPES.indexOf(document[at]) < 0) {
      throw new MalformedJsonException("an unknown escape");
    }
    return at + 1;
  }

  /**
   * Half of a surrogate pair is kept: the other half may begin the next chunk. UTF-8 cannot say it,
   * so the characters before it go into a builder.
   */
  private String unescaped() {
    if (plain.length < end - start) {
      plain = new byte[end - start]; // no escape is shorter than what it means
    }
    length = 0;
    StringBuilder halves = null;
    int at = start;
    while (at < end) {
      int escape = ByteSearch.either(bytes, at, end, '\\', '\\');
      System.arraycopy(bytes, at, plain, length, escape - at);
      length += escape - at;
      if (escape == end) {
        break;
      }
      int c = character(escape);
      at = escape + (bytes[escape + 1] == 'u' ? 2 + HEX_DIGITS : 2);
      if (Character.isHighSurrogate((char) c) && isLowSurrogate(at)) {
        c = Character.toCodePoint((char) c, (char) character(at));
        at += 2 + HEX_DIGITS;
      } else if (Character.isSurrogate((char) c)) {
        halves = flush(halves).append((char) c);
        continue;
      }
      append(c);
    }
    return halves == null ? Utf8.decode(plain, 0, length) : flush(halves).toString();
  }

  private StringBuilder flush(@Nullable StringBuilder halves) {
    StringBuilder builder = halves == null ? new StringBuilder() : halves;
    builder.append(Utf8.decode(plain, 0, length));
    length = 0;
    return builder;
  }

  /** What the escape at an index means. */
  private int character(int escape) {
    if (bytes[escape + 1] != 'u') {
      return MEANINGS.charAt(ESCAPES.indexOf(bytes[escape + 1]));
    }
    int c = 0;
    for (int i = 2; i < 2 + HEX_DIGITS; i++) {
      c = c << 4 | Character.digit(bytes[escape + i], 16);
    }
    return c;
  }

  private boolean isLowSurrogate(int escape) {
    return escape + 1 < end
        && bytes[escape] == '\\'
        && bytes[escape + 1] == 'u'
        && Character.isLowSurrogate((char) character(escape));
  }

  private void append(int c) {
    if (c < 0x80) {
      plain[length++] = (byte) c;
      return;
    }
    byte[] utf8 = Character.toString(c).getBytes(UTF_8);
    System.arraycopy(utf8, 0, plain, length, utf8.length);
    length += utf8.length;
  }
}
