package ai.nemovideo.sdk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

  private static final String SEEDS =
      """
      {"t":[
        {"tt":0,"sg":[{"s":0,"d":10000,"m":{"name":"city timelapse"}}]},
        {"tt":1,"sg":[{"d":10000,"m":{"title":"Lo-fi","volume":0.35}}]},
        {"tt":7,"sg":[{"s":0,"d":3000,"m":{"text":"Urban Dreams"}}]}]}
      """;

  @Test
  void isEnglishWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.CHINA);
      assertThat(timeline(SEEDS).summary()).startsWith("Timeline (3 tracks): 1. Video: city");
      assertThat(timeline(SEEDS).summary(Locale.JAPAN)).isEqualTo(timeline(SEEDS).summary());
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(timeline(SEEDS).summary()).endsWith("(0-3s)");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void speaksChinese() {
    assertThat(timeline(SEEDS).summary(Locale.CHINA))
        .isEqualTo(
            "时间线（3 条轨道）：1. 视频：city timelapse（0-10 秒） 2. 配乐：Lo-fi（0-10 秒，35%）"
                + " 3. 标题：“Urban Dreams”（0-3 秒）");
  }

  @Test
  void takesWordsOfTheCaller() throws IOException {
    var german = new PropertyResourceBundle(new StringReader("type.1=Musik\ntype.42=Effekt {0}"));
    assertThat(timeline(SEEDS).summary(german)).contains("2. Musik: Lo-fi").contains("1. Video:");
    assertThat(timeline("{\"t\":[{\"tt\":42}]}").summary(german)).contains("Effekt {0}: empty");
  }

  @ParameterizedTest(name = "{0} ms for {1} ms: {2}")
  @CsvSource({
    "0, 2500, 0-2.5s",
    "33, 33, 0.033-0.066s",
    "5000, 0, 5s",
    "0, 59999, 0-59.999s",
    "0, 60000, 0:00-1:00",
    "65000, 85000, 1:05-2:30",
    "65250, 100, 1:05.25-1:05.35",
    "75000, 0, 1:15",
    "3540000, 185000, 0:59:00-1:02:05",
    "360000000, 1500, 100:00:00-100:00:01.5",
  })
  void tellsTimes(long start, long duration, String range) {
    assertThat(one("{\"s\":" + start + ",\"d\":" + duration + ",\"m\":{\"name\":\"a\"}}"))
        .isEqualTo("a (" + range + ")");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "https://cdn.example.com/a%20b%E7%8C%AB.mp4?sig=1/2#x, a b猫.mp4",
    "C:\\videos\\cut.mov, cut.mov",
    "https://example.com/clips/, clips",
    "50%.mp4, 50%.mp4",
    "a+b.mp4, a+b.mp4",
    "'data:image/png;base64,AAAA/BB', untitled",
    "'', untitled",
  })
  void callsANamelessSegmentByItsFile(String source, String name) {
    String json = "{\"d\":1000,\"src\":\"" + source.replace("\\", "\\\\") + "\"}";
    assertThat(one(json)).isEqualTo(name + " (0-1s)");
  }

  @Test
  void tellsTheFirstOfManyAndCountsTheRest() {
    String many =
        IntStream.rangeClosed(1, 12)
            .mapToObj(i -> "{\"d\":1000,\"m\":{\"name\":\"c" + i + "\"}}")
            .collect(Collectors.joining(","));
    assertThat(one(many))
        .isEqualTo("c1 (0-1s), c2 (1-2s), c3 (2-3s), c4 (3-4s), c5 (4-5s), … and 7 more");

    String tracks =
        IntStream.range(0, 300).mapToObj(i -> "{\"tt\":0}").collect(Collectors.joining(","));
    assertThat(timeline("{\"t\":[" + tracks + "]}").summary())
        .startsWith("Timeline (300 tracks): 1. Video: empty 2. ")
        .endsWith("20. Video: empty … and 280 more");
  }

  @Test
  void ordersByTimeSoThatGapsAndOverlapsShow() {
    assertThat(
            one(
                """
                {"s":5000,"d":2000,"m":{"name":"c"}},
                {"s":0,"d":2000,"m":{"name":"a"}},
                {"s":1000,"d":2000,"m":{"name":"b"}}\
                """))
        .isEqualTo("a (0-2s), b (1-3s), c (5-7s)");
  }

  @Test
  void namesTracksOfOtherKindsByTheirNameOrNumber() {
    assertThat(
            timeline("{\"t\":[{\"tt\":5,\"name\":\"Stickers\"},{\"tt\":5},{\"tt\":\"x\"}]}")
                .summary())
        .isEqualTo(
            "Timeline (3 tracks): 1. Stickers: empty 2. Track type 5: empty 3. Track: empty");
  }

  @Test
  void keepsRightToLeftNamesFromTurningTheNumbersRound() {
    assertThat(title("שלום")).isEqualTo("\"\u2068שלום\u2069\" (0-1s)");
    assertThat(title("abc")).doesNotContain("\u2068");
  }

  @Test
  void staysOneReadableLine() {
    assertThat(title("a\\n\\tb\\u0000\\u001b[31m\\u2028c\\u202Ed\\u2069 "))
        .isEqualTo("\"a b[31m cd\" (0-1s)");
    assertThat(title("\\ud800x")).isEqualTo("\"\uFFFDx\" (0-1s)");
    assertThat(title(" \\u0007 ")).isEqualTo("untitled (0-1s)");
    assertThat(title("say \\\"hi\\\"")).isEqualTo("“say \"hi\"” (0-1s)");
  }

  @Test
  void shortensBetweenCharactersAsPeopleSeeThem() {
    String family = "👨‍👩‍👧‍👦";
    assertThat(title("x".repeat(40))).isEqualTo("\"" + "x".repeat(40) + "\" (0-1s)");
    assertThat(title("x".repeat(41))).isEqualTo("\"" + "x".repeat(39) + "…\" (0-1s)");
    assertThat(title("x".repeat(38) + family + "yz"))
        .isEqualTo("\"" + "x".repeat(38) + family + "…\" (0-1s)");
    assertThat(title("🇩🇪".repeat(41))).isEqualTo("\"" + "🇩🇪".repeat(39) + "…\" (0-1s)");
    assertThat(title(family.repeat(30))).isEqualTo("\"" + family.repeat(14) + "…\" (0-1s)");
    assertThat(title("e" + "\u0301".repeat(100_000))).hasSizeLessThan(200);
  }

  private static String title(String json) {
    return timeline("{\"t\":[{\"tt\":7,\"sg\":[{\"d\":1000,\"m\":{\"text\":\"" + json + "\"}}]}]}")
        .summary()
        .substring("Timeline (1 track): 1. Title: ".length());
  }

  private static String one(String segments) {
    return timeline("{\"t\":[{\"tt\":0,\"sg\":[" + segments + "]}]}")
        .summary()
        .substring("Timeline (1 track): 1. Video: ".length());
  }

  private static Timeline timeline(String json) {
    return Draft.parse(json).timeline();
  }
}
