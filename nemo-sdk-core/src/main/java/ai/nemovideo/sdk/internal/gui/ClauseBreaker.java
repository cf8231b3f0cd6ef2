package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.internal.gui.Fragment.Joint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Divides a sentence into clauses. What stands in brackets stays in its clause. */
final class ClauseBreaker {

  private static final Phrases STARTS =
      English.SUBJECTS
          .and(English.ADDRESSES)
          .and(English.LEADS)
          .and(English.TALK)
          .and(English.POINT)
          .and(English.PRESS)
          .and(English.OPEN)
          .and(English.DRAG)
          .and(English.LOOK)
          .and(English.EXPORT)
          .and(English.SAVE)
          .and(English.FOLLOWERS)
          .and(English.OUTCOMES)
          .and(English.VISIT)
          .and(English.PAY);

  private final String text;
  private final Shelter shelter;
  private final int end;
  private final List<Fragment> fragments = new ArrayList<>();
  private final List<Fragment> brackets = new ArrayList<>();

  private ClauseBreaker(String text, Shelter shelter, int end) {
    this.text = text;
    this.shelter = shelter;
    this.end = end;
  }

  /** The clauses of a sentence, and those in brackets. */
  record Clauses(List<Fragment> fragments, List<Fragment> brackets) {}

  static Clauses of(String text, Shelter shelter, int start, int end) {
    ClauseBreaker breaker = new ClauseBreaker(text, shelter, end);
    breaker.run(start);
    return new Clauses(breaker.fragments, breaker.brackets);
  }

  private void run(int start) {
    int from = start;
    Joint joint = Joint.FREE;
    boolean unclosed = false;
    for (int i = start; i < end; ) {
      int after = shelter.after(i);
      char c = text.charAt(i);
      if (after > i) {
        i = after;
      } else if (!unclosed && (c == '(' || c == '（')) {
        int close = Chars.find(text, c == '(' ? ')' : '）', i, end);
        unclosed = close < 0;
        if (!unclosed) {
          brackets.add(new Fragment(i + 1, close, Joint.FREE));
        }
        i = unclosed ? i + 1 : close + 1;
      } else {
        Joint next = joint(i);
        if (next != null) {
          part(from, i, joint);
          from = i + 1;
          joint = next;
        }
        i++;
      }
    }
    part(from, end, joint);
  }

  private void part(int from, int to, Joint joint) {
    int start = Chars.skipSpace(text, from, to);
    int stop = Chars.backOverSpace(text, start, to);
    if (start == stop) {
      return;
    }
    if (Chars.anyHan(text, start, stop)) {
      chinese(start, stop, joint);
    } else {
      english(start, stop, joint);
    }
  }

  private void chinese(int start, int stop, Joint joint) {
    int from = start;
    Joint joined = joint;
    for (int i = start + 1; i < stop; i++) {
      boolean talk = Chinese.TALK_STARTS.at(text, i) > 0;
      if (shelter.after(i) > i) {
        i = Math.min(shelter.after(i), stop) - 1;
      } else if (talk || i >= from + 4 && Chinese.CLICK_STARTS.at(text, i) > 0) {
        fragments.add(new Fragment(from, i, joined));
        joined = talk ? Joint.WORD : Joint.FREE;
        from = i;
      }
    }
    fragments.add(new Fragment(from, stop, joined));
  }

  private void english(int start, int stop, Joint joint) {
    List<Token> tokens = Token.list(text, shelter, start, stop);
    int first = leadingWords(tokens, joint);
    int from = first > 0 && first < tokens.size() ? tokens.get(first).start() : start;
    Joint joined = joint;
    for (int i = first + 1; i < tokens.size(); i++) {
      int next = English.COORDINATORS.over(tokens, i);
      int whole = English.UNDIVIDED.at(tokens, i - 1);
      if (whole > 0) {
        i += whole - 2;
      } else if (next > i && next < tokens.size() && STARTS.at(tokens, next) > 0) {
        fragments.add(
            new Fragment(from, Chars.backOverSpace(text, from, tokens.get(i).start()), joined));
        from = tokens.get(next).start();
        joined = Joint.WORD;
        i = next;
      } else {
        i = Math.max(i, next - 1);
      }
    }
    fragments.add(new Fragment(from, stop, joined));
  }

  /** Behind a comma, "and" belongs to the comma. */
  private static int leadingWords(List<Token> tokens, Joint joint) {
    return joint == Joint.COMMA ? English.COORDINATORS.over(tokens, 0) : 0;
  }

  private boolean opensClause(int i) {
    return Chars.han(text.charAt(i)) || text.charAt(i) == '*';
  }

  private @Nullable Joint joint(int i) {
    char c = text.charAt(i);
    boolean apart = i + 1 >= end || Chars.space(text.charAt(i + 1));
    boolean spaced = apart && i > 0 && Chars.space(text.charAt(i - 1));
    return switch (c) {
      case ',' -> apart || Chars.han(text.charAt(i + 1)) ? Joint.COMMA : null;
      case '，' -> Joint.COMMA;
      case ';', '；', '—' -> Joint.FREE;
      case '–', '-' -> spaced ? Joint.FREE : null;
      case ':', '：' -> apart || c == '：' || opensClause(i + 1) ? Joint.COLON : null;
      default -> null;
    };
  }
}
