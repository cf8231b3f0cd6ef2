package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.internal.gui.Verdict.Role;
import ai.nemovideo.sdk.skill.GuiAction.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges an English clause by what its first words do to what comes after them. */
final class EnglishJudge {

  private static final Phrases THINGS =
      Phrases.of(
          "clips | files | photos | images | media | pictures | videos | elements | items | text");

  private static final Phrases LINK = Phrases.of("link | url | links");
  private static final Phrases THERE =
      Phrases.of("there's | there is | there are | you'll also find");
  private static final Phrases PRONOUNS =
      Phrases.of("you | to | we | they | i | he | she | can | who | will");
  private static final Phrases WATCH =
      Phrases.of("preview | play | play back | watch | replay | previewing");
  private static final Phrases FIND = Phrases.of("find | locate");
  private static final Phrases RESOLUTIONS =
      Phrases.of("1080p | 720p | 4k | 2k | 480p | mp4 | mov | hd | high | your");
  private static final Phrases BY_HAND =
      Phrases.of("by dragging | by clicking | by tapping | by double clicking | by right clicking");
  private static final Phrases IN =
      Phrases.of("in | on | under | from | at | using | with | inside");
  private static final Phrases TOOLS =
      Phrases.of("slider | sliders | toolbar | sidebar | inspector | dropdown");
  private static final int LONGEST_PLACE = 8;
  private static final Phrases HEAD_FOR =
      Phrases.of(
          "head to | head over to | navigate to | scroll to | scroll down to | look in | refresh | reload");
  private static final Phrases DROP = Phrases.of("drop | drop in");

  private final List<Token> tokens;
  private final EnglishClause clause;
  private int head;
  private boolean addressed;

  private EnglishJudge(String text, List<Token> tokens) {
    this.tokens = tokens;
    this.clause = new EnglishClause(text, tokens);
  }

  static Verdict judge(String text, List<Token> tokens) {
    return new EnglishJudge(text, tokens).judge();
  }

  /** "choose the format" is a step, "select shots are …" is none. */
  static boolean step(String text, List<Token> tokens) {
    EnglishJudge judge = new EnglishJudge(text, tokens);
    judge.skipLeads();
    int rest = judge.head + English.STEPS.at(tokens, judge.head);
    return rest > judge.head
        && (judge.clause.opens(rest, judge.addressed) || RESOLUTIONS.at(tokens, rest) > 0);
  }

  private Verdict judge() {
    skipLeads();
    if (head >= tokens.size()) {
      // "Now, click …"
      return Verdict.of(tokens.isEmpty() ? Role.SCRAP : Role.DEPENDENT);
    }
    if (English.COMPOUNDS.at(tokens, head) > 0) {
      return Verdict.CONTENT;
    }
    if (English.AS_SEEN.at(tokens, 0) > 0) {
      return clause.in(English.VIEWS, 0) ? screen(Kind.SHOW_TRACKS, true) : Verdict.CONTENT;
    }
    if (English.TALK.at(tokens, head) > 0 || English.TALK.at(tokens, 0) > 0) {
      return Verdict.of(Role.TALK);
    }
    Verdict instruction = instruction();
    if (instruction != null) {
      return instruction;
    }
    if (English.DEPENDENT.at(tokens, head) > 0 || English.DEPENDENT.at(tokens, 0) > 0) {
      return dependent();
    }
    if (tokens.size() <= LONGEST_PLACE && IN.at(tokens, head) > 0 && clause.widget(head)) {
      return Verdict.of(Role.DEPENDENT);
    }
    Verdict statement = statement();
    return statement != null ? statement : other();
  }

  private void skipLeads() {
    for (int length = 1; length > 0; head += length) {
      length = English.ADDRESSES.at(tokens, head);
      addressed |= length > 0;
      if (length == 0) {
        length = English.LEADS.at(tokens, head);
      }
    }
  }

  /** The rows of the table, the most telling first. */
  private @Nullable Verdict instruction() {
    if (tokens.get(head).quoted()) {
      return null;
    }
    int rest = head + English.VISIT.at(tokens, head);
    if (rest > head && clause.in(English.ACCOUNT, rest)) {
      return screen(Kind.CREDITS, true);
    }
    rest = head + English.PAY.at(tokens, head);
    if (rest > head && clause.in(English.PAY_PLACES, rest)) {
      return screen(Kind.CREDITS, true);
    }
    rest = head + English.DRAG.at(tokens, head);
    if (rest > head && (clause.opens(rest, addressed) || THINGS.at(tokens, rest) > 0)) {
      return screen(Kind.SEND_EDIT, true);
    }
    rest = head + English.MOVE.at(tokens, head);
    if (rest > head && moves(rest)) {
      return screen(Kind.SEND_EDIT, true);
    }
    rest = head + English.POINT.at(tokens, head);
    if (rest > head && clause.opens(rest, addressed)) {
      return LINK.in(tokens, rest, clause.purpose(rest)) ? Verdict.CONTENT : point(rest);
    }
    rest = head + English.PRESS.at(tokens, head);
    if (rest > head && clause.named(rest) && presses(rest)) {
      return point(rest);
    }
    Verdict look = look();
    return look != null ? look : open();
  }

  private boolean presses(int rest) {
    int object = EnglishClause.ARTICLES.over(tokens, rest);
    return clause.name(object) || clause.uses(English.WIDGETS, rest);
  }

