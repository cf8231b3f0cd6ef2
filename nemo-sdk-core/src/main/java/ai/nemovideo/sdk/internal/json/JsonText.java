package ai.nemovideo.sdk.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * JSON as it is written: where its values begin and end, without making any of them. Held to the
 * structure only; how a number or a word is spelled (such as the {@code NaN} of some services) is
 * left to whoever reads it. Nothing here recurses, so that no depth is too deep.
 */
public final class JsonText {

  private JsonText() {}

  /**
   * Where the value ends that begins at a place, behind white space perhaps.
   *
   * @throws IllegalArgumentException when there is no complete value
   */
  public static int end(String text, int start) {
    int at = white(text, start);
    char first = at(text, at);
    if (first == '"') {
      return endOfString(text, at + 1);
    }
    return first == '{' || first == '[' ? endOfContainer(text, at) : endOfWord(text, at);
  }

  /** The first place from there on that is not white space; the length when there is none. */
  static int white(String text, int start) {
    int at = start;
    while (at < text.length() && isWhite(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWhite(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  static char at(String text, int at) {
    if (at >= text.length()) {
      throw new BrokenJsonException("the JSON ends too early, at character " + at, at);
    }
    return text.charAt(at);
  }

  static IllegalArgumentException unexpected(int at) {
    return BrokenJsonException.at(at);
  }

  /** Behind the closing quote. */
  static int endOfString(String text, int start) {
    int from = start;
    while (true) {
      int quote = text.indexOf('"', from);
      if (quote < 0) {
        throw new BrokenJsonException("the JSON ends inside a text", text.length());
      }
      if (!isEscaped(text, quote, from)) {
        return quote + 1;
      }
      from = quote + 1;
    }
  }

  /** Whether an odd number of backslashes stands before a quote. */
  private static boolean isEscaped(String text, int quote, int start) {
    int at = quote;
    while (at > start && text.charAt(at - 1) == '\\') {
      at--;
    }
    return (quote - at) % 2 != 0;
  }

  private static int endOfWord(String text, int start) {
    int at = start;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw unexpected(start);
    }
    return at;
  }

  private static boolean isWord(char c) {
    return c >= '0' && c <= '9'
        || c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c == '-'
        || c == '+'
        || c == '.';
  }

  private static int endOfContainer(String text, int start) {
    Nesting nesting = new Nesting();
    int at = start;
    while (true) {
      char c = at(text, at);
      if (c == '{' || c == '[') {
        nesting.open(c == '{');
        int next = white(text, at + 1);
        if (at(text, next) != nesting.closing()) {
          at = nesting.isObject() ? value(text, next) : next;
          continue;
        }
        at = next;
      } else {
        at = white(text, c == '"' ? endOfString(text, at + 1) : endOfWord(text, at));
      }
      // Behind a value, or at the end of an empty container.
      while (at(text, at) == nesting.closing()) {
        at++;
        if (nesting.close()) {
          return at;
        }
        at = white(text, at);
      }
      if (text.charAt(at) != ',') {
        throw unexpected(at);
      }
      at = white(text, at + 1);
      at = nesting.isObject() ? value(text, at) : at;
    }
  }

  /** From the name of a member to its value. */
  private static int value(String text, int name) {
    if (at(text, name) != '"') {
      throw unexpected(name);
    }
    int colon = white(text, endOfString(text, name + 1));
    if (at(text, colon) != ':') {
      throw unexpected(colon);
    }
    return white(text, colon + 1);
  }

  /** The value that begins at a place, when it is a text; null when it is something else. */
  public static @Nullable String string(String text, int start) {
    if (start < 0 || text.charAt(start) != '"') {
      return null;
    }
    return unescaped(text, start + 1, endOfString(text, start + 1) - 1);
  }

  /** The value at a place, when it is a text, or a number as it is spelled; else null. */
  public static @Nullable String scalar(String text, int start) {
    return start >= 0 && isNumber(text.charAt(start))
        ? text.substring(start, endOfWord(text, start))
        : string(text, start);
  }

  /** Whether a value that begins so is a number. */
  static boolean isNumber(char first) {
    return first >= '0' && first <= '9' || first == '-';
  }

  /** What stands between two quotes. An escape that nobody knows stands for itself. */
  static String unescaped(String text, int start, int end) {
    String written = text.substring(start, end);
    int escape = written.indexOf('\\');
    if (escape < 0) {
      return written;
    }
    StringBuilder out = new StringBuilder(written.length());
    int from = 0;
    while (escape >= 0) {
      out.append(written, from, escape);
      char kind = written.charAt(escape + 1);
      from = escape + 2;
      int code = kind == 'u' ? hex(written, from) : -1;
      if (code >= 0) {
        out.append((char) code);
        from += 4;
      } else {
        out.append(single(kind));
      }
      escape = written.indexOf('\\', from);
    }
    return out.append(written, from, written.length()).toString();
  }

  private static char single(char kind) {
    return switch (kind) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> kind;
    };
  }

  private static int hex(String text, int start) {
    if (start + 4 > text.length()) {
      return -1;
    }
    int code = 0;
    for (int at = start; at < start + 4; at++) {
      int digit = Character.digit(text.charAt(at), 16);
      if (digit < 0) {
        return -1;
      }
      code = code << 4 | digit;
    }
    return code;
  }
}
