package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.agent.Wishes.MotionWish;
import ai.nemovideo.sdk.local.internal.scene.Shot.Strength;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads how the camera is to move, and how much. */
final class MotionReader {
  private static final String HOW =
      "(?:(?:slowly|gently|softly|smoothly|slightly|quickly|fast)\\s+)?";
  private static final String ANY =
      "(?:zoom(?:s|ing)?|pan(?:s|ning)?|(?:camera\\s+)?(?:motions?|movements?|moves?)|ken[\\s-]burns|animations?)";

  private static final Pattern REFUSED =
      Script.pattern(
          "\\b(?:no|without(?:\\s+any)?|don'?t|do\\s+not|stop(?:\\s+the)?|remove(?:\\s+(?:the|all))?|disable(?:\\s+the)?)\\s+(?:more\\s+)?"
              + ANY
              + "(?:\\s+(?:in|out|left|right|up|down|effects?|at\\s+all))?(?![a-z])"
              + "|(?:不要|不用|不加|没有|去掉|取消|无)(?:任何)?(?:镜头)?(?:缩放|放大|缩小|运动|移动|动效|运镜|平移|动画效果|动态效果)"
              + "|\\b(?:keep|hold|stay|remain|perfectly|completely)\\s+(?:(?:it|them|the\\s+\\w+)\\s+)?(?:still|static|steady)\\b"
              + "|\\bstatic\\b(?!\\s+(?:images?|photos?|pictures?))(?:\\s+(?:shots?|camera))?|\\bmotionless\\b"
              + "|(?:镜头|画面)?(?:保持)?静止(?!图|照|的图|的照)(?:不动)?|(?:镜头|画面)?(?:保持)?不动");

  private static final Map<MotionWish, Pattern> SPECIFIC = new LinkedHashMap<>();

  static {
    SPECIFIC.put(
        MotionWish.ALTERNATING,
        Script.pattern(
            "zoom(?:s|ing)?\\s+in\\s+and\\s+out|alternat(?:e|es|ing)\\s+zooms?|\\bken[\\s-]burns\\b(?:\\s+effects?)?"
                + "|肯[·・]?伯恩斯(?:效果)?|推拉(?:镜头)?|推近和拉远|放大和缩小|放大缩小"));
    SPECIFIC.put(
        MotionWish.IN,
        Script.pattern(
            "zoom(?:s|ing|ed)?[\\s-]+"
                + HOW
                + "in(?:wards?|to)?\\b|\\b(?:push|dolly|mov(?:e|es|ing))(?:es|ing)?[\\s-]+in\\b|\\bclose(?:r)?\\s+in\\b"
                + "|镜头推近|镜头推进|推近|推进|拉近|放大|推镜头?"));
    SPECIFIC.put(
        MotionWish.OUT,
        Script.pattern(
            "zoom(?:s|ing|ed)?[\\s-]+"
                + HOW
                + "(?:out(?:wards?)?|back)\\b|\\bpull(?:s|ing)?[\\s-]+(?:back|out|away)\\b"
                + "|镜头拉远|拉远|拉出|缩小|拉镜头"));
    SPECIFIC.put(MotionWish.RIGHT, pan("right", "left", "右", "左"));
    SPECIFIC.put(MotionWish.LEFT, pan("left", "right", "左", "右"));
    SPECIFIC.put(MotionWish.UP, pan("up(?:wards?)?", "(?:bottom|below)", "上", "下"));
    SPECIFIC.put(MotionWish.DOWN, pan("down(?:wards?)?", "(?:top|above)", "下", "上"));
  }

  private static final Pattern GENERIC =
      Script.pattern(
          "\\bzoom(?:s|ing)?\\b(?:\\s+effects?)?|\\b(?:camera\\s+)?(?:motions?|movements?|moves?)\\b(?:\\s+effects?)?"
              + "|\\banimation\\s+effects?\\b|\\bparallax\\s+zoom\\b"
              + "|(?:镜头)?缩放(?:效果)?|动效|运镜|镜头(?:运动|移动)|运动效果|动态效果|动起来");

  /** A stronger or weaker version of the movement that is there already. */
  private static final Pattern COMPARED =
      Script.pattern(
          "(?:make\\s+)?(?:the\\s+)?"
              + ANY
              + "s?\\s+(?:effects?\\s+)?(?:much\\s+|a\\s+(?:bit|little)\\s+|even\\s+)?"
              + "(?:(gentler|subtler|softer|slower|weaker|smaller|more\\s+(?:subtle|gentle)|less\\s+(?:strong|dramatic|intense))"
              + "|(stronger|faster|bigger|bolder|more\\s+(?:dramatic|intense|dynamic|energetic|pronounced)|less\\s+subtle))(?![a-z])"
              + "|\\b(?:(less|gentler|softer|slower)|(more|stronger|faster|bigger))\\s+(?:camera\\s+)?"
              + "(?:zoom|motion|movement|panning)(?![a-z])"
              + "|(?:镜头|缩放|运动|动效|运镜|幅度)(?:再|更)?(?:(轻微|柔和|慢|小|弱)|(强烈|明显|快|大|强))(?:一点|一些|点|些)");

