package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.internal.gui.Unit.Kind;
import ai.nemovideo.sdk.internal.gui.Unit.Mark;
import java.util.ArrayList;
import java.util.List;

/** Divides a text into units: paragraphs, list items, headings, blank lines, code. */
final class Outline {

  private static final String BULLETS = "-*+•·▪◦‣●○■";
  private static final String SENTENCE_ENDS = ".!?:;…。！？：；";

  private final String text;
  private final List<Unit> units = new ArrayList<>();
  private boolean code;

  private Outline(String text) {
    this.text = text;
  }

  static List<Unit> of(String text) {
    Outline outline = new Outline(text);
    for (int at = 0; at < text.length(); ) {
      int lineEnd = at;
      while (lineEnd < text.length() && !newline(text.charAt(lineEnd))) {
        lineEnd++;
      }
      int next = lineEnd;
      if (next < text.length()) {
        next += text.startsWith("\r\n", next) ? 2 : 1;
      }
      outline.add(outline.line(at, lineEnd, next));
      at = next;
    }
    return outline.units;
  }

  private static boolean newline(char c) {
    return c == '\n' || c == '\r';
  }

  private void add(Unit line) {
    int last = units.size() - 1;
    if (last >= 0 && continues(units.get(last), line)) {
      units.set(last, units.get(last).with(line));
    } else {
      units.add(line);
    }
  }

  /** A sentence goes on in the next line when that begins with a small letter. */
  private boolean continues(Unit unit, Unit line) {
    return unit.text()
        && line.text()
        && unit.mark() != Mark.HEADING
        && line.mark() == Mark.NONE
        && Character.isLowerCase(text.charAt(line.bodyStart()))
        && SENTENCE_ENDS.indexOf(text.charAt(unit.bodyEnd() - 1)) < 0;
  }

  private Unit line(int start, int lineEnd, int next) {
    int at = Chars.skipSpace(text, start, lineEnd);
    while (at < lineEnd && text.charAt(at) == '>') {
      at = Chars.skipSpace(text, at + 1, lineEnd);
    }
    int indent = at - start;
    int end = Chars.backOverSpace(text, at, lineEnd);
    boolean fence = text.startsWith("```", at) || text.startsWith("~~~", at);
    if (fence || code) {
      code ^= fence;
      return plain(Kind.FIXED, start, at, end, next);
    }
    if (at == end) {
      return plain(Kind.BLANK, start, at, end, next);
    }
    if (text.charAt(at) == '|') {
      return plain(Kind.FIXED, start, at, end, next);
    }
    return rule(at, end)
        ? plain(Kind.RULE, start, at, end, next)
        : marked(start, at, end, next, indent);
  }

  private static Unit plain(Kind kind, int start, int at, int end, int next) {
    return new Unit(kind, Mark.NONE, start, at, end, next, at - start, -1, -1);
  }

  private boolean rule(int at, int end) {
    char c = text.charAt(at);
    if (end - at < 3 || "-*_=—─".indexOf(c) < 0) {
      return false;
    }
    for (int i = at; i < end; i++) {
      if (text.charAt(i) != c && !Chars.space(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private Unit marked(int start, int at, int end, int next, int indent) {
    int body = heading(at, end);
    Mark mark = Mark.HEADING;
    int numberStart = -1;
    int numberEnd = -1;
    if (body < 0) {
      body = bullet(at, end);
      mark = Mark.BULLET;
    }
    if (body < 0) {
      mark = Mark.NUMBER;
      numberStart = "(（".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
      numberEnd = digitsEnd(numberStart, end);
      body = number(numberStart, numberEnd, end);
    }
    if (body < 0 || body >= end) {
      return new Unit(Kind.TEXT, Mark.NONE, start, at, end, next, indent, -1, -1);
    }
    boolean counted = mark == Mark.NUMBER && numberEnd > numberStart;
    return new Unit(
        Kind.TEXT,
        mark,
        start,
        body,
        end,
        next,
        indent,
        counted ? numberStart : -1,
        counted ? numberEnd : -1);
  }

  private int heading(int at, int end) {
    int i = at;
    while (i < end && text.charAt(i) == '#') {
      i++;
    }
    return i > at && i < end && Chars.space(text.charAt(i)) ? Chars.skipSpace(text, i, end) : -1;
  }

  private int bullet(int at, int end) {
    if (BULLETS.indexOf(text.charAt(at)) < 0 || at + 1 >= end) {
      return -1;
    }
    boolean dot = text.charAt(at) > 127;
    int body = Chars.skipSpace(text, at + 1, end);
    if (body == at + 1 && !dot) {
      return -1;
    }
    boolean box = body + 3 < end && text.charAt(body) == '[' && text.charAt(body + 2) == ']';
    return box ? Chars.skipSpace(text, body + 3, end) : body;
  }

  private int digitsEnd(int at, int end) {
    if (Numerals.circled(text, at)) {
      return at + 1;
    }
    int i = at;
    while (i < end && i < at + 3 && Chars.digit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The place behind "1.", "1)", "(1)", "1、", "①" and the keycap emoji; -1 for other text. */
  private int number(int from, int digitsEnd, int end) {
    if (Numerals.circled(text, from)) {
      return Chars.skipSpace(text, digitsEnd, end);
    }
    if (digitsEnd == from || digitsEnd >= end) {
      return -1;
    }
    char c = text.charAt(digitsEnd);
    if (c == '、' || c == '）' || c == '．') {
      return Chars.skipSpace(text, digitsEnd + 1, end);
    }
    if (c == '.' || c == ')') {
      int i = digitsEnd + 1;
      boolean apart = i < end && (Chars.space(text.charAt(i)) || Chars.han(text.charAt(i)));
      return apart ? Chars.skipSpace(text, i, end) : -1;
    }
    int keycap = c == '\uFE0F' ? digitsEnd + 1 : digitsEnd;
    boolean isKeycap = keycap < end && text.charAt(keycap) == '\u20E3';
    return isKeycap ? Chars.skipSpace(text, keycap + 1, end) : -1;
  }
}
