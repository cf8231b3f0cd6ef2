package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.internal.gui.Verdict.Role;
import ai.nemovideo.sdk.skill.GuiAction.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit and how its sentences are read. */
final class Passage {

  private static final Terms JOINTS = Terms.of("然后 接着 再 或者 或 并 并且 同时 然後");
  private static final int LONGEST_HEADING = 60;

  private final String text;
  private final Unit unit;
  private final Shelter shelter;
  private final List<Sentence> sentences;
  private final List<Reading> readings = new ArrayList<>();
  private final boolean after;
  private boolean gone;

  /**
   * Reads a unit.
   *
   * @param after whether the unit before ended with talk of the screen
   * @param step whether it stands right above, or in the same list
   */
  Passage(String text, Unit unit, boolean after, boolean step) {
    this.text = text;
    this.unit = unit;
    this.after = after;
    this.shelter = new Shelter(text, unit.bodyStart(), unit.bodyEnd());
    this.sentences = SentenceBreaker.of(text, shelter, unit.bodyStart(), unit.bodyEnd());
    boolean talk = step;
    for (Sentence sentence : sentences) {
      Reading reading = Reading.of(text, shelter, sentence, talk);
      readings.add(reading);
      talk = reading.allGone();
    }
    questions();
    settle();
  }

  Unit unit() {
    return unit;
  }

  Shelter shelter() {
    return shelter;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  Reading reading(int i) {
    return readings.get(i);
  }

  boolean gone() {
    return gone;
  }

  boolean after() {
    return after;
  }

  boolean lastGone() {
    return !readings.isEmpty() && readings.get(readings.size() - 1).allGone();
  }

  /** Stays after all, as something below needs it. */
  void keep() {
    readings.forEach(Reading::keep);
    gone = false;
  }

  boolean introduces() {
    return !sentences.isEmpty() && sentences.get(sentences.size() - 1).introduces(text);
  }

  /** A heading, or a short line that is all in bold letters. */
  boolean heading() {
    int from = unit.bodyStart();
    int to = unit.bodyEnd();
    boolean bold = text.startsWith("**", from) && text.startsWith("**", to - 2);
    return unit.mark() == Unit.Mark.HEADING
        || unit.mark() == Unit.Mark.NONE && bold && to - from <= LONGEST_HEADING;
  }

  void dropIntroduction() {
    readings.get(readings.size() - 1).dropIntroduction();
    settle();
  }

  /** A heading whose text is gone goes too when it is one of steps. */
  void dropHeading() {
    gone = Labels.introduction(text, shelter, unit.bodyStart(), unit.bodyEnd());
  }

  /** "Ready to download?" goes with the answer that was on the screen. */
  private void questions() {
    for (int i = 0; i + 1 < readings.size(); i++) {
      Sentence sentence = sentences.get(i);
      boolean asks =
          readings.get(i + 1).allGone()
              && !readings.get(i).allGone()
              && "?？".indexOf(text.charAt(Math.min(sentence.coreEnd(), text.length() - 1))) >= 0
              && Labels.question(text, shelter, sentence.start(), sentence.coreEnd());
      if (asks) {
        readings.get(i).drop();
      }
    }
  }

  private void settle() {
    gone = !readings.isEmpty();
    for (int i = 0; i < readings.size(); i++) {
      gone &= readings.get(i).allGone() || symbols(sentences.get(i));
    }
    boolean some = false;
    for (Reading reading : readings) {
      some |= reading.anyGone();
    }
    gone &= some;
  }

  private boolean symbols(Sentence sentence) {
    return !Chars.anyWord(text, sentence.start(), sentence.end());
  }

  /** The instructions, with the places of their words. */
  void collect(List<Found> found) {
    for (int i = 0; i < readings.size(); i++) {
      collect(readings.get(i), found);
    }
  }

  private void collect(Reading reading, List<Found> found) {
    List<Fragment> all = reading.fragments();
    @Nullable Kind kind = null;
    int start = -1;
    int end = -1;
    for (int i = 0; i < all.size(); i++) {
      Verdict verdict = reading.verdict(i);
      boolean instruction =
          reading.gone(i) && (verdict.is(Role.SCREEN) || kind == null && verdict.is(Role.FOLLOWER));
      boolean dependent = reading.gone(i) && verdict.is(Role.DEPENDENT);
      if (!reading.gone(i) || instruction || dependent && kind != null && leads(reading, i)) {
        add(kind, start, end, found);
        kind = null;
        start = dependent ? all.get(i).start() : instruction && start >= 0 && end < 0 ? start : -1;
        end = -1;
      }
      if (dependent && kind == null) {
        start = start < 0 ? all.get(i).start() : start;
      } else if (instruction) {
        kind = verdict.kind();
        start = start < 0 ? all.get(i).start() : start;
        end = all.get(i).end();
      } else if (reading.gone(i) && kind != null) {
        end = all.get(i).end();
      }
    }
    add(kind, start, end, found);
    for (int i = 0; i < reading.goneBrackets().size(); i++) {
      Fragment bracket = reading.goneBrackets().get(i);
      add(reading.bracketVerdict(i).kind(), bracket.start(), bracket.end(), found);
    }
  }

  /** Whether the clause goes with an instruction that is still to come. */
  private static boolean leads(Reading reading, int i) {
    for (int k = i + 1; k < reading.fragments().size() && k < i + 4; k++) {
      if (!reading.verdict(k).is(Role.DEPENDENT)) {
        return reading.gone(k) && reading.verdict(k).is(Role.SCREEN);
      }
    }
    return false;
  }

  private void add(@Nullable Kind kind, int start, int end, List<Found> found) {
    if (kind == null || start < 0) {
      return;
    }
    int from = start + JOINTS.at(text, start);
    int to = end;
    while (from < to && !opensWords(from)) {
      from++;
    }
    while (to > from && !closesWords(to - 1)) {
      to--;
    }
    if (from < to) {
      found.add(new Found(kind, from, closeBold(from, to)));
    }
  }

  /** Takes the asterisks along that close bold letters at the end. */
  private int closeBold(int from, int to) {
    Emphasis emphasis = new Emphasis(text, from);
    emphasis.moveTo(to);
    return emphasis.bold() && text.startsWith("**", to) ? to + 2 : to;
  }

  private boolean opensWords(int i) {
    return Chars.word(text.charAt(i)) || shelter.after(i) > i;
  }

  private boolean closesWords(int i) {
    char c = text.charAt(i);
    return Chars.word(c) || ")）]】\"”’'」』》`".indexOf(c) >= 0;
  }
}
