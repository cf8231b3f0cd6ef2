package ai.nemovideo.sdk.local.internal.agent;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what nobody understood in the rest of a prompt. Words that ask for nothing (articles, "turn
 * these photos into a video") do not count; every other word is worth admitting.
 */
final class Leftovers {
  private static final Pattern BREAK =
      Script.pattern(
          "[\\x01,.;!?\\n\\r:，。；！？、：()（）\\[\\]{}\"“”]+|\\b(?:and|with|but|then|while|plus)\\b|并且|并|然后|同时|以及|再");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}%'’-]+");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Words that join others; a remark does not begin or end with them. */
  private static final Set<String> JOINING =
      set(
          "a an the this that these those it its my our your their his her me i we you to into of in on for from as"
              + " at by or so just also too please can could would will should some any all each every both very"
              + " really is are be been has have let's lets about around there which who while if only still now"
              + " not it's i'd i'm like what what's how how's when where why");

  /** Words that ask for nothing beyond what the service does anyway. */
  private static final Set<String> HARMLESS =
      set(
          "turn make makes making create creates convert converting animate animated animates animating animation"
              + " generate produce build give want need get image images picture pictures photo photos photograph"
              + " photographs pic pics stills video videos clip clips movie film slideshow short long"
              + " lasting lasts duration length total whole entire smooth smoothly nice nicely beautiful beautifully"
              + " lovely good great cool professional effect effects mp4 file format hd quality high upload"
              + " uploaded attached here product landscape portrait single shareable social media content"
              + " creators flow workflow inside within using use used between jpg jpeg png webp gif"
              + " set add put apply change keep show new again out ready share export screen show shown playing"
              + " two three four five six seven eight nine ten several few couple moving camera thanks thank hello"
              + " hi hey second seconds title music transition transitions one ones size resolution result final"
              + " output instead do does ai nemo agent text background volume kind way simple aspect ratio motion");

  private static final Pattern HARMLESS_HAN =
      Pattern.compile(
          "幻灯片|短视频|小视频|转换|转成|转为|变成|做成|制作|生成|创建|帮我|给我|麻烦|谢谢|你好|图片|照片|图像|相片|视频|短片|动画|动态|画面|镜头|效果"
              + "|时长|总长|长度|总共|一共|大约|左右|适合|发布到|发布|发到|发|版本|版|背景|音乐|配乐|标题|转场|过渡|全部|所有|几张|产品|这些|这张|那张|这个|那个|这|那|一个|一段|一下|一点|一些"
              + "|所述|只用|仅用|新的?视频|新的?短片|比例|格式|静态|平滑|流畅|自然|漂亮|好看|使用|添加|加上|加入|加|配上|配|带有|带|设置|设为|调整|调|改成|改为|改|换成|换|修改|保持|之间|每张|每"
              + "|请|把|将|让|使|用|给|为|成|的|了|吧|和|与|及|跟|有|在|里|中|上|下|到|至|以|要|想|我|它|他|们|更|点|些|个|张|幅|段|条|做|弄|得|地|是|也|都|就|长|图|秒|分钟");
  private static final Pattern EDGE_HAN =
      Pattern.compile("^(?:请|帮我|给我|和|与|并|再|还|也|的|了|，)+|(?:的|了|吧|和)+$");

  private Leftovers() {}

  private static Set<String> set(String words) {
    return Pattern.compile(" ").splitAsStream(words).collect(Collectors.toUnmodifiableSet());
  }

  static List<String> of(String rest) {
    return BREAK
        .splitAsStream(rest)
        .map(piece -> HAN.matcher(piece).find() ? han(piece) : words(piece))
        .filter(remark -> !remark.isEmpty())
        .toList();
  }

  /** A piece without the joining words at its ends, or nothing when it asks for nothing. */
  private static String words(String piece) {
    int from = -1;
    int to = -1;
    boolean asks = false;
    for (Matcher m = WORD.matcher(piece); m.find(); ) {
      String word = m.group().toLowerCase(Locale.ROOT).replace('’', '\'');
      boolean noWord = word.chars().allMatch(c -> c == '-' || c == '\'');
      if (JOINING.contains(word) || noWord) {
        continue;
      }
      asks |= !HARMLESS.contains(word);
      from = from < 0 ? m.start() : from;
      to = m.end();
    }
    return asks ? piece.substring(from, to).strip() : "";
  }

  private static String han(String piece) {
    String stripped = HARMLESS_HAN.matcher(piece).replaceAll(" ");
    boolean asks = HAN.matcher(stripped).find() || !words(stripped).isEmpty();
    return asks ? EDGE_HAN.matcher(piece.strip()).replaceAll("").strip() : "";
  }
}
