package ai.nemovideo.sdk.local.internal.agent;

import ai.nemovideo.sdk.local.internal.agent.Wishes.MusicWish;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads whether there is to be music, what it is called, and how loud it is. */
final class MusicReader {
  private static final double QUIET = 0.2;
  private static final double LOUD = 0.6;

  private static final String NOUN =
      "(?:music|soundtrack|bgm|tune|melody|beats?|(?:audio|sound)(?:\\s+track)?|song)";
  private static final String KIND =
      "(?:lo-?fi|upbeat|calm|happy|sad|epic|ambient|piano|guitar|jazz|cinematic|relaxing|relaxed|energetic"
          + "|acoustic|electronic|dreamy|peaceful|chill|inspiring|inspirational|classical|rock|romantic"
          + "|cheerful|uplifting|dramatic|mellow|warm|corporate|pop|hip-?hop|techno|folk|slow|fast|light)";
  private static final String PERCENT = "(?<!\\d)(100|\\d{1,2})\\s*(?:%|％|per\\s?cent)";

  private static final Pattern OFF =
      Script.pattern(
          "\\b(?:no|without(?:\\s+any)?|remove(?:\\s+the)?|drop(?:\\s+the)?|delete(?:\\s+the)?|mute(?:\\s+the)?"
              + "|turn\\s+off(?:\\s+the)?|silence(?:\\s+the)?|disable(?:\\s+the)?|(?:do\\s+not|don'?t)\\s+(?:want|add|use|include|play)(?:\\s+(?:any|the))?)"
              + "\\s+(?:background\\s+)?"
              + NOUN
              + "(?![a-z])|\\b(?:music|sound|audio)\\s+off\\b|\\bmuted?\\b(?:\\s+it)?|\\bsilent(?:ly)?\\b|\\bin\\s+silence\\b"
              + "|(?:不要|不用|不加|不需要|去掉|删除|移除|取消|关闭|关掉|没有|无)(?:任何)?(?:背景)?(?:音乐|配乐|声音|BGM)|静音|无声");
  private static final Pattern LOUDER =
      Script.pattern(
          "(?:make\\s+)?(?:the\\s+)?(?:music\\s+(?:is\\s+)?)?(?:a\\s+(?:bit|little)\\s+|much\\s+)?\\b(?:louder|too\\s+quiet)\\b(?:\\s+music)?"
              + "|turn\\s+(?:up\\s+the\\s+(?:music|volume)|(?:it|the\\s+(?:music|volume))\\s+up)"
              + "|(?:increase|raise)\\s+the\\s+(?:music|volume)"
              + "|(?:音乐|声音|音量)?(?:再)?(?:大声|调大|调高|大)(?:一点|一些|点|些)(?:的?音乐)?|(?:音乐|音量)(?:调大|调高|加大)|(?:调大|调高|加大)(?:音量|音乐)");
  private static final Pattern QUIETER =
      Script.pattern(
          "(?:make\\s+)?(?:the\\s+)?(?:music\\s+(?:is\\s+)?)?(?:a\\s+(?:bit|little)\\s+|much\\s+)?\\b(?:quieter|less\\s+loud|too\\s+loud)\\b(?:\\s+music)?"
              + "|\\b(?:the\\s+)?music\\s+softer\\b|softer\\s+music"
              + "|turn\\s+(?:down\\s+the\\s+(?:music|volume)|(?:it|the\\s+(?:music|volume))\\s+down)"
              + "|(?:lower|reduce|decrease)\\s+the\\s+(?:music|volume)"
              + "|(?:音乐|声音|音量)?(?:再)?(?:小声|调小|调低)(?:一点|一些|点|些)?|(?:背景)?(?:音乐|声音|音量|配乐)(?:再|更)?(?:小|轻柔|柔和|轻|安静)(?:一点|一些|点|些)|(?:调小|调低|降低|减小)(?:音量|音乐)");
  private static final Pattern PLAYED =
      Script.pattern(
          "(?:"
              + PERCENT
              + "\\s+)?(?:\\b(quiet|soft|faint|gentle|low|subtle)\\s+|\\b(loud)\\s+)?((?:\\b"
              + KIND
              + "[\\s-]+){0,3})(?:background\\s+)?\\b(?:"
              + NOUN
              + "|(jazz|lo-?fi|techno|hip-?hop))\\b(?:\\s+volume)?(?:[^,.;!?\\x01\\d]{0,25}?"
              + PERCENT
              + ")?");
  private static final Pattern VOLUME =
      Script.pattern(
          "(?:set\\s+)?(?:the\\s+)?\\bvolume\\s*(?:at|to|of|is|=|:)?\\s*(?:"
              + PERCENT
              + "|(0?\\.\\d{1,3}|1\\.0))|"
              + PERCENT
              + "\\s+volume|(?:背景音乐|音乐|配乐)?的?\\s*音量\\s*(?:调到|调成|调至|设为|设置为|改成|改为|为|是|：|:)?\\s*(?:"
              + PERCENT
              + "|百分之(\\d{1,3}))");
  private static final Pattern CHINESE =
      Script.pattern(
          "(安静|轻柔|轻轻|小声|柔和)?的?(lo-?fi|轻快|欢快|舒缓|史诗|钢琴|吉他|爵士|浪漫|电子|治愈|抒情|动感|温馨|古典|摇滚|悲伤|快乐|平静|放松)?"
              + "风?格?的?(?:背景音乐|音乐|配乐|BGM)");

