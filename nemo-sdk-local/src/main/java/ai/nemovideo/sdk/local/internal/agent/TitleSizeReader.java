package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.agent.Wishes.TitleStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads whether the letters of a title are to be larger or smaller. Comes before the other readers:
 * letters that are to be larger (放大) are no zoom, and no louder music (大一点).
 */
final class TitleSizeReader {
  private static final String NOUN =
      "(?:titles?|captions?|subtitles?|headline|heading|text|letter(?:s|ing)|fonts?)";
  private static final String OF =
      "(?:(?:make|have|set|turn|want|show|keep|display|render|write|put)\\s+)?(?:the\\s+|my\\s+|its\\s+)?"
          + NOUN
          + "(?:'s|’s)?(?:\\s+(?:text|font|letters?|size)){0,2}";
  private static final String MORE =
      "(?:\\s+(?:a\\s+(?:little|bit|lot)|much|even|slightly|somewhat|way|far|quite|very|really))?";
  private static final String THAN = "(?:\\s+than\\s+(?:before|now|that|it\\s+is))?";
  private static final String VERB = "(?:\\s+(?:is|are|looks?|should\\s+be|must\\s+be|to\\s+be))?";
  private static final String QUOTE = "(?:\\s+[\"“'‘][^\"”’\\x01]{1,200}[\"”’'])?";
  private static final String THE_SIZE =
      "\\s+(?:(?:the|my)\\s+)?(?:(?:font\\s+)?size\\s+of\\s+)?(?:(?:the|my)\\s+)?"
          + NOUN
          + "(?:'s|’s)?(?:\\s+(?:text|font|letters?|size)){0,2}(?![a-z])";

  private static final String NOT =
      "((?:\\bdo\\s+not|\\bdon['’]?t|\\bnever|不要|别|不用|不必)[^,.;!?，。；！？\\x01]{0,12}?)?";
  private static final String AWAY = "(?<!去掉|删除|删掉|移除|去除|不要|取消|没有)";

  private static final String HAN_NOUN = "(?:标题|片名|题目|文字|字幕|大?字体|字号)";
  private static final String HAN_OF =
      "(?:把|将|让|给)?(?:视频|影片|片头)?的?"
          + AWAY
          + HAN_NOUN
          + "的?(?:字体|字号|文字|大小|尺寸|字)?(?:“[^”\\x01]{1,200}”|「[^」\\x01]{1,200}」|《[^》\\x01]{1,200}》)?";
  private static final String HAN_MORE = "(?:再|更|稍微|稍|给我|显示|设置|设|调整|调|弄|变|改|做|写|得|为|成|的){0,6}";
  private static final String HAN_BIT = "(?:一点点|一点|一些|点|些|一倍|两倍|一号)?(?:儿|显示)?";

  private static final Map<TitleStep, List<Pattern>> PATTERNS =
      Map.of(
          TitleStep.LARGER,
          patterns(
              "(?:larger|bigger|big|large|huge|enormous|taller)",
              "small|tiny|little",
              "increase|enlarge|magnify|grow|scale\\s+up|blow\\s+up|size\\s+up",
              "放大|加大|增大|调大|扩大|变大",
              "大",
              "小"),
          TitleStep.SMALLER,
          patterns(
              "(?:smaller|small|tiny|less\\s+(?:big|large))",
              "big|large|huge",
              "decrease|reduce|shrink|scale\\s+down|size\\s+down",
              "缩小|减小|调小|变小",
              "小",
              "大"));

  private TitleSizeReader() {}

  /** What is to become of the letters; takes the words that say so. */
  static Optional<TitleStep> read(Script script) {
    for (TitleStep step : TitleStep.values()) {
      for (Pattern pattern : PATTERNS.getOrDefault(step, List.of())) {
        Optional<MatchResult> found = script.find(pattern);
        if (found.isPresent()) {
          take(script, found.get());
          boolean refused = found.get().group(1) != null;
          return refused ? Optional.empty() : Optional.of(step);
        }
      }
    }
    return Optional.empty();
  }

  /** What the title says stays where it is, with its noun, for the reader of titles. */
  private static void take(Script script, MatchResult found) {
    boolean quotes = found.group().matches("(?s).*[\"“”「《].*");
    script.take(quotes ? found.start(2) : found.start(), found.end());
  }

  /**
   * Group 1 is a refusal, group 2 what speaks of the size; the words before it may say what the
   * title reads.
   */
  private static List<Pattern> patterns(
      String adjectives,
      String faults,
      String verbs,
      String hanVerbs,
      String han,
      String hanFault) {
    return List.of(
        pattern(
            "\\b"
                + OF
                + QUOTE
                + "("
                + VERB
                + "(?:"
                + MORE
                + "\\s+"
                + adjectives
                + "|\\s+too\\s+(?:"
                + faults
                + "))"
                + THAN
                + ")(?![a-z])"),
        pattern("\\b((?:" + verbs + ")" + THE_SIZE + ")"),
        pattern(
            "\\b((?:(?:much|even|slightly)\\s+)?"
                + adjectives
                + ")\\s+(?=(?:opening\\s+)?"
                + NOUN
                + "(?![a-z]))"),
        pattern(
            HAN_OF
                + "("
                + HAN_MORE
                + "(?:"
                + hanVerbs
                + ")"
                + HAN_BIT
                + "|"
                + HAN_MORE
                + "(?:更"
                + han
                + "|"
                + han
                + "(?=一点|一些|点|些|"
                + han
                + "))"
                + han
                + "?"
                + HAN_BIT
                + "|(?:太|有点|有些|偏|过于)"
                + hanFault
                + "了?)"),
        pattern(
            "((?:" + hanVerbs + ")(?:一下|一点|一些|点|些)?(?:视频|影片|片头)?的?" + HAN_NOUN + "的?(?:大小|字号)?)"),
        pattern("((?:更" + han + "|" + han + "(?:一点|一些|点|些|号))的?)(?=" + HAN_NOUN + "|字(?!幕))"));
  }

  private static Pattern pattern(String size) {
    return Script.pattern(NOT + size);
  }
}