  private @Nullable Verdict look() {
    int rest = head + English.LOOK.at(tokens, head);
    if (rest > head && clause.in(English.VIEWS, rest)) {
      boolean states = addressed && English.SEE.at(tokens, head) > 0;
      return states && !clause.vague(rest) ? Verdict.CONTENT : screen(Kind.SHOW_TRACKS, true);
    }
    boolean sees = rest > head && English.SEE.at(tokens, head) > 0;
    boolean found =
        sees && clause.widget(rest) && (clause.vague(rest) || FIND.at(tokens, head) > 0);
    if (found && clause.uses(English.WIDGETS, rest)
        || rest > head && !sees && clause.uses(English.SCREEN_PARTS, rest)) {
      return screen(clause.kind(rest, Kind.READ_STATE), true);
    }
    rest = head + WATCH.at(tokens, head);
    if (rest > head && clause.vague(rest)) {
      return screen(Kind.SHOW_TRACKS, clause.in(English.WIDGETS, rest));
    }
    rest = head + English.EXPORT.at(tokens, head);
    if (rest > head && (clause.vague(rest) || clause.widget(rest))) {
      return screen(Kind.EXPORT, clause.in(English.WIDGETS, rest));
    }
    return null;
  }

  private @Nullable Verdict open() {
    int rest = head + English.SAVE.at(tokens, head);
    if (rest > head && clause.widget(rest) && clause.uses(English.WIDGETS, rest)) {
      return screen(clause.kind(rest, Kind.API_CALL), true);
    }
    rest = head + English.OPEN.at(tokens, head);
    if (rest > head && (clause.uses(English.WIDGETS, rest) || clause.arrow(rest))) {
      return screen(clause.kind(rest, Kind.READ_STATE), true);
    }
    rest = head + HEAD_FOR.at(tokens, head);
    if (rest > head && clause.in(English.PLACES, rest) && clause.vague(rest)) {
      return screen(clause.kind(rest, Kind.READ_STATE), true);
    }
    rest = head + English.PICK.at(tokens, head);
    if (rest > head
        && (clause.widget(rest) && clause.uses(English.WIDGETS, rest) || clause.arrow(rest))) {
      return screen(clause.kind(rest, Kind.API_CALL), true);
    }
    rest = head + English.ADJUST.at(tokens, head);
    if (rest > head
        && (clause.uses(English.SCREEN_PARTS, rest) || addressed && clause.in(BY_HAND, rest))) {
      return screen(Kind.SEND_EDIT, true);
    }
    return addressed && English.SEE.at(tokens, head) == 0 && endsInTool()
        ? screen(Kind.SEND_EDIT, true)
        : null;
  }

  /** "… with the Motion Intensity slider": whatever is done so is done on the screen. */
  private boolean endsInTool() {
    int last = tokens.size() - 1;
    int names = last - 1;
    while (names > head && clause.name(names)) {
      names--;
    }
    boolean named = names < last - 1;
    boolean tool = TOOLS.at(tokens, last) > 0 || named && English.SCREEN_PARTS.at(tokens, last) > 0;
    int article = EnglishClause.ARTICLES.at(tokens, names) > 0 ? 1 : 0;
    return tool && names - article > head && IN.at(tokens, names - article) > 0;
  }

  private Verdict dependent() {
    for (int i = head + 1; i < tokens.size(); i++) {
      int rest = i + English.POINT.at(tokens, i);
      if (rest > i && clause.named(rest) && PRONOUNS.at(tokens, i - 1) == 0) {
        return screen(clause.kind(rest, Kind.API_CALL), true);
      }
    }
    return Verdict.of(clause.in(English.TALK, head) ? Role.TALK : Role.DEPENDENT);
  }

  /** Says where something is on the screen, or what it is for. */
  private @Nullable Verdict statement() {
    int subject = English.LEADS.over(tokens, 0);
    int there = THERE.at(tokens, subject);
    subject += there;
    subject += EnglishClause.ARTICLES.at(tokens, subject);
    for (int i = subject; i < Math.min(subject + 5, tokens.size()); i++) {
      int length = English.WIDGETS.at(tokens, i);
      if (length > 0 && (i > subject || length > 1)) {
        int after = i + length;
        boolean be = there > 0 || English.BE.at(tokens, after) > 0;
        if (be && clause.vague(after) || English.ENABLES.at(tokens, after) > 0) {
          return screen(clause.kind(subject, Kind.READ_STATE), true);
        }
      }
      if (!clause.name(i) && English.PLACES.at(tokens, i) == 0) {
        break;
      }
    }
    return clause.vague(0) && clause.in(English.BE, 0) && clause.showsPart()
        ? screen(
            clause.in(English.VIEWS, 0) ? Kind.SHOW_TRACKS : clause.kind(0, Kind.READ_STATE), true)
        : null;
  }

  private Verdict other() {
    if (English.OUTCOMES.at(tokens, head) > 0 || English.OUTCOMES.at(tokens, 0) > 0) {
      return Verdict.of(Role.FOLLOWER);
    }
    if (English.FOLLOWERS.at(tokens, head) > 0) {
      return new Verdict(Role.FOLLOWER, Kind.API_CALL, addressed, false);
    }
    return Verdict.of(clause.in(English.FINITE, 0) ? Role.CONTENT : Role.SCRAP);
  }

  private Verdict point(int rest) {
    return screen(clause.kind(rest, Kind.API_CALL), clause.named(rest));
  }

  private Verdict screen(Kind kind, boolean named) {
    return Verdict.screen(kind, addressed, named);
  }

  private boolean moves(int rest) {
    return clause.in(English.HANDLES, rest)
        || (addressed || DROP.at(tokens, head) > 0) && clause.uses(English.SPOTS, rest);
  }
}