  private static final Pattern SUBTLE =
      Script.pattern(
          "\\b(?:subtle|subtly|gentle|gently|slight|slightly|slowly|softly|delicate|delicately)\\b"
              + "|\\b(?:slow|soft|light|small|calm)\\s*(?=\\x01)|轻微|轻柔|柔和|缓慢|慢速|低速|缓缓|慢慢|轻轻|微微|细微");
  private static final Pattern STRONG =
      Script.pattern(
          "\\b(?:strong|strongly|dramatic|dramatically|intense|intensely|pronounced|dynamic|energetic|quickly)\\b"
              + "|\\b(?:fast|quick|big|bold|heavy)\\s*(?=\\x01)|强烈|剧烈|夸张|明显|大幅度?|快速|动感");

  private static final Pattern SLOWLY =
      Script.pattern("\\b(?:slowly|gently|softly|slightly)\\b|缓缓|慢慢|缓慢|慢速|轻轻");
  private static final Pattern QUICKLY = Script.pattern("\\bquickly\\b");

  private MotionReader() {}

  /**
   * What a prompt says about the camera.
   *
   * @param motion how it moves
   * @param strength how much
   * @param others movements beside the first one, which the video cannot have too
   */
  record Found(Optional<MotionWish> motion, Optional<Strength> strength, List<String> others) {}

  static Found read(Script script) {
    Optional<Strength> compared =
        script
            .take(COMPARED)
            .map(m ->
                m.group(1) != null || m.group(3) != null || m.group(5) != null
                    ? Strength.SUBTLE
                    : Strength.STRONG);
    // Before the movements are taken, which swallow the adverbs inside: "pan slowly to the right".
    Optional<Strength> adverb =
        script.mentions(SLOWLY)
            ? Optional.of(Strength.SUBTLE)
            : script.mentions(QUICKLY) ? Optional.of(Strength.STRONG) : Optional.empty();
    boolean refused = !script.takeAll(REFUSED).isEmpty();
    Optional<MotionWish> motion = specific(script);
    List<String> others = others(script);
    boolean generic = !script.takeAll(GENERIC).isEmpty();
    if (motion.isEmpty() && (refused || generic)) {
      motion = Optional.of(refused ? MotionWish.STILL : MotionWish.ALTERNATING);
    }
    return new Found(motion, compared.or(() -> strength(script)).or(() -> adverb), others);
  }

  /** The movement that is named first. */
  private static Optional<MotionWish> specific(Script script) {
    Optional<MotionWish> first = Optional.empty();
    Optional<MatchResult> where = Optional.empty();
    for (Map.Entry<MotionWish, Pattern> entry : SPECIFIC.entrySet()) {
      Optional<MatchResult> found = script.find(entry.getValue());
      if (found.isPresent() && (where.isEmpty() || found.get().start() < where.get().start())) {
        first = Optional.of(entry.getKey());
        where = found;
      }
    }
    first.ifPresent(motion -> script.takeAll(patternOf(motion)));
    return first;
  }

  private static List<String> others(Script script) {
    List<String> others = new ArrayList<>();
    for (Pattern pattern : SPECIFIC.values()) {
      script.takeAll(pattern).forEach(m -> others.add(m.group().strip()));
    }
    return others;
  }

  private static Pattern patternOf(MotionWish motion) {
    Pattern pattern = SPECIFIC.get(motion);
    if (pattern == null) {
      throw new IllegalStateException("no pattern for " + motion);
    }
    return pattern;
  }

  private static Optional<Strength> strength(Script script) {
    if (!script.takeAll(SUBTLE).isEmpty()) {
      return Optional.of(Strength.SUBTLE);
    }
    return script.takeAll(STRONG).isEmpty() ? Optional.empty() : Optional.of(Strength.STRONG);
  }

  private static Pattern pan(String to, String from, String hanTo, String hanFrom) {
    return Script.pattern(
        "\\b(?:pan(?:s|ning)?|tilt(?:s|ing)?|mov(?:e|es|ing)|drift(?:s|ing)?|scroll(?:s|ing)?)(?:\\s+"
            + "(?:slowly|gently|smoothly|the\\s+camera|across))*\\s+(?:from\\s+(?:the\\s+)?"
            + from
            + "\\s+)?(?:(?:to|towards?)\\s+)?(?:the\\s+)?"
            + to
            + "\\b(?![\\s-]+to[\\s-])|\\b(?:pan(?:s|ning)?\\s+)?(?:from\\s+)?"
            + from
            + "[\\s-]to[\\s-]"
            + to
            + "\\b(?:\\s+pan)?|"
            + "\\b"
            + to
            + "\\s+pan\\b"
            + "|(?:镜头)?(?:从"
            + hanFrom
            + ")?[向往到朝]"
            + hanTo
            + "(?:侧|边|方)?(?:缓缓|慢慢|缓慢|慢速|轻轻)?(?:平移|移动|摇移|摇镜?|横移|滑动|运动|推移)?");
  }
}
