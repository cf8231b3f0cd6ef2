package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.internal.gui.Verdict.Role;
import ai.nemovideo.sdk.skill.GuiAction.Kind;
import org.jspecify.annotations.Nullable;

/** Judges a Chinese clause. */
final class ChineseJudge {

  private static final Terms CLICK_INSIDE =
      Terms.of(
          "请点 请单击 请双击 可点击 可以点击 则点击 就点击 再点击 直接点击 就点 可以点 直接点 再点 点击右 点击“ 点击导出 点击下载 点击播放 请打开 可打开 請點");

  private static final Terms DONE = Terms.of("了 已 在 到");
  private static final Terms CAN_AT = Terms.of("可以在 可在 都可以在 均可在 可从 可以从");
  private static final int LONGEST_TOPIC = 12;
  private static final int SHORT = 12;

  private final String clause;
  private final String quoted;
  private int head;
  private boolean addressed;

  private ChineseJudge(String clause, String quoted) {
    this.clause = clause;
    this.quoted = quoted;
  }

  static Verdict judge(String text, Shelter shelter, int from, int to) {
    StringBuilder clause = new StringBuilder();
    StringBuilder quoted = new StringBuilder();
    boolean unclosed = false;
    for (int i = from; i < to; ) {
      int after = shelter.after(i);
      char c = text.charAt(i);
      if (after > i) {
        clause.append(Chinese.QUOTE);
        quoted.append(text, i, Math.min(after, to));
        i = after;
      } else if (!unclosed && (c == '（' || c == '(')) {
        int close = Chars.find(text, c == '(' ? ')' : '）', i, to);
        unclosed = close < 0;
        i = unclosed ? i + 1 : close + 1;
      } else {
        if (Chars.word(c) || "→>".indexOf(c) >= 0) {
          clause.append(c);
        }
        i++;
      }
    }
    return new ChineseJudge(clause.toString(), quoted.toString()).judge();
  }

  private Verdict judge() {
    if (clause.isEmpty()) {
      return Verdict.of(Role.SCRAP);
    }
    skipLeads();
    if (Chinese.OUTCOMES.at(clause, 0) > 0) {
      return outcome();
    }
    if (Chinese.REPORTS.at(clause, 0) > 0 || Chinese.QUESTIONS.ends(clause)) {
      return Verdict.CONTENT;
    }
    if (head >= clause.length()) {
      return Verdict.of(Role.DEPENDENT);
    }
    Verdict verdict = instruction(head);
    if (verdict == null) {
      verdict = behindCondition();
    }
    if (verdict == null) {
      verdict = topic();
    }
    if (verdict == null && in(Chinese.TALK, 0)) {
      return Verdict.of(Role.TALK);
    }
    if (verdict == null) {
      verdict = statement();
    }
    return verdict != null ? verdict : other();
  }

  /** 如果满意请点击导出, 效果满意就点导出: one clause, and no comma in it. */
  private @Nullable Verdict behindCondition() {
    int inside = CLICK_INSIDE.first(clause, 1, clause.length());
    boolean condition =
        Chinese.DEPENDENT.at(clause, 0) > 0 || Chinese.VAGUE.over(clause, 0) >= inside;
    return inside > 0 && condition ? instruction(overLeads(inside)) : null;
  }

  /** 字幕样式可以在文字面板中选择: what it is about stands first. */
  private @Nullable Verdict topic() {
    int at = CAN_AT.first(clause, 1, Math.min(clause.length(), LONGEST_TOPIC));
    if (at < 0 || DONE.in(clause, 0, at)) {
      return null;
    }
    addressed = true;
    Verdict verdict = instruction(at + CAN_AT.at(clause, at) - 1);
    return verdict != null && verdict.kind() == Kind.SHOW_TRACKS ? null : verdict;
  }

  /** 就可以导出了: what comes of a click, or an instruction of its own. */
  private Verdict outcome() {
    Verdict own = head < clause.length() ? instruction(head) : null;
    return own == null
        ? Verdict.of(Role.FOLLOWER)
        : new Verdict(Role.FOLLOWER, own.kind(), false, true);
  }

  private void skipLeads() {
    head = overLeads(0);
  }

