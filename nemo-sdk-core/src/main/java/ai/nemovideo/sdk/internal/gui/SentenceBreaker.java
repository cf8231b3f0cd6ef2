package ai.nemovideo.sdk.internal.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Divides a unit into sentences. */
final class SentenceBreaker {

  private static final String HAN_ENDS = "。！？";
  private static final String ENDS = ".!?…" + HAN_ENDS;
  private static final String CLOSERS = "\"”’'」』)）]】*_~";
  private static final Set<String> SHORTENED =
      Set.of("e.g", "i.e", "vs", "approx", "mr", "mrs", "ms", "dr", "no", "fig", "st", "ca");

  private final String text;
  private final Shelter shelter;
  private final int end;
  private final List<Sentence> sentences = new ArrayList<>();
  private int start;

  private SentenceBreaker(String text, Shelter shelter, int start, int end) {
    this.text = text;
    this.shelter = shelter;
    this.start = start;
    this.end = end;
  }

  static List<Sentence> of(String text, Shelter shelter, int start, int end) {
    SentenceBreaker breaker = new SentenceBreaker(text, shelter, start, end);
    breaker.run();
    return breaker.sentences;
  }

  private void run() {
    for (int i = start; i < end; ) {
      int after = shelter.after(i);
      if (after > i) {
        i = after;
        if (i < end && quotedEnd(i)) {
          close(i);
        }
      } else if (ENDS.indexOf(text.charAt(i)) >= 0) {
        int marks = i;
        i = overEnd(i);
        if (ends(marks, i)) {
          i = close(i);
        }
      } else {
        i++;
      }
    }
    if (start < end) {
      add(end);
    }
  }

  private int overEnd(int at) {
    int i = at;
    while (i < end && (ENDS.indexOf(text.charAt(i)) >= 0 || CLOSERS.indexOf(text.charAt(i)) >= 0)) {
      if (shelter.after(i) > i) {
        break;
      }
      i++;
    }
    return i;
  }

  /** “Go!” And then: the mark inside the quotation ends the sentence around it. */
  private boolean quotedEnd(int i) {
    return i + 1 < end
        && i >= start + 2
        && ENDS.indexOf(text.charAt(i - 2)) >= 0
        && Chars.space(text.charAt(i))
        && Character.isUpperCase(text.charAt(i + 1));
  }

  private boolean ends(int marks, int after) {
    if (after >= end || HAN_ENDS.indexOf(text.charAt(marks)) >= 0) {
      return true;
    }
    char next = text.charAt(after);
    if (text.charAt(marks) != '.' && text.charAt(marks) != '…') {
      return Chars.space(next) || Chars.han(next) || symbol(next);
    }
    if (Chars.space(next)) {
      int word = Chars.skipSpace(text, after, end);
      return !Character.isLowerCase(text.charAt(word)) && !shortened(marks);
    }
    // Pieces of an answer are sometimes put together without a space.
    boolean glued = Character.isUpperCase(next) && after + 1 < end;
    return Chars.han(next)
        || symbol(next)
        || glued
            && Character.isLowerCase(text.charAt(after + 1))
            && marks > start
            && Character.isLowerCase(text.charAt(marks - 1));
  }

  private static boolean symbol(char c) {
    return Character.isSurrogate(c) || c >= '\u2190' && c <= '\u2BFF';
  }

  private boolean shortened(int dot) {
    int from = dot;
    while (from > start && dot - from < 7 && !Chars.space(text.charAt(from - 1))) {
      from--;
    }
    return SHORTENED.contains(text.substring(from, dot).toLowerCase(Locale.ROOT));
  }

  /** Symbols that end the unit belong to its last sentence, others to the next one. */
  private int close(int at) {
    int next = at;
    while (next < end && !opensSentence(next)) {
      next++;
    }
    add(next == end ? end : at);
    start = next == end ? end : Chars.skipSpace(text, at, end);
    return start;
  }

  private boolean opensSentence(int i) {
    return Chars.word(text.charAt(i))
        || shelter.after(i) > i
        || "([（【".indexOf(text.charAt(i)) >= 0;
  }

  private void add(int sentenceEnd) {
    int from = start;
    int to = Chars.backOverSpace(text, from, sentenceEnd);
    int open = bracket("(（", from, to);
    int close = bracket(")）", from, to);
    if (open == from && close < 0) {
      from++;
    } else if (open < 0 && close > from && !Chars.anyWord(text, close, to)) {
      to = close;
    }
    int core = to;
    while (core > from && !Chars.word(text.charAt(core - 1)) && !keeps(text.charAt(core - 1))) {
      core--;
    }
    if (core > from) {
      sentences.add(new Sentence(from, Math.max(core, sheltered(from, to)), to));
    } else if (from < to) {
      sentences.add(new Sentence(from, from, to));
    }
  }

  private int bracket(String kinds, int from, int to) {
    for (int i = from; i < to; i++) {
      if (kinds.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean keeps(char c) {
    return "%)）]】\"”’'」』》`$€°".indexOf(c) >= 0;
  }

  /** The words never end inside something quoted. */
  private int sheltered(int from, int to) {
    int last = from;
    for (int i = from; i < to; ) {
      int after = shelter.after(i);
      last = after > i ? Math.min(after, to) : last;
      i = Math.max(after, i + 1);
    }
    return last;
  }
}
