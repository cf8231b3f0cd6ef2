package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.agent.Wishes.MotionWish;
import ai.nemovideo.sdk.local.internal.agent.Wishes.MusicWish;
import ai.nemovideo.sdk.local.internal.agent.Wishes.Shape;
import ai.nemovideo.sdk.local.internal.agent.Wishes.TitleStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a prompt by rules, in English and Chinese. Each reader takes the words that it understands;
 * their order matters, because "soft music" must not become a soft camera motion.
 */
final class PromptReader {
  private static final Pattern UNDO =
      Script.pattern(
          "\\bundo\\b(?:\\s+(?:that|this|it|the\\s+last\\s+(?:change|edit|step)))?"
              + "|\\brevert\\b(?:\\s+(?:that|this|it|the\\s+last\\s+(?:change|edit|step)))?"
              + "|\\b(?:go\\s+)?back\\s+to\\s+the\\s+(?:previous|last)\\s+(?:version|draft)|\\brestore\\s+the\\s+(?:previous|last)\\s+(?:version|draft)"
              + "|撤销(?:上一步|刚才的修改)?|撤回|恢复(?:到)?上一(?:版|个版本|步)|回到上一(?:版|步)");
  private static final String PICTURE = "(?:images?|pictures?|photos?|photographs?|pics?)";
  private static final Pattern APPEND =
      Script.pattern(
          "\\b(?:add|append|include|insert)\\s+(?:(?:this|these|the|another|more|new|one\\s+more|my)\\s+){0,3}(?:\\w+\\s+)?"
              + PICTURE
              + "(?:\\s+(?:too|as\\s+well|at\\s+the\\s+end|to\\s+(?:it|the\\s+video|the\\s+end)))?|\\bappend\\b"
              + "|(?:加上|添加|加入|追加|再加)(?:这|新|一)?(?:张|些|几张|的)*(?:图片|照片|图)");
  private static final Pattern CREATES =
      Script.pattern(
          "\\b(?:turn|animate|convert|create|generate|produce|build)\\b|\\bmake\\s+(?:me\\s+)?an?\\b"
              + "|\\b(?:this|these|my|the\\s+new)\\s+(?:\\w+\\s+)?"
              + PICTURE
              + "|做成|生成|制作|创建|转换|变成|转成|动起来|[这新][张些](?:图|照)");

  /** Nothing is put behind what there is when something new is asked for. */
  private static final Pattern ANEW =
      Script.pattern(
          "\\b(?:new|separate|another|fresh)\\s+(?:video|clip|film|movie)\\b"
              + "|新(?:的)?(?:视频|短片|短视频)|另一个(?:视频|短片)");

  private static final Pattern COUNTED =
      Script.pattern(
          "\\b(?:the\\s+|these\\s+|my\\s+)?(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\\s+(?:\\w+\\s+)?"
              + PICTURE
              + "\\b|(?:\\d{1,2}|[一两二三四五六七八九十])\\s*张(?:图片|照片|图像|图)?");
  private static final Pattern SLOW_MOTION =
      Script.pattern("slow[\\s-]?mo(?:tion)?(?!\\s+effects?)\\b|慢动作");

  private PromptReader() {}

  /** What a prompt asks for, in words or in JSON. */
  static Wishes read(JsonMessage message, List<String> fileNames) {
    Wishes words = read(message.words(), fileNames);
    return message.object().map(object -> JsonPromptReader.read(object, words)).orElse(words);
  }

  /** What the words of a prompt ask for. */
  static Wishes read(String prompt, List<String> fileNames) {
    Script script = new Script(Refusals.spelledOut(prompt));
    List<String> pictures = pictures(script, fileNames);
    boolean anew = script.mentions(ANEW);
    boolean creates = anew || script.mentions(CREATES);
    Optional<TitleStep> titleSize = TitleSizeReader.read(script);
    TitleReader.Found title = TitleReader.read(script);
    Optional<String> impossible = script.take(SLOW_MOTION).map(m -> m.group());
    boolean undo = script.take(UNDO).isPresent();
    Optional<MusicWish> music = MusicReader.readStep(script).or(() -> MusicReader.read(script));
    TransitionReader.Found transition = TransitionReader.read(script);
    Optional<Duration> perPicture = TimeReader.perPicture(script);
    Optional<Duration> total = TimeReader.total(script);
    Optional<Shape> shape = FrameReader.shape(script);
    Optional<Integer> shortSide = FrameReader.shortSide(script);
    boolean append = script.take(APPEND).isPresent() && !anew;
    script.takeAll(COUNTED);
    MotionReader.Found motion = MotionReader.read(script);
    Optional<MotionWish> wish = motion.motion();
    List<String> left = new ArrayList<>(Leftovers.of(script.rest()));
    left.addAll(motion.others());
    impossible.ifPresent(left::add);
    return new Wishes(
        total,
        perPicture,
        wish,
        motion.strength(),
        transition.transition(),
        transition.time(),
        shape,
        shortSide,
        title.wish(),
        title.shown(),
        titleSize,
        music,
        undo,
        append,
        creates,
        pictures,
        List.of(),
        Optional.empty(),
        left);
  }

  /** Uploaded files that are named in full, the longest names first. */
  private static List<String> pictures(Script script, List<String> fileNames) {
    return fileNames.stream()
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .filter(name ->
            !script
                .takeAll(
                    Script.pattern(
                        "(?<![\\p{L}\\p{N}])[\"“']?"
                            + Pattern.quote(name)
                            + "[\"”']?(?![\\p{L}\\p{N}])"))
                .isEmpty())
        .toList();
  }
}