  private int overLeads(int from) {
    int at = from;
    for (int length = 1; length > 0; at += length) {
      int lead = Chinese.LEADS.at(clause, at);
      length = Math.max(lead, Chinese.ADDRESSES.at(clause, at));
      addressed |= length > lead;
    }
    return at;
  }

  private @Nullable Verdict instruction(int at) {
    if (in(Chinese.SCENES, at)) {
      return null;
    }
    Verdict credits = credits(at);
    if (credits != null) {
      return credits;
    }
    int taken = Chinese.TAKE.at(clause, at);
    if (taken > 0 && in(Chinese.DRAG, at + taken)) {
      return screen(Kind.SEND_EDIT);
    }
    int place = Chinese.AT.at(clause, at);
    if (place > 0 && Chinese.DRAG.at(clause, at + place) > 0) {
      return screen(Kind.SEND_EDIT);
    }
    if (place > 0) {
      Verdict there = somewhere(at, at + place);
      if (there != null) {
        return there;
      }
    }
    return verb(at, at);
  }

  private @Nullable Verdict credits(int at) {
    int rest = at + Chinese.VISIT.at(clause, at);
    if (rest > at && in(Chinese.ACCOUNT, rest)) {
      return screen(Kind.CREDITS);
    }
    rest = at + Chinese.PAY.at(clause, at);
    boolean pays = rest > at && in(Chinese.ACCOUNT, rest) && in(Chinese.WIDGETS, rest);
    return pays ? screen(Kind.CREDITS) : null;
  }

  /** "在时间轴上预览": the verb after a place on the screen. */
  private @Nullable Verdict somewhere(int at, int from) {
    int widget = Chinese.WIDGETS.first(clause, from, clause.length());
    if (widget < 0) {
      return null;
    }
    for (int i = Chinese.WIDGETS.over(clause, widget); i < clause.length(); i++) {
      if (verbAt(i) > 0 || Chinese.TAKE.at(clause, i) > 0) {
        return Chinese.TAKE.at(clause, i) > 0 && in(Chinese.DRAG, i)
            ? screen(Kind.SEND_EDIT)
            : verb(i, at);
      }
    }
    return null;
  }

  private int verbAt(int i) {
    int length = Math.max(Chinese.POINT.at(clause, i), Chinese.DRAG.at(clause, i));
    length = Math.max(length, Math.max(Chinese.LOOK.at(clause, i), Chinese.EXPORT.at(clause, i)));
    length = Math.max(length, clause.startsWith("找到", i) ? 2 : 0);
    return Math.max(length, Math.max(Chinese.EDIT.at(clause, i), Chinese.PICK.at(clause, i)));
  }

  /** The rows of the table; what the verb needs may stand from the second place on. */
  private @Nullable Verdict verb(int at, int needs) {
    int rest = at + Chinese.DRAG.at(clause, at);
    if (rest > at) {
      return screen(Kind.SEND_EDIT);
    }
    rest = at + Chinese.POINT.at(clause, at);
    if (rest > at) {
      return points(rest) ? screen(kind(rest, Kind.API_CALL)) : null;
    }
    boolean dot = clause.startsWith("点", at) || clause.startsWith("點", at);
    if (dot && Chinese.DOT_NAMES.at(clause, at + 1) > 0) {
      return screen(kind(at + 1, Kind.API_CALL));
    }
    rest = at + Chinese.PRESS.at(clause, at);
    if (rest > at && presses(rest)) {
      return screen(kind(rest, Kind.API_CALL));
    }
    rest = at + Chinese.EXPORT.at(clause, at);
    if (rest > at) {
      boolean button = in(Chinese.PARTS, rest);
      boolean thing = Chinese.AFTER_EXPORT.at(clause, rest) > 0;
      return button || !thing && vague(rest) ? screen(Kind.EXPORT) : null;
    }
    rest = at + Chinese.LOOK.at(clause, at);
    if (rest > at && look(at, rest, needs)) {
      return screen(Kind.SHOW_TRACKS);
    }
    return open(at, needs);
  }

