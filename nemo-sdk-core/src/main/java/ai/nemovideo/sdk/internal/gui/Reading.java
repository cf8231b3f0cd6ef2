package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.internal.gui.Fragment.Joint;
import ai.nemovideo.sdk.internal.gui.Verdict.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides which clauses of a sentence are about the screen. A clause is judged by its own words,
 * and then by those around it: "choose MP4" is such talk only after "click Export".
 */
final class Reading {

  private static final int LONGEST_STEP = 60;
  private static final int LONGEST_DASHED = 16;

  private final String text;
  private final Shelter shelter;
  private final FragmentJudge judge;
  private final List<Fragment> fragments;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final boolean[] gone;
  private final List<Fragment> goneBrackets = new ArrayList<>();
  private final List<Verdict> bracketVerdicts = new ArrayList<>();
  private boolean reported;

  private Reading(String text, Shelter shelter, List<Fragment> fragments) {
    this.text = text;
    this.shelter = shelter;
    this.judge = new FragmentJudge(text, shelter);
    this.fragments = fragments;
    this.gone = new boolean[fragments.size()];
  }

  /**
   * Reads a sentence.
   *
   * @param after whether the sentence before was about the screen
   */
  static Reading of(String text, Shelter shelter, Sentence sentence, boolean after) {
    ClauseBreaker.Clauses clauses =
        ClauseBreaker.of(text, shelter, sentence.start(), sentence.coreEnd());
    Reading reading = new Reading(text, shelter, clauses.fragments());
    if (!shelter.hasAddress(sentence.start(), sentence.coreEnd())) {
      reading.decide(after);
      reading.brackets(clauses.brackets());
    } else {
      reading.fragments.forEach(fragment -> reading.verdicts.add(Verdict.CONTENT));
    }
    return reading;
  }

  List<Fragment> fragments() {
    return fragments;
  }

  Verdict verdict(int i) {
    return verdicts.get(i);
  }

  boolean gone(int i) {
    return gone[i];
  }

  List<Fragment> goneBrackets() {
    return goneBrackets;
  }

  Verdict bracketVerdict(int i) {
    return bracketVerdicts.get(i);
  }

  boolean allGone() {
    for (boolean each : gone) {
      if (!each) {
        return false;
      }
    }
    return gone.length > 0;
  }

  boolean anyGone() {
    for (boolean each : gone) {
      if (each) {
        return true;
      }
    }
    return !goneBrackets.isEmpty();
  }

  boolean lastGone() {
    return gone.length > 0 && gone[gone.length - 1];
  }

  /**
   * The list that the sentence introduces is gone: so is what introduces it, if that says no more.
   */
  void dropIntroduction() {
    int last = fragments.size() - 1;
    for (int i = last; i >= 0; i--) {
      Fragment fragment = fragments.get(i);
      Verdict verdict = verdicts.get(i);
      boolean says =
          !verdict.is(Role.DEPENDENT)
              && !verdict.is(Role.SCREEN)
              && !Labels.introduction(text, shelter, fragment.start(), fragment.end());
      if (says) {
        return;
      }
      gone[i] = true;
    }
  }

  void drop() {
    Arrays.fill(gone, true);
  }

  /** The list below stays, and so does what introduces it. */
  void keep() {
    Arrays.fill(gone, false);
  }

  private void decide(boolean after) {
    int main = -1;
    for (int i = 0; i < fragments.size(); i++) {
      Fragment fragment = fragments.get(i);
      Verdict verdict = judge.judge(fragment);
      verdicts.add(verdict);
      boolean afterLabel = labelled(i);
      reported |= fragment.joint() == Joint.COLON && !afterLabel;
      if (afterLabel) {
        verdicts.set(i - 1, Verdict.of(Role.LABEL));
        main = main == i - 1 ? -1 : main;
      }
      gone[i] = about(verdict, i, main, after, afterLabel) || firstStep(verdict, i, main);
      if (!verdict.is(Role.DEPENDENT)) {
        relative(i, main);
        main = i;
      }
    }
    if (after) {
      stepsThatAsk();
    }
    dependents();
    labels();
  }

  /** "Select the clip and click Delete": the click tells what the step before it was. */
  private boolean firstStep(Verdict verdict, int i, int main) {
    boolean first =
        verdict.is(Role.SCREEN)
            && !reported
            && main >= 0
            && verdicts.get(main).is(Role.FOLLOWER)
            && fragments.get(i).joint() != Joint.COLON
            && leads(main);
    if (first) {
      gone[main] = true;
    }
    return first;
  }

  private boolean leads(int main) {
    for (int i = 0; i < main; i++) {
      if (!verdicts.get(i).is(Role.DEPENDENT)) {
        return false;
      }
    }
    return true;
  }

  /** Behind a colon, or behind a dash and a word or two: "**Export** – click the button". */
  private boolean labelled(int i) {
    if (i == 0) {
      return false;
    }
    Fragment before = fragments.get(i - 1);
    boolean colon = fragments.get(i).joint() == Joint.COLON;
    boolean dash = i == 1 && fragments.get(i).joint() == Joint.FREE;
    return (colon || dash && before.end() - before.start() <= LONGEST_DASHED)
        && Labels.label(text, shelter, before.start(), before.end());
  }

