package ai.nemovideo.sdk.local.internal.agent;

import static ai.nemovideo.sdk.local.internal.agent.Lengths.LENGTH;

import ai.nemovideo.sdk.local.internal.scene.Transition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how one picture is to give way to the next. */
final class TransitionReader {
  private static final String ANY =
      "(?:transitions?|cross[\\s-]?fad(?:es?|ing)|(?:cross[\\s-]?)?dissolv(?:es?|ing)|fad(?:es?|ing))";
  private static final String TAIL = "(?:\\s+(?:transitions?|effects?))?(?![a-z])";

  /** What is to go, where the prompt names both; taken first, so that the other one is found. */
  private static final Pattern REPLACED =
      Script.pattern(
          "(?:change|switch|replace)\\s+(?:the\\s+|all\\s+)?(?:"
              + ANY
              + "|slides?|wipes?|(?:hard\\s+)?cuts?)\\s+(?:to|with|into|for|by)\\s"
              + "|instead\\s+of\\s+(?:the\\s+|a\\s+)?(?:"
              + ANY
              + "|slides?|wipes?|(?:hard\\s+)?cuts?)");

  private static final Map<Transition, Pattern> PATTERNS = new LinkedHashMap<>();

  static {
    // In this order: a refusal contains the word that it refuses.
    PATTERNS.put(
        Transition.CUT,
        Script.pattern(
            "\\b(?:no|without(?:\\s+any)?|remove(?:\\s+(?:the|all))?|skip(?:\\s+the)?|disable(?:\\s+the)?)\\s+"
                + "(?:smooth\\s+)?"
                + ANY
                + "(?:\\s+(?:at\\s+all|effects?))?|\\b(?:hard|straight|simple|clean|jump|direct|quick)[\\s-]cuts?\\b"
                + "|\\bjust\\s+cuts?\\b|\\bcuts?\\s+between\\b|\\bcuts\\b|(?:to|a|use|with)\\s+cuts?\\b"
                + "|(?:(?<=[,;.，])|^)\\s*cut(?=\\s*(?:[,;.，]|$))"
                + "|(?:不要|不用|没有|无需|去掉|取消|无)(?:任何)?(?:转场|过渡|淡入淡出|叠化|渐变)(?:效果)?|硬切|直接切换|直切"));
    PATTERNS.put(
        Transition.FADE_THROUGH_BLACK,
        Script.pattern(
            "fad(?:es?|ing)\\s+(?:through|to|via|from|into)\\s+black"
                + TAIL
                + "|dips?\\s+to\\s+black|black\\s+fades?|(?:淡入|渐隐到|淡出到|通过)?黑场(?:过渡|转场)?|渐黑|闪黑"));
    PATTERNS.put(Transition.WIPE, Script.pattern("\\bwip(?:es?|ing)" + TAIL + "|擦除(?:转场|过渡)?|划像"));
    PATTERNS.put(
        Transition.SLIDE,
        Script.pattern(
            "\\b(?:slid(?:es?|ing)\\s+transitions?|slid(?:es?|ing)(?!\\s*shows?))(?![a-z])"
                + "|(?:左右)?滑动(?:切换|转场|过渡)?|滑入|推移(?:转场)?"));
    PATTERNS.put(
        Transition.CROSSFADE,
        Script.pattern(
            "(?:smooth(?:ly)?|soft|gentle|nice|seamless)?\\s*\\b"
                + ANY
                + TAIL
                + "|\\bblend(?:s|ing)?\\s+(?:into|between)\\b|(?:交叉)?淡入淡出(?:转场|过渡)?|叠化(?:转场|过渡)?|交叉淡化"
                + "|溶解|渐变(?:过渡|转场)?|淡化|(?:平滑|流畅|自然|柔和)?的?(?:转场|过渡)(?:效果)?"));
  }

  private static final Pattern TIME_BEFORE =
      Script.pattern("(" + LENGTH + ")[\\s-]*的?\\s*(?:long\\s+)?$");
  private static final Pattern TIME_AFTER =
      Script.pattern("^\\s*(?:of|lasting)\\s+(" + LENGTH + ")(?:\\s+each)?");

  /** A longer one is not a transition's length but the video's. */
  private static final Duration LONGEST = Duration.ofSeconds(4);

  private TransitionReader() {}

  /**
   * What a prompt says about transitions.
   *
   * @param transition which
   * @param time how long each takes
   */
  record Found(Optional<Transition> transition, Optional<Duration> time) {}

  static Found read(Script script) {
    script.takeAll(REPLACED);
    for (Map.Entry<Transition, Pattern> entry : PATTERNS.entrySet()) {
      Optional<MatchResult> found = script.find(entry.getValue());
      if (found.isPresent()) {
        Optional<Duration> time = time(script, found.get());
        script.takeAll(entry.getValue());
        return new Found(Optional.of(entry.getKey()), time);
      }
    }
    return new Found(Optional.empty(), Optional.empty());
  }

  /** "1-second crossfade", "crossfades of half a second". */
  private static Optional<Duration> time(Script script, MatchResult transition) {
    String rest = script.rest();
    Matcher before = TIME_BEFORE.matcher(rest.substring(0, transition.start()));
    if (before.find()) {
      return taken(script, before, 0);
    }
    Matcher after = TIME_AFTER.matcher(rest.substring(transition.end()));
    return after.find() ? taken(script, after, transition.end()) : Optional.empty();
  }

  private static Optional<Duration> taken(Script script, Matcher found, int offset) {
    Optional<Duration> time =
        Lengths.parse(found.group(1)).filter(length -> length.compareTo(LONGEST) <= 0);
    time.ifPresent(length -> script.take(offset + found.start(), offset + found.end()));
    return time;
  }
}
