package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.internal.gui.Verdict.Role;
import java.util.List;

/** What a clause tells by its own words, in whichever of the two languages it is. */
final class FragmentJudge {

  private static final Phrases RELATIVE = Phrases.of("which | where | whose | who");
  private static final Phrases READY = Phrases.of("ready | done | complete | finished | all set");
  private static final Terms HAN_READY = Terms.of("好 完成 成功 就绪");
  private static final Terms HAN_VERBS = Terms.of("需 是 有 会 已 约 将");
  private static final Terms HAN_STEPS = Terms.of("选择 确认 输入 填写 选中 勾选 确定 登录 保存 選擇");
  private static final Terms NARRATES = Terms.of("画面 镜头 场景 男 女 人物 他 她 有人 主角 孩子 剧情");

  private final String text;
  private final Shelter shelter;

  FragmentJudge(String text, Shelter shelter) {
    this.text = text;
    this.shelter = shelter;
  }

  /** Whether it is about the screen. */
  Verdict judge(Fragment fragment) {
    if (!Chars.anyHan(text, fragment.start(), fragment.end())) {
      return english(fragment);
    }
    Verdict verdict = ChineseJudge.judge(text, shelter, fragment.start(), fragment.end());
    char first = text.charAt(firstWord(fragment));
    return verdict.is(Role.CONTENT) && Chars.latin(first) ? english(fragment) : verdict;
  }

  /** Whether it can be a step on a screen in a sentence of its own. */
  boolean step(Fragment fragment) {
    return Chars.anyHan(text, fragment.start(), fragment.end())
        ? HAN_STEPS.in(text, fragment.start(), Math.min(fragment.end(), fragment.start() + 6))
            && Chars.find(text, '了', fragment.start(), fragment.end()) < 0
        : EnglishJudge.step(text, tokens(fragment));
  }

  /** "Your video is ready", before a colon. */
  boolean ready(Fragment before) {
    return READY.in(tokens(before), 0, tokens(before).size())
        || HAN_READY.in(text, before.start(), before.end());
  }

  /** Whether somebody tells there what was done, not a story. */
  boolean reports(Fragment before) {
    if (Chars.anyHan(text, before.start(), before.end())) {
      return !NARRATES.in(text, before.start(), before.end());
    }
    List<Token> tokens = tokens(before);
    return English.REPORTS.in(tokens, 0, tokens.size());
  }

  /** Goes on about a thing in the clause before: "which …". */
  boolean relative(Fragment fragment) {
    return RELATIVE.at(tokens(fragment), 0) > 0;
  }

  /** Whether a part of the screen is named in it. */
  boolean showsPart(Fragment fragment) {
    List<Token> tokens = tokens(fragment);
    return English.WIDGETS.in(tokens, 0, tokens.size())
        || English.PLACES.in(tokens, 0, tokens.size());
  }

  /** Whether it has a verb of its own. */
  boolean sentence(Fragment fragment) {
    if (Chars.anyHan(text, fragment.start(), fragment.end())) {
      return HAN_VERBS.in(text, fragment.start(), fragment.end());
    }
    List<Token> tokens = tokens(fragment);
    return English.FINITE.in(tokens, 0, tokens.size());
  }

  private Verdict english(Fragment fragment) {
    return EnglishJudge.judge(text, Token.list(text, shelter, fragment.start(), fragment.end()));
  }

  private int firstWord(Fragment fragment) {
    int i = fragment.start();
    while (i < fragment.end() - 1 && !Chars.word(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private List<Token> tokens(Fragment fragment) {
    return Token.list(text, shelter, fragment.start(), fragment.end());
  }
}
