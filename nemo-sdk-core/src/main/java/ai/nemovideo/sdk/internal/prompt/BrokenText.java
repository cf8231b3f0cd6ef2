package ai.nemovideo.sdk.internal.prompt;

import ai.nemovideo.sdk.internal.json.BrokenJsonException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Finds words for a place that is not JSON, and sometimes a better place. */
final class BrokenText {

  private final String text;
  private final int broken;
  private final Deque<Integer> open = new ArrayDeque<>();

  /** Where the significant character before the broken place is, or -1. */
  private int before = -1;

  /** Where the string begins that ends there, when one does; else -1. */
  private int string = -1;

  /** Where a string begins that its line does not close, or -1. */
  private int unclosed = -1;

  /** Whether the last string is the name of a member. */
  private boolean name;

  private BrokenText(String text, int broken) {
    this.text = text;
    this.broken = Math.min(broken, text.length());
  }

  /** To be thrown where a line ends inside a string. */
  static BrokenJsonException unclosed(int quote) {
    return BrokenJsonException.at(quote + 1);
  }

  static void explain(String text, int at, Findings findings) {
    BrokenText it = new BrokenText(text, at);
    it.scan();
    it.tell(findings);
  }

  /** Goes over everything before the place: which brackets and strings are open there. */
  private void scan() {
    int at = 0;
    while (at < broken && unclosed < 0) {
      char c = text.charAt(at);
      if (c == '"') {
        name = before >= 0 && isObject() && "{,".indexOf(text.charAt(before)) >= 0;
        string = at;
        at = endOfString(at);
        before = at - 1;
        continue;
      }
      if (c == '{' || c == '[') {
        open.push(at);
      } else if (!open.isEmpty() && (c == '}' || c == ']')) {
        open.pop();
      }
      if (" \t\r\n".indexOf(c) < 0) {
        before = at;
        string = -1;
      }
      at++;
    }
  }

  private boolean isObject() {
    return !open.isEmpty() && text.charAt(open.peek()) == '{';
  }

  private int endOfString(int quote) {
    for (int i = quote + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c == '\n' || c == '\r') {
        break;
      }
      i += c == '\\' ? 1 : 0;
    }
    unclosed = quote;
    return text.length();
  }

  private void tell(Findings findings) {
    if (unclosed >= 0) {
      findings.add(unclosed, "", "This text is not closed: a quote is missing at its end.");
    } else if (broken >= text.length()) {
      ended(findings);
    } else if (before >= 0 && text.charAt(before) == ',' && "}]".indexOf(here()) >= 0) {
      findings.add(before, "", "Nothing follows this comma: take it out.");
    } else {
      findings.add(broken, "", words());
    }
  }

  private void ended(Findings findings) {
    if (open.isEmpty()) {
      findings.add(broken, "", "The JSON ends too early.");
      return;
    }
    int bracket = open.peek();
    int line = TextPlace.of(text, bracket).line();
    findings.add(
        broken,
        "",
        "The JSON ends here, but the " + text.charAt(bracket) + " in line " + line + " is open.");
  }

  private char here() {
    return text.charAt(broken);
  }

  private String words() {
    char c = here();
    boolean value = before >= 0 && (string >= 0 || "{[,:".indexOf(text.charAt(before)) < 0);
    if (c == '\'' || c == '“' || c == '”' || c == '‘' || c == '’') {
      return "A text stands in straight double quotes, as in \"zoom_in\".";
    }
    if (c == '/' || c == '#') {
      return "JSON has no comments: take this out.";
    }
    if (value && open.isEmpty()) {
      return "The JSON ended before this: take out what follows it.";
    }
    if (value && string >= 0 && name && c != ':') {
      return "A colon is missing before this.";
    }
    if (value && (c == '"' || c == '{' || c == '[' || Character.isLetterOrDigit(c) || c == '-')) {
      boolean touching = string >= 0 && before == broken - 1;
      return touching
          ? "A quote or a comma is missing before this."
          : "A comma is missing before this.";
    }
    return Character.isLetterOrDigit(c) || c == '_'
        ? "A name or text needs double quotes."
        : "This is not JSON: "
            + Character.toString(text.codePointAt(broken))
            + " does not belong here.";
  }
}
