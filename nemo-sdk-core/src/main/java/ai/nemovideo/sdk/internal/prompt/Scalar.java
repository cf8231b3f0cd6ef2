package ai.nemovideo.sdk.internal.prompt;

import ai.nemovideo.sdk.internal.json.BrokenJsonException;
import ai.nemovideo.sdk.internal.json.JsonCursor;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that came where perhaps another was wanted. The cursor is lenient about how values are
 * spelled, so it is looked at here.
 *
 * @param text the string, when it is one
 * @param digits the number, when it is one
 * @param words what it is, for people
 * @param isBroken whether it is not JSON, which has been told
 */
record Scalar(@Nullable String text, @Nullable BigDecimal digits, String words, boolean isBroken) {

  private static final Pattern NUMBER =
      Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

  private static final int LONG = 40;

  static Scalar read(JsonCursor cursor, String json, String path, Findings findings) {
    char first = cursor.peek();
    int start = cursor.start();
    if (first == '{' || first == '[') {
      cursor.skip();
      return new Scalar(null, null, first == '{' ? "an object" : "a list", false);
    }
    if (first == '"') {
      boolean good = checkString(json, start, path, findings);
      String string = cursor.string();
      return new Scalar(string, null, "the text " + shown(string), !good);
    }
    cursor.skip();
    String word = json.substring(start, cursor.end());
    if (word.equals("true") || word.equals("false") || word.equals("null")) {
      return new Scalar(null, null, word, false);
    }
    if (cursor.end() < json.length() && " \t\r\n,]}".indexOf(json.charAt(cursor.end())) < 0) {
      // Not a word to its end: nothing can be told of what comes behind it.
      throw BrokenJsonException.at(start);
    }
    if (!NUMBER.matcher(word).matches()) {
      findings.add(start, path, Words.of(path) + " is not JSON: " + shorten(word) + spelled(word));
      return new Scalar(null, null, word, true);
    }
    BigDecimal number = number(word);
    return new Scalar(null, number, "the number " + shorten(word), false);
  }

  Optional<String> string() {
    return Optional.ofNullable(text);
  }

  Optional<BigDecimal> number() {
    return Optional.ofNullable(digits);
  }

  Optional<Object> value() {
    return text == null ? Optional.ofNullable(digits) : Optional.of(text);
  }

  /**
   * Looks at how a string is spelled. {@return whether it is JSON} A line that ends inside means a
   * quote that was forgotten, and then nothing behind it can be trusted.
   */
  static boolean checkString(String json, int quote, String path, Findings findings) {
    boolean good = true;
    for (int i = quote + 1; i < json.length() && json.charAt(i) != '"'; i++) {
      char c = json.charAt(i);
      if (c == '\n' || c == '\r') {
        throw BrokenText.unclosed(quote);
      }
      if (c < ' ') {
        findings.add(
            i,
            path,
            c == '\t'
                ? "A tab inside a text is written \\t."
                : String.format(
                    Locale.ROOT, "A control character inside a text is written \\u%04x.", (int) c));
        good = false;
      } else if (c == '\\') {
        int length = escape(json, i);
        if (length == 0) {
          findings.add(i, path, "This is no escape of JSON; a backslash is written \\\\.");
          good = false;
        }
        i += Math.max(1, length - 1);
      }
    }
    return good;
  }

  /** How long the escape is that begins there; 0 when it is none. */
  private static int escape(String json, int at) {
    char kind = at + 1 < json.length() ? json.charAt(at + 1) : ' ';
    if (kind == 'u') {
      int end = at + 6;
      return end <= json.length() && json.substring(at + 2, end).matches("[0-9a-fA-F]{4}") ? 6 : 0;
    }
    return "\"\\/bfnrt".indexOf(kind) >= 0 ? 2 : 0;
  }

  /** Digits without end would keep a processor busy for minutes. */
  private static BigDecimal number(String word) {
    BigDecimal far = BigDecimal.TEN.pow(99);
    if (word.length() > 100) {
      return far;
    }
    int exponent = word.toLowerCase(Locale.ROOT).indexOf('e');
    if (exponent >= 0 && word.length() - exponent > 5) {
      return far;
    }
    return new BigDecimal(word);
  }

  private static String spelled(String word) {
    if (word.startsWith(".") && word.substring(1).matches("[0-9]+")) {
      return "; write 0" + word + ".";
    }
    if (word.matches("(?i)true|false|null")) {
      return "; it is written in small letters.";
    }
    return word.matches("[-+.0-9eE]+")
        ? "; a number has no plus, no zeros before it and digits around its point."
        : "; a text needs quotes.";
  }

  private static String shown(@Nullable String string) {
    return Words.quoted(shorten(String.valueOf(string)));
  }

  private static String shorten(String word) {
    return word.codePointCount(0, word.length()) <= LONG
        ? word
        : word.substring(0, word.offsetByCodePoints(0, LONG)) + "…";
  }
}
