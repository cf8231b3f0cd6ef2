package ai.nemovideo.sdk.sse.internal.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import ai.nemovideo.sdk.sse.internal.bytes.Utf8;

/**
 * Walks over JSON (RFC 8259) that lies in an array, without copying it. It reads exactly what the
 * RFC allows, and control characters in strings on top. Bytes that are not UTF-8 are replaced.
 *
 * <p>A library's reader would need the bytes in a buffer of its own, and search and copy them once
 * more. One thread at a time; an object can be used for many documents.
 */
public final class JsonCursor {

  /** What a value is. */
  public enum Token {
    /** An object. */
    BEGIN_OBJECT,
    /** An array. */
    BEGIN_ARRAY,
    /** A string. */
    STRING,
    /** A number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** Null. */
    NULL
  }

  /** Skipping is recursive. Nothing that means anything is so deep. */
  private static final int MAX_DEPTH = 255;

  private static final byte[] TRUE = "true".getBytes(ISO_8859_1);
  private static final byte[] FALSE = "false".getBytes(ISO_8859_1);
  private static final byte[] NULL = "null".getBytes(ISO_8859_1);

  private final JsonString string = new JsonString();
  private byte[] bytes = {};
  private int at;
  private int end;
  private int depth;

  /** Whether the object or array we are in has only begun. */
  private boolean first;

  /**
   * Goes to the start of a document.
   *
   * @param document holds it; not changed
   * @param from its first byte
   * @param to its end, exclusive
   */
  public void open(byte[] document, int from, int to) {
    bytes = document;
    at = from;
    end = to;
    depth = 0;
    first = false;
  }

  /**
   * What the next value is. The cursor is then at its first byte.
   *
   * @return the kind
   * @throws MalformedJsonException when no value follows
   */
  public Token peek() throws MalformedJsonException {
    return switch (visible()) {
      case '{' -> Token.BEGIN_OBJECT;
      case '[' -> Token.BEGIN_ARRAY;
      case '"' -> Token.STRING;
      case 't', 'f' -> Token.BOOLEAN;
      case 'n' -> Token.NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Token.NUMBER;
      default -> throw malformed("a value");
    };
  }

  /**
   * Enters an object.
   *
   * @throws MalformedJsonException when the next value is none
   */
  public void beginObject() throws MalformedJsonException {
    begin('{');
  }

  /**
   * Leaves an object, after its last field.
   *
   * @throws MalformedJsonException when it does not end here
   */
  public void endObject() throws MalformedJsonException {
    end('}');
  }

  /**
   * Enters an array.
   *
   * @throws MalformedJsonException when the next value is none
   */
  public void beginArray() throws MalformedJsonException {
    begin('[');
  }

  /**
   * Leaves an array, after its last value.
   *
   * @throws MalformedJsonException when it does not end here
   */
  public void endArray() throws MalformedJsonException {
    end(']');
  }

  /**
   * Goes on to the next field or value. To be called once for each.
   *
   * @return false at the end of the object or array
   * @throws MalformedJsonException when neither follows
   */
  public boolean hasNext() throws MalformedJsonException {
    int b = visible();
    if (b == '}' || b == ']') {
      return false;
    }
    if (!first) {
      expect(',');
    }
    first = false;
    return true;
  }

  /**
   * Reads a field's name.
   *
   * @param names the known ones
   * @return the index among them; -1 for any other
   * @throws MalformedJsonException when no name follows
   */
  public int selectName(JsonNames names) throws MalformedJsonException {
    string();
    expect(':');
    return string.select(names);
  }

  /**
   * Reads a string among known ones, or nothing.
   *
   * @param names the known ones
   * @return the index among them; -1 for any other, which is still to be read
   * @throws MalformedJsonException when no string follows
   */
  public int selectString(JsonNames names) throws MalformedJsonException {
    int start = at;
    string();
    int index = string.select(names);
    if (index < 0) {
      at = start;
    }
    return index;
  }

