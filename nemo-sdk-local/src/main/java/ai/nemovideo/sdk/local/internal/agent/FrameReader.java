package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.agent.Wishes.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the shape and size of the frame, also from the name of the platform that it is for. */
final class FrameReader {
  private static final String ONTO = "(?:(?:for|on|as(?:\\s+an?)?|to|an?)\\s+)?";
  private static final String KIND =
      "(?:\\s+(?:video|videos|format|mode|orientation|aspect\\s+ratio|version|post|posts|clip))?";

  private static final Pattern RATIO =
      Script.pattern(
          "(?:aspect\\s+ratio\\s*(?:of|to|:)?\\s*|比例\\s*)?(?<!\\d)(16|9|1|4|3|5)\\s*[:：x×]\\s*(16|9|1|4|3|5)(?!\\d)(?:\\s+aspect\\s+ratio|\\s*(?:比例|画幅))?");

  private static final Map<Shape, Pattern> NAMES = new LinkedHashMap<>();

  static {
    // Tall first: "YouTube Shorts" and "Instagram Reels" contain the names of other shapes.
    NAMES.put(
        Shape.TALL,
        Script.pattern(
            ONTO
                + "(?:\\bvertical(?:ly)?|\\bportrait(?!\\s+(?:image|photo|picture|painting|shot|of))|\\b(?:youtube\\s+)?shorts"
                + "|\\b(?:instagram\\s+|ig\\s+|facebook\\s+)?reels?|\\btik[\\s-]?tok"
                + "|\\b(?:instagram\\s+|ig\\s+|facebook\\s+)?stories|\\b(?:instagram|ig|facebook)\\s+story|\\bsnapchat)\\b"
                + KIND
                + "|竖屏|竖版|竖向|纵向|抖音|快手|小红书|视频号"));
    NAMES.put(
        Shape.WIDE,
        Script.pattern(
            ONTO
                + "(?:\\bhorizontal(?:ly)?|\\blandscape(?!\\s+(?:image|photo|picture|painting|shot|of))|\\bwide\\s?screen|\\byou\\s?tube)\\b"
                + KIND
                + "|横屏|横版|横向|宽屏|B站|哔哩哔哩|西瓜视频"));
    NAMES.put(
        Shape.SQUARE,
        Script.pattern(
            ONTO + "(?:\\bsquare|\\binstagram(?:\\s+feed)?)\\b" + KIND + "|正方形|方形|方屏|朋友圈"));
  }

  private static final Pattern LINES =
      Script.pattern("\\b(480|540|720|1080)p\\b|\\b(full[\\s-]hd)\\b");

  private FrameReader() {}

  static Optional<Shape> shape(Script script) {
    Optional<MatchResult> ratio = script.find(RATIO).filter(FrameReader::known);
    if (ratio.isPresent()) {
      script.take(ratio.get());
      // The platform beside a ratio only repeats it.
      NAMES.values().forEach(script::takeAll);
      return ratio.map(m -> new Shape(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
    }
    for (Map.Entry<Shape, Pattern> entry : NAMES.entrySet()) {
      if (!script.takeAll(entry.getValue()).isEmpty()) {
        return Optional.of(entry.getKey());
      }
    }
    return Optional.empty();
  }

  private static boolean known(MatchResult m) {
    return switch (m.group(1) + ":" + m.group(2)) {
      case "16:9", "9:16", "1:1", "4:3", "3:4", "4:5", "5:4" -> true;
      default -> false;
    };
  }

  static Optional<Integer> shortSide(Script script) {
    return script.take(LINES).map(m -> m.group(1) == null ? 1080 : Integer.parseInt(m.group(1)));
  }
}
