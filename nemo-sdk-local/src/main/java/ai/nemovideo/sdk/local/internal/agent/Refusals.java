package ai.nemovideo.sdk.local.internal.agent;

import java.util.regex.Pattern;

/**
 * Spells a refusal of several things out as several refusals, so that "remove the title and the
 * music" does not remove the one and play the other.
 */
final class Refusals {
  private static final String NOUN =
      "(?:the\\s+|any\\s+|all\\s+)?(?:background\\s+)?(?:titles?|captions?|music|audio|sound|transitions?"
          + "|crossfades?|zoom(?:ing)?(?!\\s+(?:in|out|on)(?![a-z]|\\s+effect))|motion|movement|animation)";
  private static final String HAN_NOUN = "(?:背景)?(?:标题|文字|音乐|配乐|声音|转场|过渡|缩放|动效)";

  private static final Pattern ENGLISH =
      Script.pattern(
          "\\b((?:remove|delete|drop|disable)\\s+)("
              + NOUN
              + ")\\s*(?:,\\s*(?:and|or)|,|and|or|&)\\s+(?="
              + NOUN
              + "(?![a-z]))");
  private static final Pattern NEITHER =
      Script.pattern(
          "\\b((?:no|without)\\s+)("
              + NOUN
              + ")\\s*(?:,\\s*or|or|nor)\\s+(?="
              + NOUN
              + "(?![a-z]))");
  private static final Pattern CHINESE =
      Script.pattern(
          "(去掉|删除|删掉|移除|去除|不要|取消)(" + HAN_NOUN + ")(?:和|与|、|或|以及|跟)(?=" + HAN_NOUN + ")");

  private Refusals() {}

  static String spelledOut(String prompt) {
    String text = prompt;
    // Each round spells out one more thing of a list; nobody refuses more than a few.
    for (int i = 0; i < 4; i++) {
      text = ENGLISH.matcher(text).replaceAll("$1$2, $1");
      text = NEITHER.matcher(text).replaceAll("$1$2, $1");
      text = CHINESE.matcher(text).replaceAll("$1$2，$1");
    }
    return text;
  }
}