  /**
   * Reads a string; of a number, its characters.
   *
   * @return the string
   * @throws MalformedJsonException when neither follows
   */
  public String nextString() throws MalformedJsonException {
    if (visible() == '"') {
      string();
      return string.value();
    }
    int start = at;
    number();
    return new String(bytes, start, at - start, ISO_8859_1);
  }

  /**
   * Reads true or false.
   *
   * @return which
   * @throws MalformedJsonException when neither follows
   */
  public boolean nextBoolean() throws MalformedJsonException {
    boolean is = visible() == 't';
    literal(is ? TRUE : FALSE);
    return is;
  }

  /**
   * Reads over a value.
   *
   * @throws MalformedJsonException when none follows
   */
  public void skipValue() throws MalformedJsonException {
    switch (peek()) {
      case BEGIN_OBJECT -> skipObject();
      case BEGIN_ARRAY -> skipArray();
      case STRING -> string();
      case NUMBER -> number();
      case BOOLEAN -> nextBoolean();
      case NULL -> literal(NULL);
    }
  }

  /**
   * Where the cursor is.
   *
   * @return an index into the document's array
   */
  public int position() {
    return at;
  }

  /**
   * The text of what was read last.
   *
   * @param from a former {@link #position()}
   * @return the text from there on
   */
  public String textSince(int from) {
    return Utf8.decode(bytes, from, at);
  }

  /**
   * Makes sure that nothing follows.
   *
   * @throws MalformedJsonException when something does
   */
  public void endDocument() throws MalformedJsonException {
    if (visible() >= 0) {
      throw malformed("the end");
    }
  }

  private void begin(char bracket) throws MalformedJsonException {
    expect(bracket);
    depth++;
    if (depth > MAX_DEPTH) {
      throw malformed("fewer levels");
    }
    first = true;
  }

  private void end(char bracket) throws MalformedJsonException {
    expect(bracket);
    depth--;
    first = false;
  }

  private void skipObject() throws MalformedJsonException {
    beginObject();
    while (hasNext()) {
      string();
      expect(':');
      skipValue();
    }
    endObject();
  }

  private void skipArray() throws MalformedJsonException {
    beginArray();
    while (hasNext()) {
      skipValue();
    }
    endArray();
  }

  private void string() throws MalformedJsonException {
    expect('"');
    at = string.scan(bytes, at, end);
  }

  private void literal(byte[] word) throws MalformedJsonException {
    for (byte letter : word) {
      expectNow(letter);
    }
  }

  private void number() throws MalformedJsonException {
    if (now() == '-') {
      at++;
    }
    if (now() == '0') {
      at++;
    } else {
      digits();
    }
    if (now() == '.') {
      at++;
      digits();
    }
    if (now() == 'e' || now() == 'E') {
      at++;
      if (now() == '+' || now() == '-') {
        at++;
      }
      digits();
    }
  }

  private void digits() throws MalformedJsonException {
    int start = at;
    while (now() >= '0' && now() <= '9') {
      at++;
    }
    if (at == start) {
      throw malformed("a digit");
    }
  }

  private void expect(char wanted) throws MalformedJsonException {
    visible();
    expectNow(wanted);
  }

  private void expectNow(int wanted) throws MalformedJsonException {
    if (now() != wanted) {
      throw malformed("'" + (char) wanted + "'");
    }
    at++;
  }

  /** The next byte that is no space, to which the cursor goes; -1 at the end. */
  private int visible() {
    int b = now();
    while (b == ' ' || b == '\n' || b == '\r' || b == '\t') {
      at++;
      b = now();
    }
    return b;
  }

  /** The byte at the cursor; -1 at the end. Beyond ASCII it is negative, too, and never wanted. */
  private int now() {
    return at < end ? bytes[at] : -1;
  }

  private MalformedJsonException malformed(String wanted) {
    return new MalformedJsonException("expected " + wanted + " at byte " + at);
  }
}