  private boolean about(Verdict verdict, int i, int main, boolean after, boolean afterLabel) {
    return switch (verdict.role()) {
      case SCREEN -> afterLabel || meant(verdict, i, main);
      case FOLLOWER ->
          main >= 0 && gone[main]
              || verdict.named() && meant(verdict, i, main)
              || main < 0 && after && step(verdict, i);
      case SCRAP -> main >= 0 && gone[main] && fragments.get(i).joint() != Joint.FREE;
      default -> false;
    };
  }

  /** A step of its own sentence is short; a longer one may tell more. */
  private boolean step(Verdict verdict, int i) {
    Fragment fragment = fragments.get(i);
    return !verdict.addressed()
        && fragment.end() - fragment.start() <= LONGEST_STEP
        && (verdict.kind() == null || judge.step(fragment));
  }

  /**
   * "Choose a song and tell me its name" is no step on a screen, nor is "Pick one: lo-fi, jazz".
   */
  private void stepsThatAsk() {
    boolean asks = reported;
    for (Verdict verdict : verdicts) {
      asks |= verdict.is(Role.TALK) || verdict.is(Role.CONTENT);
    }
    for (int i = 0; asks && i < gone.length && !verdicts.get(i).is(Role.SCREEN); i++) {
      gone[i] = false;
    }
  }

  /** Whether a verb is said to the reader, or goes with the subject of the clause before. */
  private boolean meant(Verdict verdict, int i, int main) {
    Joint joint = fragments.get(i).joint();
    if (joint == Joint.COLON) {
      return main >= 0 && verdict.named() && judge.ready(fragments.get(main));
    }
    if (verdict.addressed() || joint == Joint.FREE && !reported) {
      return true;
    }
    if (main < 0) {
      return !reported;
    }
    if (gone[main] || verdicts.get(main).is(Role.TALK)) {
      return true;
    }
    return joint == Joint.COMMA
        && !reported
        && verdict.named()
        && judge.reports(fragments.get(main));
  }

  /** "click Play, which …": what it tells of the video cannot stand alone. */
  private void relative(int i, int main) {
    if (main < 0 || !gone[main] || gone[i] || fragments.get(i).joint() != Joint.COMMA) {
      return;
    }
    if (!judge.relative(fragments.get(i))) {
      return;
    }
    boolean screen = judge.showsPart(fragments.get(i));
    gone[i] = screen;
    gone[main] = screen;
  }

  /** Such a clause goes with the next one, or with the one before when "and" follows it. */
  private void dependents() {
    int next = -1;
    int[] before = new int[fragments.size()];
    int main = -1;
    for (int i = 0; i < fragments.size(); i++) {
      before[i] = main;
      main = verdicts.get(i).is(Role.DEPENDENT) ? main : i;
    }
    for (int i = fragments.size() - 1; i >= 0; i--) {
      if (!verdicts.get(i).is(Role.DEPENDENT)) {
        next = i;
        continue;
      }
      int last = before[i];
      boolean back = next < 0 || last >= 0 && !gone[last] && joinedByWord(next);
      int with = back ? last : next;
      gone[i] = with >= 0 && gone[with];
    }
  }

  private boolean joinedByWord(int i) {
    return i > 0 && Chars.anyWord(text, fragments.get(i - 1).end(), fragments.get(i).start());
  }

  /** A label goes with all that it labels, a lone symbol with the clause before. */
  private void labels() {
    boolean rest = true;
    for (int i = fragments.size() - 1; i >= 0; i--) {
      if (verdicts.get(i).is(Role.LABEL)) {
        gone[i] = rest && i < fragments.size() - 1;
      }
      rest &= gone[i] || wordless(i);
    }
    for (int i = 0; i < fragments.size(); i++) {
      if (wordless(i)) {
        gone[i] = i > 0 ? gone[i - 1] : fragments.size() > 1 && gone[1];
      }
    }
  }

  private boolean wordless(int i) {
    return !Chars.anyWord(text, fragments.get(i).start(), fragments.get(i).end());
  }

  /** Instructions in brackets go alone; the brackets of a clause that goes go with it. */
  private void brackets(List<Fragment> brackets) {
    int around = 0;
    for (Fragment bracket : brackets) {
      while (around < fragments.size() - 1 && fragments.get(around).end() < bracket.end()) {
        around++;
      }
      Reading inner = bracket(bracket);
      if (gone[around] && inner.tells()) {
        gone[around] = false;
      }
      if (!gone[around] && inner.allGone()) {
        goneBrackets.add(bracket);
        bracketVerdicts.add(inner.verdicts.get(0));
      }
    }
  }

  /** Whether there is a whole sentence in it that is about something else. */
  private boolean tells() {
    for (int i = 0; i < gone.length; i++) {
      Fragment fragment = fragments.get(i);
      if (!gone[i] && verdicts.get(i).is(Role.CONTENT)) {
        return judge.sentence(fragment);
      }
    }
    return false;
  }

  private Reading bracket(Fragment bracket) {
    ClauseBreaker.Clauses inner = ClauseBreaker.of(text, shelter, bracket.start(), bracket.end());
    Reading reading = new Reading(text, shelter, inner.fragments());
    reading.decide(false);
    return reading;
  }
}