  private MusicReader() {}

  static Optional<MusicWish> read(Script script) {
    if (script.take(OFF).isPresent()) {
      return Optional.of(new MusicWish.Off());
    }
    Optional<Double> volume = script.find(VOLUME).flatMap(m -> volume(script, m));
    Optional<MusicWish> played =
        script
            .take(PLAYED)
            .map(MusicReader::played)
            .or(() -> script.take(CHINESE).map(MusicReader::chinese));
    if (volume.isPresent()) {
      return Optional.of(new MusicWish.Play(played.flatMap(MusicReader::name), volume));
    }
    return played;
  }

  /** Relative wishes are read before the others, whose words they contain. */
  static Optional<MusicWish> readStep(Script script) {
    if (script.take(LOUDER).isPresent()) {
      return Optional.of(MusicWish.Step.LOUDER);
    }
    return script.take(QUIETER).map(m -> MusicWish.Step.QUIETER);
  }

  private static Optional<String> name(MusicWish wish) {
    return wish instanceof MusicWish.Play play ? play.name() : Optional.empty();
  }

  private static MusicWish played(MatchResult m) {
    String percent = m.group(1) != null ? m.group(1) : m.group(6);
    Optional<Double> volume = Optional.ofNullable(percent).flatMap(MusicReader::fraction);
    if (volume.isEmpty() && m.group(2) != null) {
      volume = Optional.of(QUIET);
    } else if (volume.isEmpty() && m.group(3) != null) {
      volume = Optional.of(LOUD);
    }
    return new MusicWish.Play(called(m.group(4)).or(() -> called(m.group(5))), volume);
  }

  private static MusicWish chinese(MatchResult m) {
    return new MusicWish.Play(
        called(m.group(2)), m.group(1) == null ? Optional.empty() : Optional.of(QUIET));
  }

  private static Optional<String> called(@Nullable String kind) {
    if (kind == null || kind.isBlank()) {
      return Optional.empty();
    }
    String words = kind.strip().toLowerCase(Locale.ROOT);
    return Optional.of(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
  }

  private static Optional<Double> volume(Script script, MatchResult m) {
    for (int i = 1; i <= m.groupCount(); i++) {
      if (m.group(i) != null) {
        Optional<Double> volume =
            m.group(i).contains(".")
                ? Optional.of(Double.valueOf(m.group(i)))
                : fraction(m.group(i));
        volume.ifPresent(v -> script.take(m));
        return volume;
      }
    }
    return Optional.empty();
  }

  private static Optional<Double> fraction(String percent) {
    return Optional.of(Integer.parseInt(percent)).filter(p -> p <= 100).map(p -> p / 100.0);
  }
}