  private boolean look(int at, int rest, int needs) {
    boolean shown = in(Chinese.VIEWS, needs);
    boolean states = Chinese.SEE.at(clause, at) > 0;
    if (shown && !states) {
      return true;
    }
    return vague(rest) && (shown || in(Chinese.PARTS, needs) || Chinese.PLAY.at(clause, at) > 0);
  }

  private @Nullable Verdict open(int at, int needs) {
    int rest = at + Chinese.OPEN.at(clause, at);
    // 展开的菜单: what lies open, and nobody is told to open it.
    boolean describes = clause.startsWith("的", rest);
    if (rest > at && !describes && in(Chinese.PARTS, rest)) {
      return screen(kind(rest, Kind.READ_STATE));
    }
    if (clause.startsWith("找到", at) && in(Chinese.PARTS, needs)) {
      return screen(kind(needs, Kind.READ_STATE));
    }
    rest = at + Chinese.PICK.at(clause, at);
    if (rest > at && in(Chinese.PARTS, needs)) {
      return screen(kind(rest, Kind.API_CALL));
    }
    rest = at + Chinese.SAVE.at(clause, at);
    if (rest > at && in(Chinese.PARTS, needs)) {
      return screen(kind(rest, Kind.API_CALL));
    }
    rest = at + Chinese.EDIT.at(clause, at);
    return rest > at && (needs < at || addressed) && in(Chinese.PARTS, needs)
        ? screen(Kind.SEND_EDIT)
        : null;
  }

  private boolean presses(int rest) {
    return rest < clause.length()
        && (Chinese.COMMANDS.at(clause, rest) > 0 || !Chars.han(clause.charAt(rest)));
  }

  private boolean points(int rest) {
    if (rest >= clause.length() || Chinese.COMMANDS.at(clause, rest) > 0) {
      return !clause.startsWith("链接", rest);
    }
    return in(Chinese.WIDGETS, rest) || !Chars.han(clause.charAt(rest));
  }

  /** 导出按钮在右上角, 效果会显示在预览窗口中. */
  private @Nullable Verdict statement() {
    if (!in(Chinese.WINDOWS, 0) || Chinese.VAGUE.over(clause, head) < clause.length()) {
      return null;
    }
    return screen(kind(0, in(Chinese.VIEWS, 0) ? Kind.SHOW_TRACKS : Kind.READ_STATE));
  }

  private Verdict other() {
    boolean follows = Chinese.FOLLOWERS.at(clause, head) > 0;
    if (Chinese.OUTCOMES.at(clause, head) > 0) {
      return Verdict.of(Role.FOLLOWER);
    }
    if (follows) {
      boolean waits = clause.startsWith("等", head) || clause.startsWith("稍", head);
      return new Verdict(Role.FOLLOWER, waits ? null : Kind.API_CALL, addressed, false);
    }
    boolean depends =
        Chinese.DEPENDENT.at(clause, 0) > 0
            || Chinese.DEPENDENT.at(clause, head) > 0
            || clause.length() <= SHORT && Chinese.DEPENDENT_ENDS.ends(clause) && !in(DONE, 0);
    return depends ? Verdict.of(Role.DEPENDENT) : Verdict.CONTENT;
  }

  private Kind kind(int from, Kind otherwise) {
    if (Chinese.ACCOUNT.in(clause, from, clause.length())) {
      return Kind.CREDITS;
    }
    if (in(Chinese.EXPORT, from)
        || Chinese.EXPORT.in(quoted, 0, quoted.length())
        || latin("export")) {
      return Kind.EXPORT;
    }
    return in(Chinese.PLAY, from) || Chinese.PLAY.in(quoted, 0, quoted.length()) || latin("play")
        ? Kind.SHOW_TRACKS
        : otherwise;
  }

  private boolean latin(String name) {
    String all = (clause + quoted).toLowerCase(java.util.Locale.ROOT);
    return all.contains(name);
  }

  private Verdict screen(Kind kind) {
    return Verdict.screen(kind, addressed, true);
  }

  private boolean in(Terms terms, int from) {
    return terms.in(clause, from, clause.length());
  }

  private boolean vague(int from) {
    return Chinese.VAGUE.over(clause, from) >= clause.length();
  }
}
