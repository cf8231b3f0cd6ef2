package ai.nemovideo.sdk.local.internal.agent;

import static ai.nemovideo.sdk.local.internal.agent.Lengths.LENGTH;

import ai.nemovideo.sdk.local.internal.agent.Wishes.TitleWish;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the words that are to stand over the picture, quoted or after the word title. */
final class TitleReader {
  private static final String QUOTED =
      "(?:\"([^\"\\x01]{1,5000})\"|“([^”\\x01]{1,5000})”|‘([^’\\x01]{1,5000})’|「([^」\\x01]{1,5000})」"
          + "|『([^』\\x01]{1,5000})』|《([^》\\x01]{1,5000})》"
          + "|(?<![\\p{L}\\p{N}])'([^'\\n\\x01]{1,5000})'(?![\\p{L}\\p{N}]))";
  private static final String ANY_QUOTED = QUOTED.replace("([^", "(?:[^");
  private static final String NOUN =
      "(?:title\\s+card|titles?|captions?|headline|heading|text(?:\\s+overlay)?|words)";
  private static final String BEFORE =
      "(?:(?:(?:with|add|put|show|display|change|set|make|give|rename|update|replace|include|use|overlay)"
          + "\\s+)?(?:it\\s+)?(?:(?:the|a|an|its|my|opening|big|new|short)\\s+){0,3}"
          + NOUN
          + "(?:\\s*(?:to\\s+say|to|saying|that\\s+says|says|reading|that\\s+reads|of|is|as|called|with|:))*"
          + "\\s*|(?:titled|captioned|entitled)\\s+"
          + "|(?:(?:把|将)?(?:加上|添加|加|用|配上|配|显示|写|带)?(?:一个|个)?(?:标题|文字|片名|题目|大字)"
          + "(?:显示|设置|改|换|写)?(?:是|为|叫|成|着|：|:)*\\s*))?";
  private static final String AFTER =
      "(?:\\s*(?:as|for)\\s+(?:the|a|its)\\s+"
          + NOUN
          + "|\\s+(?:as\\s+)?(?:title|caption)|(?:作为|做|当|的)?标题)?";
  private static final String SHOWN =
      "(?:(?:\\s+(?:for|during)\\s+(?:the\\s+)?(?:first\\s+)?|，?(?:显示|持续|停留)\\s*)("
          + LENGTH
          + "))?";

  private static final Pattern REMOVED =
      Script.pattern(
          "(?:\\b(?:remove|delete|drop|hide|no|without(?:\\s+any)?|(?:do\\s+not|don'?t)\\s+(?:add|show|want|use|include)|get\\s+rid\\s+of|take\\s+(?:away|off|out))\\s+"
              + "(?:(?:the|a|any|its)\\s+)?"
              + NOUN
              + "(?![a-z])(?:\\s+"
              + ANY_QUOTED
              + ")?|(?:去掉|删除|删掉|移除|去除|不要|不加|不用|取消|没有|无)(?:任何|这个)?(?:标题|文字|片名))");
  private static final Pattern SAID =
      Script.pattern(
          BEFORE + "(?:" + ANY_QUOTED + "\\s*(?:to|改成|改为|换成)\\s*)?" + QUOTED + AFTER + SHOWN);
  private static final Pattern BARE =
      Script.pattern(
          "(?:(?:add|change|set|make|put|use|with|rename)\\s+)?(?:(?:the|a|its)\\s+)?(?:\\btitled?\\s*:"
              + "|\\b(?:title|caption|headline)\\s+(?:to\\s+say|to|saying|says|reading|is)\\s|\\btitled\\s)"
              + "\\s*([^,.;!?\\n\\x01]{1,80}?)(?=\\s+(?:with|and|for|in|at)\\s|[,.;!?\\n\\x01]|$)"
              + "|(?:把|将)?标题(?:是|为|叫|：|:|改成|改为|换成|写成|写|设为|设置为)\\s*([^，。；！？,.;!?\\s\\x01]{1,40})");
  private static final Pattern TIMED =
      Script.pattern(
          "(?:(?:show|keep|display)\\s+)?the\\s+title\\s+(?:lasts?\\s+)?(?:for\\s+)?(?:the\\s+first\\s+)?("
              + LENGTH
              + ")|标题(?:显示|持续|停留)\\s*("
              + LENGTH
              + ")");

  private TitleReader() {}

  /**
   * What a prompt says about the title.
   *
   * @param wish its words or its end
   * @param shown for how long
   */
  record Found(Optional<TitleWish> wish, Optional<Duration> shown) {}

  static Found read(Script script) {
    if (script.take(REMOVED).isPresent()) {
      return new Found(Optional.of(new TitleWish.Remove()), Optional.empty());
    }
    Optional<MatchResult> quoted = script.take(SAID);
    if (quoted.isPresent()) {
      String length = quoted.get().group(quoted.get().groupCount());
      return new Found(
          say(quoted.get(), 1, 7), length == null ? Optional.empty() : Lengths.parse(length));
    }
    Optional<MatchResult> timed = script.take(TIMED);
    if (timed.isPresent()) {
      return new Found(Optional.empty(), group(timed.get(), 1, 2).flatMap(Lengths::parse));
    }
    return new Found(script.take(BARE).flatMap(m -> say(m, 1, 2)), Optional.empty());
  }

  private static Optional<TitleWish> say(MatchResult found, int from, int to) {
    return group(found, from, to).map(TitleWish.Say::new);
  }

  /** The first group that took part. */
  private static Optional<String> group(MatchResult found, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (found.group(i) != null && !found.group(i).isBlank()) {
        return Optional.of(found.group(i).strip());
      }
    }
    return Optional.empty();
  }
}
