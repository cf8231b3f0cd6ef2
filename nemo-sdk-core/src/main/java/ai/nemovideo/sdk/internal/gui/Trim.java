package ai.nemovideo.sdk.internal.gui;

import java.util.ArrayList;
import java.util.List;

/** Takes what is gone out of a unit of which something stays, and leaves whole sentences. */
final class Trim {

  private final String text;
  private final Passage passage;
  private final int start;
  private final int end;
  private final Emphasis emphasis;
  private final List<Edit> edits;

  private Trim(String text, Passage passage, List<Edit> edits) {
    this.text = text;
    this.passage = passage;
    this.start = passage.unit().bodyStart();
    this.end = passage.unit().bodyEnd();
    this.emphasis = new Emphasis(text, start);
    this.edits = edits;
  }

  static void trim(String text, Passage passage, List<Edit> edits) {
    new Trim(text, passage, edits).run();
  }

  private void run() {
    int count = passage.sentences().size();
    boolean after = passage.after();
    for (int i = 0; i < count; ) {
      int next = i;
      while (next < count && passage.reading(next).allGone()) {
        next++;
      }
      if (next > i) {
        whole(passage.sentences().get(i).start(), passage.sentences().get(next - 1).end());
        after = true;
        i = next;
      } else {
        part(i, after);
        after = false;
        i++;
      }
    }
  }

  /** Whole sentences, and the space on one side of them. */
  private void whole(int from, int to) {
    int before = Chars.backOverSpace(text, start, from);
    int behind = Chars.skipSpace(text, to, end);
    emphasis.moveTo(from);
    boolean wasInside = emphasis.inside();
    String lost = emphasis.lostUpTo(to);
    boolean closer = !lost.isEmpty() && wasInside;
    boolean atEnd = behind >= end || ")）".indexOf(text.charAt(behind)) >= 0;
    if (before > start && (closer || atEnd) && !open(before)) {
      delete(before, to, lost);
    } else {
      delete(from, behind, lost);
    }
  }

  private boolean open(int i) {
    return "(（".indexOf(text.charAt(i - 1)) >= 0;
  }

  private void delete(int from, int to, String lost) {
    int covered = edits.isEmpty() ? from : Math.max(from, edits.get(edits.size() - 1).end());
    if (covered < to) {
      edits.add(new Edit(covered, to, lost));
    }
  }

  private void cut(int from, int to) {
    if (from < to) {
      emphasis.moveTo(from);
      delete(from, to, emphasis.lostUpTo(to));
    }
  }

  private void part(int i, boolean after) {
    Sentence sentence = passage.sentences().get(i);
    Reading reading = passage.reading(i);
    List<Edit> brackets = brackets(reading);
    List<Fragment> all = reading.fragments();
    int bracket = 0;
    int kept = -1;
    for (int k = 0; k < all.size(); k++) {
      if (reading.gone(k)) {
        continue;
      }
      if (kept < 0) {
        front(sentence, reading, k, after);
      } else if (k > kept + 1) {
        between(reading, kept, k);
      }
      kept = k;
      bracket = cutBrackets(brackets, bracket, all.get(k).end());
    }
    if (kept >= 0 && kept < all.size() - 1) {
      cut(all.get(kept).end(), sentence.coreEnd());
      colon(sentence);
    }
  }

  private void between(Reading reading, int kept, int next) {
    List<Fragment> all = reading.fragments();
    if (reading.verdict(kept).is(Verdict.Role.LABEL)) {
      cut(all.get(kept + 1).start(), all.get(next).start());
    } else {
      cut(all.get(kept).end(), all.get(next - 1).end());
    }
  }

  /** The first clauses go, and so does what joined the next one to them. */
  private void front(Sentence sentence, Reading reading, int k, boolean after) {
    int from = reading.fragments().get(0).start();
    int to = reading.fragments().get(k).start();
    boolean follows = k > 0 || after;
    if (follows) {
      to = overDangling(to, sentence.coreEnd());
    }
    if (to == from) {
      return;
    }
    int word = from;
    while (word < sentence.coreEnd() && !Chars.word(text.charAt(word))) {
      word++;
    }
    boolean capital = Character.isUpperCase(text.charAt(Math.min(word, text.length() - 1)));
    // A symbol or a mark before words that only lose a "Then" stays.
    cut(k == 0 ? Math.min(word, to) : from, to);
    if (capital && to < sentence.coreEnd() && Character.isLowerCase(text.charAt(to))) {
      emphasis.moveTo(to + 1);
      edits.add(new Edit(to, to + 1, String.valueOf(Character.toUpperCase(text.charAt(to)))));
    }
  }

  private int overDangling(int from, int to) {
    if (Chars.anyHan(text, from, Math.min(to, from + 4))) {
      int length = Chinese.DANGLING.at(text, from);
      int i = from + length;
      while (length > 0 && i < to && "，, ".indexOf(text.charAt(i)) >= 0) {
        i++;
      }
      return i < to ? i : from;
    }
    List<Token> tokens = Token.list(text, passage.shelter(), from, Math.min(to, from + 80));
    int skipped = English.DANGLING.at(tokens, 0);
    return skipped > 0 && skipped < tokens.size() ? tokens.get(skipped).start() : from;
  }

  /** What introduced something ends like a sentence when that is gone. */
  private void colon(Sentence sentence) {
    if (!sentence.introduces(text)) {
      return;
    }
    for (int i = sentence.coreEnd(); i < sentence.end(); i++) {
      char c = text.charAt(i);
      if (c == ':' || c == '：') {
        emphasis.moveTo(i + 1);
        edits.add(new Edit(i, i + 1, c == ':' ? "." : "。"));
        return;
      }
    }
  }

  private static List<Edit> brackets(Reading reading) {
    List<Edit> edits = new ArrayList<>();
    for (Fragment bracket : reading.goneBrackets()) {
      edits.add(new Edit(bracket.start() - 1, bracket.end() + 1, ""));
    }
    return edits;
  }

  private int cutBrackets(List<Edit> brackets, int from, int before) {
    int i = from;
    for (; i < brackets.size() && brackets.get(i).end() <= before; i++) {
      Edit bracket = brackets.get(i);
      cutBracket(Chars.backOverSpace(text, start, bracket.start()), bracket.end());
    }
    return i;
  }

  /** Words before and behind a bracket do not grow together; Chinese has no space between words. */
  private void cutBracket(int from, int to) {
    boolean joins =
        from > start
            && to < end
            && Chars.word(text.charAt(from - 1))
            && Chars.word(text.charAt(to))
            && !(Chars.han(text.charAt(from - 1)) && Chars.han(text.charAt(to)));
    if (joins) {
      emphasis.moveTo(from);
      delete(from, to, emphasis.lostUpTo(to) + " ");
    } else {
      cut(from, to);
    }
  }
}
