package ai.nemovideo.sdk.local.internal.agent;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them, in figures or words, English or Chinese. */
final class Lengths {
  private static final String FIGURES = "\\d{1,6}(?:[.,]\\d{1,3})?";
  private static final String TENS = "(?:twenty|thirty|forty|fifty|sixty|ninety)";
  private static final String UNITS =
      "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
          + "|sixteen|seventeen|eighteen|nineteen)";
  private static final String WORDS =
      "(?:" + TENS + "[\\s-]+" + UNITS + "|" + TENS + "|" + UNITS + ")";
  private static final String HAN =
      "(?:(?<![\\d.])\\d{1,6}(?:\\.\\d{1,3})?|[零〇一二两三四五六七八九十百]{1,6}|半)";

  // "90s style" is no length, and neither is "a second picture".
  private static final String SECOND =
      "(?:"
          + FIGURES
          + "[\\s-]*(?:seconds?|secs?|s(?!\\s+(?:style|music|vibe|look|feel|retro)))"
          + "|"
          + WORDS
          + "[\\s-]+(?:seconds?|secs?))(?![a-z])";
  private static final String MINUTE =
      "(?:(?:" + FIGURES + "[\\s-]*|" + WORDS + "[\\s-]+|a\\s+)(?:minutes?|mins?)(?![a-z]))";
  private static final String ENGLISH =
      "(?<![\\w.,:])(?:half\\s+a\\s+(?:minute|second)|a\\s+half[\\s-]minute|"
          + MINUTE
          + "(?:\\s+and\\s+a\\s+half|\\s*(?:and\\s+)?"
          + SECOND
          + ")?|(?:"
          + FIGURES
          + "|"
          + WORDS
          + ")\\s+and\\s+a\\s+half\\s+(?:minutes|seconds)|"
          + SECOND
          + ")";
  private static final String CHINESE =
      "(?:半分钟|" + HAN + "\\s*分(?:钟)?(?:半|\\s*" + HAN + "\\s*秒钟?)?|" + HAN + "\\s*秒钟?(?:半)?)";

  /** A length, for use inside other patterns; it has no groups of its own. */
  static final String LENGTH = "(?:" + ENGLISH + "|" + CHINESE + ")";

  private static final Pattern PIECE =
      Script.pattern(
          "("
              + FIGURES
              + "|"
              + WORDS
              + "|half\\s+a|a\\s+half|a|"
              + HAN
              + ")(\\s+and\\s+a\\s+half)?[\\s-]*(minute|min|分|second|sec|s|秒)");
  private static final Pattern HALF_AFTER = Script.pattern("(?:minutes?|mins?) and a half|分钟?半$");

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("ninety", 90));
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Lengths() {}

  /** The length that a text matched by {@link #LENGTH} means, if a video can have it. */
  static Optional<Duration> parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    BigDecimal seconds = BigDecimal.ZERO;
    for (Matcher m = PIECE.matcher(lower); m.find(); ) {
      boolean minutes = m.group(3).startsWith("m") || m.group(3).equals("分");
      BigDecimal number = number(m.group(1).strip());
      BigDecimal whole = m.group(2) == null ? number : number.add(HALF);
      seconds = seconds.add(minutes ? whole.multiply(BigDecimal.valueOf(60)) : whole);
    }
    if (HALF_AFTER.matcher(lower).find()) {
      seconds = seconds.add(BigDecimal.valueOf(30));
    } else if (lower.endsWith("秒半") || lower.endsWith("秒钟半")) {
      seconds = seconds.add(HALF);
    }
    Duration length = Duration.ofMillis(seconds.movePointRight(3).longValue());
    return length.isZero() || length.compareTo(LONGEST) > 0
        ? Optional.empty()
        : Optional.of(length);
  }

  private static BigDecimal number(String text) {
    if (text.equals("半") || text.contains("half")) {
      return HALF;
    }
    if (Character.isDigit(text.charAt(0))) {
      return new BigDecimal(text.replace(',', '.'));
    }
    Integer word = NUMBERS.get(text);
    if (word != null) {
      return BigDecimal.valueOf(word);
    }
    if (text.charAt(0) < 128) {
      int sum = 0;
      for (String part : Pattern.compile("[\\s-]+").split(text)) {
        sum += NUMBERS.getOrDefault(part, 0);
      }
      return BigDecimal.valueOf(sum);
    }
    return BigDecimal.valueOf(han(text));
  }

  /** Numbers below a thousand: 十五, 三十, 一百二十. */
  private static long han(String text) {
    long sum = 0;
    long digit = 0;
    for (char c : text.toCharArray()) {
      if (c == '百' || c == '十') {
        int unit = c == '百' ? 100 : 10;
        sum += Math.max(1, digit) * unit;
        digit = 0;
      } else {
        digit = digit * 10 + (c == '两' ? 2 : Math.max(0, "零一二三四五六七八九".indexOf(c)));
      }
    }
    return sum + digit;
  }
}
