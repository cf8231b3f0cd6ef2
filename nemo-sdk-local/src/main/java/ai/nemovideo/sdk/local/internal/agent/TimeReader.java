package ai.nemovideo.sdk.local.internal.agent;

import static ai.nemovideo.sdk.local.internal.agent.Lengths.LENGTH;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads how long the video, or each picture, is to be. */
final class TimeReader {
  private static final String NOUN =
      "(?:images?|pictures?|photos?|photographs?|pics?|slides?|shots?|one|scenes?)";

  private static final List<Pattern> PER_PICTURE =
      List.of(
          Script.pattern(
              "("
                  + LENGTH
                  + ")\\s*(?:for\\s+)?(?:(?:each|apiece)(?:\\s+"
                  + NOUN
                  + ")?|(?:per|every|a|an|/)\\s*"
                  + NOUN
                  + ")(?![a-z])"),
          Script.pattern(
              "(?:each|every|per)(?:\\s+"
                  + NOUN
                  + ")?(?:\\s+(?:is|to|be|for|lasts?|lasting|shown|shows?|on|screen|at|should|stays?"
                  + "|displayed|gets?|takes?)){0,4}\\s*[:=]?\\s+("
                  + LENGTH
                  + ")"),
          Script.pattern(
              "(?:每|各)一?[张幅个页]?(?:图片|图像|图|照片|画面|镜头)?的?(?:停留|展示|显示|持续|播放)?"
                  + "(?:时长|时间)?(?:各|为|是|改成|改为)?\\s*("
                  + LENGTH
                  + ")"),
          Script.pattern("(" + LENGTH + ")\\s*(?:每张|一张|/张|每幅|一幅)"));

  // A moment within the video is not the video's length.
  private static final Pattern TOTAL =
      Script.pattern(
          "(?:(?:a\\s+)?(?:total|duration|length|runtime)(?:\\s+(?:of|is|to|at))?\\s*:?\\s*)?"
              + "(?<!\\b(?:first|last|after|at|from|until)\\s{1,2})(?<!第)("
              + LENGTH
              + ")(?:[\\s-]+(?:long|in\\s+total|total|in\\s+all|altogether))?"
              + "(?:\\s+instead\\s+of\\s+\\d{1,4}(?:[\\s-]*(?:seconds?|secs?|s))?(?![a-z]))?");

  private TimeReader() {}

  static Optional<Duration> perPicture(Script script) {
    for (Pattern pattern : PER_PICTURE) {
      Optional<Duration> length = take(script, pattern);
      if (length.isPresent()) {
        return length;
      }
    }
    return Optional.empty();
  }

  static Optional<Duration> total(Script script) {
    return take(script, TOTAL);
  }

  /** Takes only a length that a video can have; another one is left, to be admitted. */
  private static Optional<Duration> take(Script script, Pattern pattern) {
    Optional<MatchResult> found = script.find(pattern);
    Optional<Duration> length = found.flatMap(m -> Lengths.parse(m.group(1)));
    if (length.isPresent()) {
      script.take(found.get());
    }
    return length;
  }
}
