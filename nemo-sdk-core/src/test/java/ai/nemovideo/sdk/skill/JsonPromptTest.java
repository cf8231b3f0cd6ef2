package ai.nemovideo.sdk.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.skill.JsonMotion.Strength;
import ai.nemovideo.sdk.skill.JsonPromptException.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPromptTest {

  private static final JsonPrompt FULL =
      JsonPrompt.builder()
          .aspectRatio(AspectRatio.TALL)
          .style("warm, \"documentary\"")
          .language("zh-CN")
          .duration(Duration.ofMillis(7_250))
          .music(JsonMusic.of("Lo-fi", 0.35))
          .scene(
              JsonScene.of("a.jpg")
                  .withMotion(JsonMotion.ZOOM_IN, Strength.SUBTLE)
                  .withDuration(Duration.ofMillis(2_250))
                  .withTransition(JsonTransition.FADE_THROUGH_BLACK, Duration.ofMillis(800))
                  .withText("Grüße,\n世界 😀"))
          .scene(JsonScene.next().withMotion(JsonMotion.STILL))
          .build();

  private static final String FULL_TEXT =
      """
      {
        "aspect_ratio": "9:16",
        "duration": 7.25,
        "style": "warm, \\"documentary\\"",
        "language": "zh-CN",
        "music": {"name": "Lo-fi", "volume": 0.35},
        "scenes": [
          {"image": "a.jpg", "motion": "zoom_in", "strength": "subtle", "duration": 2.25, "transition": "fade_through_black", "transition_duration": 0.8, "text": "Grüße,\\n世界 😀"},
          {"motion": "still"}
        ]
      }\
      """;

  @Test
  void isWrittenInOneFormOnlyWhateverTheLocale() {
    Locale before = Locale.getDefault();
    try {
      // Commas in numbers, and an I that becomes a dotless one.
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      assertThat(FULL.toBuilder().build().toJson()).isEqualTo(FULL_TEXT);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatWasWrittenIsReadAgain() {
    JsonPrompt read = JsonPrompt.parse(FULL_TEXT);
    assertThat(read).isEqualTo(FULL).hasSameHashCodeAs(FULL).hasToString(FULL_TEXT);
    assertThat(read.aspectRatio()).contains(AspectRatio.TALL);
    assertThat(read.duration()).contains(Duration.ofMillis(7_250));
    assertThat(read.style()).contains("warm, \"documentary\"");
    assertThat(read.language()).contains("zh-CN");
    assertThat(read.music()).contains(JsonMusic.of("Lo-fi", 0.35));
    assertThat(read.scenes()).isEqualTo(FULL.scenes());
    assertThat(read).isNotEqualTo(FULL.toBuilder().scene(JsonScene.next()).build());
  }

  @Test
  void orderOfKeysSpellingOfNumbersAndTheSchemaOfEditorsDoNotMatter() {
    JsonPrompt read =
        JsonPrompt.parse(
            "\uFEFF{\"scenes\":[{\"text\":\"\\u00e4\",\"duration\":5.00e0}],"
                + "\"$schema\":\"x.json\",\"music\":{\"volume\":-0.0}}");
    assertThat(read)
        .isEqualTo(
            JsonPrompt.builder()
                .music(JsonMusic.NONE)
                .scene(JsonScene.next().withText("ä").withDuration(Duration.ofSeconds(5)))
                .build());
    assertThat(read.toJson()).contains("\"duration\": 5,", "\"music\": \"none\"");
    assertThat(read.music().map(JsonMusic::isNone)).contains(true);
  }

  @Test
  void everyProblemOfATextComesAtOnceWithItsPlace() {
    List<Problem> problems =
        problems(
            """
            {
            \t"aspectRatio": "16:9", "style": 5,
              "music": {"name": "Lo-fi", "volume": 2}, "music": "none",
              "duration": "15",
              "scenes": [
                {"text": "😀😀", "image": "photos/a.jpg", "motion": "zoom-in", "duration": 0.05},
                {"image": null, "strength": "huge", "duration": .5, "text": "C:\\photos"},
                "a.jpg"
              ],
              "zzz": {"a": [1, {"b": 2}]}
            }
            """);
    assertThat(problems)
        .extracting(p -> p.line() + ":" + p.column() + " " + p.path())
        .containsExactly(
            "2:2 aspectRatio",
            "2:34 style",
            "3:40 music.volume",
            "3:44 music",
            "4:15 duration",
            // Two characters of two halves each stand before it.
            "6:29 scenes[0].image",
            "6:55 scenes[0].motion",
            "6:78 scenes[0].duration",
            "7:15 scenes[1].image",
            "7:33 scenes[1].strength",
            "7:53 scenes[1].duration",
            "7:68 scenes[1].text",
            "8:5 scenes[2]",
            "10:3 zzz");
    assertThat(problems)
        .extracting(Problem::message)
        .satisfies(words -> {
          assertThat(words.get(0)).contains("did you mean \"aspect_ratio\"?");
          assertThat(words.get(1)).contains("not the number 5");
          assertThat(words.get(2)).contains("from 0 to 1, not 2");
          assertThat(words.get(3)).contains("already, in line 3");
          assertThat(words.get(6)).contains("did you mean \"zoom_in\"?", "\"pan_left\"");
          assertThat(words.get(10)).contains("write 0.5");
          assertThat(words.get(13)).contains("\"scenes\"");
        });
  }

  @Test
  void theExceptionIsForPeopleAndForPrograms() {
    JsonPromptException e = refused("{\n  \"scenes\": [{\"motion\": \"zoomin\"}], \"x\": 1}");
    assertThat(e)
        .hasMessageContaining("2 problems")
        .hasMessageContaining("\n- line 2, column 25 (scenes[0].motion): \"motion\"");
    assertThat(e.stage()).isEqualTo(Stage.INPUT);
    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(e.mayHaveBeenCharged()).isFalse();
    assertThat(e.retryable()).isFalse();
    assertThat(refused("{}"))
        .hasMessageStartingWith("The JSON prompt cannot be used: line 1, column 1 (scenes): ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # the text, with ~ for a line end | line:column | a part of the message
          {~ "scenes": [~ {"image": "a.jpg,~ "motion": "still"}]} | 3:12 | not closed
          {"scenes": [{"image": "a.jpg, "motion": "still"}]} | 1:32 | quote or a comma
          {"scenes": [{"image": "a.jpg",}]} | 1:30 | Nothing follows
          {"scenes": [{"image": "a.jpg"},]} | 1:31 | Nothing follows
          {"scenes": [{"image": "a.jpg" "motion": "still"}]} | 1:31 | comma is missing
          {"scenes": [{}~{}]} | 2:1 | comma is missing
          {"scenes": [{"image" "a.jpg"}]} | 1:22 | colon is missing
          {'scenes': []} | 1:2 | double quotes
          {scenes: []} | 1:2 | double quotes
          {"scenes": [{"motion": zoom_in}]} | 1:24 | double quotes
          {"scenes": [{"motion": “zoom_in”}]} | 1:24 | straight double quotes
          {"scenes": [{"image": "a.jpg"} | 1:31 | [ in line 1 is open
          {"scenes": [{"image": "a.jpg | 1:23 | not closed
          {"scenes": [ | 1:13 | [ in line 1 is open
          {"scenes": [{}]} thanks | 1:18 | ended before this
          {"scenes": [{}]}} | 1:17 | ended before this
          // scenes~{"scenes": [{}]} | 1:1 | comments
          {"scenes": [{}], # all~ "style": "x"} | 1:18 | comments
          {"scenes": [{"text": "tab\there"}]} | 1:26 | \\t
          {"scenes": [{"text": "\\x"}]} | 1:23 | escape
          {"scenes": [{"text": "\\u12g4"}]} | 1:23 | escape
          {"scenes": [{"text": "\\ud83d"}]} | 1:22 | half of a character
          {"scenes": [{"duration": 01}]} | 1:26 | no zeros before it
          {"scenes": [{"duration": +1}]} | 1:26 | no plus
          {"scenes": [{"duration": NaN}]} | 1:26 | not JSON
          {"scenes": [{"duration": True}]} | 1:26 | small letters
          {"scenes": [{"duration": 1e999999999}]} | 1:26 | from 0.1 to 600
          {"scenes": [{"duration": 1.0005}]} | 1:26 | 3 decimals
          {"scenes": [{"text": "   "}]} | 1:22 | says something
          {"scenes": []} | 1:12 | empty
          {"scenes": {}} | 1:12 | a list
          [] | 1:1 | an object, not a list
          null | 1:1 | an object, not null
          `` | 1:1 | empty
          {"scenes": [{}], "music": {}} | 1:27 | "none" or an object
          {"scenes": [{}], "music": "jazz"} | 1:27 | "none" or an object
          {"scenes": [{}], "aspect_ratio": "wide"} | 1:34 | colon between
          {"scenes": [{}], "aspect_ratio": "1000:99"} | 1:34 | 10 times
          {"scenes": [{}], "language": "english please"} | 1:30 | language code
          {"scenes": [{"duration": 3}, {"duration": 2}], "duration": 6} | 1:60 | 5 together
          {"scenes": [{"duration": 3}, {}], "duration": 3.05} | 1:47 | leaves less
          {"scenes": [{"duration": 599}, {"duration": 2}]} | 1:12 | 601 seconds
          """)
  void oneProblemIsFoundWhereItIs(String text, String place, String words) {
    String json = text == null ? "" : text.replace('~', '\n');
    List<Problem> problems = problems(json);
    assertThat(problems).hasSize(1);
    Problem problem = problems.get(0);
    assertThat(problem.line() + ":" + problem.column()).as("%s", problem).isEqualTo(place);
    assertThat(problem.message()).contains(words);
  }

  @Test
  void problemsBeforeAPlaceThatIsNotJsonAreToldToo() {
    assertThat(problems("{\"style\": 5, \"scenes\": [{\"motion\": \"fly\"}, 'oops"))
        .extracting(Problem::path)
        .containsExactly("style", "scenes[0].motion", "");
  }

  @Test
  void linesEndInEveryWay() {
    assertThat(problems("{\r\n\"scenes\":\r[{\n\"x\": 1}]}"))
        .extracting(Problem::line, Problem::column)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(4, 1));
  }

  @Test
  void deepOrLongNonsenseEndsInAProblemToo() {
    assertThat(problems("{\"x\": " + "[".repeat(200_000))).hasSize(2);
    assertThat(problems("[".repeat(200_000))).hasSize(1);
    assertThat(problems("{" + "\"x\": 1, ".repeat(1_000) + "\"scenes\": []}")).hasSize(100);
    assertThat(problems(" ".repeat(500_001) + "{")).hasSize(1);
  }

  @Test
  void aBuilderTellsAllItsProblemsWithoutPlaces() {
    JsonPrompt.Builder builder =
        JsonPrompt.builder()
            .aspectRatio(new AspectRatio(0, -1))
            .music(new JsonMusic(Optional.of(" "), Optional.of(Double.NaN)))
            .language("x")
            .scene(JsonScene.of("a/b.jpg").withDuration(Duration.ofNanos(1_000_001)))
            .scene(JsonScene.of("a.jpg").withDuration(Duration.ofSeconds(-1)).withText("\uD83D"));
    JsonPromptException e = catchThrowableOfType(JsonPromptException.class, builder::build);
    assertThat(e.problems())
        .extracting(Problem::path)
        .containsExactly(
            "aspect_ratio",
            "language",
            "music.name",
            "music.volume",
            "scenes[0].image",
            "scenes[0].duration",
            "scenes[1].duration",
            "scenes[1].text");
    assertThat(e.problems()).allMatch(p -> p.line() == 0 && p.column() == 0);
    assertThat(e).hasMessageContaining("\n- scenes[0].image: ");
    assertThat(catchThrowableOfType(JsonPromptException.class, JsonPrompt.builder()::build))
        .hasMessageContaining("empty: give at least one");
  }

  private static List<Problem> problems(String json) {
    return refused(json).problems();
  }

  private static JsonPromptException refused(String json) {
    return catchThrowableOfType(JsonPromptException.class, () -> JsonPrompt.parse(json));
  }
}
