package ai.nemovideo.sdk.internal.json;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Goes through JSON as it is written, from value to value, and tells where each stands. An object
 * is read as
 *
 * <pre>{@code
 * for (boolean more = cursor.open('{'); more; more = cursor.more('}')) {
 *   switch (cursor.name(NAMES)) {
 *     case TITLE -> title = cursor.string();
 *     default -> cursor.skip();
 *   }
 * }
 * }</pre>
 *
 * and an array in the same way, without the names. Every method throws {@link
 * IllegalArgumentException} where the text is not JSON.
 */
public final class JsonCursor {

  /** Whole numbers of so many digits fit into a long. */
  private static final int EASY_DIGITS = 18;

  private final String text;
  private int at;
  private int nameStart;
  private int nameEnd;
  private boolean percentage;

  public JsonCursor(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** The first character of the value that comes next. */
  public char peek() {
    at = JsonText.white(text, at);
    return JsonText.at(text, at);
  }

  /** Where the value that comes next begins. */
  public int start() {
    at = JsonText.white(text, at);
    return at;
  }

  /** Where the value ended that was read last. */
  public int end() {
    return at;
  }

  /** Goes into an object or an array. {@return whether there is anything in it} */
  public boolean open(char bracket) {
    if (peek() != bracket) {
      throw JsonText.unexpected(at);
    }
    at++;
    if (peek() != (bracket == '{' ? '}' : ']')) {
      return true;
    }
    at++;
    return false;
  }

  /** Goes on behind a value, out of the container when there is no other. */
  public boolean more(char closing) {
    char c = peek();
    if (c != ',' && c != closing) {
      throw JsonText.unexpected(at);
    }
    at++;
    return c == ',';
  }

  /** Reads the name of a member. {@return its number, or -1} */
  public int name(JsonNames names) {
    readName();
    return names.find(text, nameStart, nameEnd);
  }

  /** Reads the name of a member. {@return whether it is that one} */
  public boolean isNamed(String name) {
    readName();
    return JsonText.unescaped(text, nameStart, nameEnd).equals(name);
  }

  /** Reads the name of a member, whatever it is. */
  public String name() {
    readName();
    return JsonText.unescaped(text, nameStart, nameEnd);
  }

  private void readName() {
    if (peek() != '"') {
      throw JsonText.unexpected(at);
    }
    nameStart = at + 1;
    at = JsonText.endOfString(text, nameStart);
    nameEnd = at - 1;
    if (peek() != ':') {
      throw JsonText.unexpected(at);
    }
    at++;
  }

  /** Makes sure that nothing comes any more. */
  public void finish() {
    if (start() < text.length()) {
      throw JsonText.unexpected(at);
    }
  }

  /** Goes over the value that comes next. */
  public void skip() {
    at = JsonText.end(text, at);
  }

  /** The value that comes next, when it is a text; null and skipped when it is something else. */
  public @Nullable String string() {
    int start = start();
    skip();
    return JsonText.string(text, start);
  }

  /** A text, or a number as it is spelled; null and skipped when it is something else. */
  public @Nullable String scalar() {
    int start = start();
    skip();
    return JsonText.scalar(text, start);
  }

  /** Whether the value that comes next is a number. */
  public boolean isNumber() {
    return JsonText.isNumber(peek());
  }

  /** A number, also when it comes as text; null and skipped when it is neither. */
  public @Nullable BigDecimal number() {
    boolean quoted = peek() == '"';
    boolean number = isNumber();
    int start = at;
    skip();
    if (!quoted) {
      return number ? number(start, at) : null;
    }
    return number(start + 1, at - 1);
  }

  /** As {@link #number()}; a text may end in a per cent sign, and have white space around it. */
  public @Nullable BigDecimal percentage() {
    int start = start();
    BigDecimal bare = number();
    percentage = false;
    if (bare != null || text.charAt(start) != '"') {
      return bare;
    }
    String written = JsonText.unescaped(text, start + 1, at - 1).strip();
    percentage = written.endsWith("%");
    String digits = percentage ? written.substring(0, written.length() - 1).strip() : written;
    try {
      return Numbers.of(digits);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Whether what {@link #percentage} gave had a per cent sign. */
  public boolean wasPercentage() {
    return percentage;
  }

  private @Nullable BigDecimal number(int from, int to) {
    if (isEasy(from, to)) {
      return BigDecimal.valueOf(easy(from, to));
    }
    try {
      return Numbers.of(JsonText.unescaped(text, from, to));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private boolean isEasy(int from, int to) {
    if (to == from || to - from > EASY_DIGITS) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private long easy(int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }
}
