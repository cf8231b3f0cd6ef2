package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.data;
import static ai.nemovideo.sdk.local.Wire.picture;
import static ai.nemovideo.sdk.local.Wire.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A JSON prompt becomes exactly the draft that it describes. */
final class JsonPromptWireTest {
  private static final String FULL =
      """
      {
        "aspect_ratio": "9:16",
        "music": {"name": "Lo-fi", "volume": 0.2},
        "scenes": [
          {"image": "b.png", "motion": "pan_left", "strength": "strong", "duration": 2.25,
           "transition": "wipe", "transition_duration": 0.5, "text": "One"},
          {"image": "a.png", "motion": "still", "duration": 1, "transition": "cut"},
          {"image": "b.png", "motion": "zoom_out", "duration": 3, "transition": "slide", "text": "Three {\\"}"}
        ]
      }\
      """;

  private static final List<String> FULL_SHOTS =
      List.of(
          "0-2250 b.png pan-left strong wipe 500",
          "2250-3250 a.png none subtle cut 0",
          "3250-6250 b.png zoom-out subtle cut 0");

  private final LocalNemo nemo =
      LocalNemo.builder().scenario(Scenario.builder().startingCredits(1000).build()).start();
  private Wire wire;
  private String session;

  @BeforeEach
  void open() {
    wire = Wire.anonymous(nemo);
    session = wire.openSession();
    upload("a.png");
    upload("b.png");
    upload("c.png");
  }

  @AfterEach
  void close() {
    nemo.close();
  }

  static List<Arguments> surroundings() {
    return List.of(
        Arguments.of("", ""),
        Arguments.of("Please make a video of this: ", ""),
        Arguments.of("", " Thanks!"),
        Arguments.of("Here it is.\n\n```json\n", "\n```\n"),
        Arguments.of("做成视频：```\n", "\n```谢谢"));
  }

  @ParameterizedTest
  @MethodSource("surroundings")
  void aMessageWithJsonBecomesItsScenes(String before, String after) {
    String answer = say(before + FULL + after);

    assertThat(shots()).isEqualTo(FULL_SHOTS);
    assertThat(titles()).containsExactly("0-2250 One", "3250-6250 Three {\"}");
    assertThat(music()).containsExactly("0-6250 Lo-fi 0.2");
    assertThat(frame()).isEqualTo("1080x1920");
    assertThat(answer)
        .contains("b.png", "2.25", "“One”", "Lo-fi", "c.png")
        .doesNotContain("understand", "没有理解");
    assertThat(nemo.charges()).hasSize(1);
  }

  @Test
  void theAnswerSaysWhatEachSceneIs() {
    assertThat(say(FULL.replace("cut", "fade_through_black")))
        .isEqualTo(
            "I made a 6.25-second video of 3 scenes in 1080x1920: 1. b.png, 2.25 s, strong pan to the"
                + " left, “One”, then a wipe of 0.5 s; 2. a.png, 1 s, no camera motion, then a fade"
                + " through black of 0.5 s; 3. b.png, 3 s, gentle zoom out, “Three {\"}”; with"
                + " generated music “Lo-fi” at 20 %. In no scene: c.png.");
  }

  @Test
  void scenesWithoutAnImageTakeThoseThatNoSceneNames() {
    say("{\"scenes\": [{}, {\"image\": \"b.png\"}, {}, {}, {\"image\": \"b.png\"}]}");
    assertThat(names()).containsExactly("a.png", "b.png", "c.png", "a.png", "b.png");

    upload("d.png");
    say("{\"scenes\": [{}, {\"image\": \"a.png\"}]}");
    assertThat(names()).containsExactly("d.png", "a.png");
  }

  @Test
  void whenAllAreNamedTheOthersTakeAllInTurn() {
    say("{\"scenes\": [{\"image\":\"c.png\"},{\"image\":\"a.png\"},{\"image\":\"b.png\"},{},{}]}");
    assertThat(names()).containsExactly("c.png", "a.png", "b.png", "a.png", "b.png");
  }

  @Test
  void whatIsLeftOpenIsSharedOrUsualOrAsTheWordsSay() {
    say("{\"duration\": 10, \"scenes\": [{\"duration\": 3}, {}, {}, {}]}");
    assertThat(shots())
        .containsExactly(
            "0-3000 a.png zoom-in subtle crossfade 800",
            "3000-5333 b.png zoom-out subtle crossfade 800",
            "5333-7666 c.png zoom-in subtle crossfade 800",
            "7666-10000 a.png zoom-out subtle cut 0");
    assertThat(frame()).isEqualTo("1920x1080");
    assertThat(music()).containsExactly("0-10000 Calm bed 0.35");

    say(
        "Pan left with hard cuts, 2 seconds each, no music: {\"scenes\": [{}, {\"motion\":"
            + " \"still\", \"transition\": \"wipe\"}, {}]}");
    assertThat(shots())
        .containsExactly(
            "0-2000 a.png pan-left subtle cut 0",
            "2000-4000 b.png none subtle wipe 800",
            "4000-6000 c.png pan-left subtle cut 0");
    assertThat(music()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    String answer =
        say(
            """
            {"style": "warm, documentary", "fps": 24, "music": {"name": "Jazz", "volume": 35, "loop": true},
             "scenes": [{"image": "x.png", "motion": "spiral", "duration": "soon", "zoom": 2},
                        {"Motion": "slow zoom in", "duration": "2 s", "transitionDuration": 0.4,
                         "transition": "fade through black"}, 5]}
            """);
    assertThat(answer)
        .contains(
            "“style: warm, documentary”",
            "“fps”",
            "“music.volume: 35”",
            "“music.loop”",
            "“scenes[0].image: x.png”",
            "“scenes[0].motion: spiral”",
            "“scenes[0].duration: soon”",
            "“scenes[0].zoom”",
            "“scenes[2]”")
        .doesNotContain("scenes[1]");
    assertThat(shots())
        .containsExactly(
            "0-5000 a.png zoom-in subtle crossfade 800", "5000-7000 b.png zoom-in subtle cut 0");
    assertThat(music()).containsExactly("0-7000 Jazz 0.35");
  }

  @Test
  void theLanguageOfTheAnswerCanBeAskedFor() {
    assertThat(say("{\"language\": \"zh-CN\", \"style\": \"warm\", \"scenes\": [{}]}"))
        .contains("个场景", "“style: warm”", "没有用到的图片：b.png、c.png");
    assertThat(say("{\"language\": \"en\", \"scenes\": [{\"text\": \"世界\"}]}"))
        .contains("video of 1 scene", "“世界”", "In no scene: b.png, c.png");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          `Do this: {"scenes": [{"image": "a.png",}]}`,line 1,column 31
          `{"scenes": [\n  {"image" "a.png"}]}`,line 2,column 13
          `{"scenes": [{"image": "a.png"}`,line 1,column 32
          """)
  void brokenJsonChangesAndCostsNothing(String prompt, String line, String column) {
    assertThat(say(prompt.replace("\\n", "\n")))
        .contains("JSON", line, "column", "nothing was charged");
    assertThat(wire.draft(session).has("t")).isFalse();
    assertThat(nemo.charges()).isEmpty();
  }

  @Test
  void jsonThatSaysNothingOrTooMuchChangesAndCostsNothing() {
    assertThat(say("{\"foo\": 1}")).contains("“foo”", "nothing was charged");
    assertThat(say("{\"scenes\": [{\"duration\": 600}, {\"duration\": 0.5}]}"))
        .contains("600.5 seconds", "nothing was charged");
    assertThat(wire.draft(session).has("t")).isFalse();
    assertThat(nemo.charges()).isEmpty();
  }

  @Test
  void scenesReplaceScenesAndNothingElse() {
    say(FULL);
    assertThat(say(FULL)).contains("already so");
    String answer =
        say("{\"scenes\": [{\"image\": \"b.png\", \"motion\": \"pan_up\", \"duration\": 4}]}");
    assertThat(answer).contains("4-second video of 1 scene");
    assertThat(shots()).containsExactly("0-4000 b.png pan-up subtle cut 0");
    assertThat(titles()).isEmpty();
    assertThat(music()).containsExactly("0-4000 Lo-fi 0.2");
    assertThat(frame()).isEqualTo("1080x1920");
    assertThat(nemo.charges()).extracting(Charge::reason).containsExactly("generation", "edit");

    say("{\"scenes\": [{\"image\": \"c.png\"}]}");
    assertThat(nemo.charges()).extracting(Charge::reason).endsWith("generation");
  }

  @Test
  void jsonWithoutScenesChangesWhatItNames() {
    say(FULL);
    say("{\"aspect_ratio\": \"4:3\", \"music\": \"none\"}");
    assertThat(frame()).isEqualTo("1440x1080");
    assertThat(music()).isEmpty();
    assertThat(shots()).isEqualTo(FULL_SHOTS);
    assertThat(titles()).hasSize(2);
  }

  @Test
  void laterEditsInWordsKeepWhatScenesSay() {
    say(FULL);
    say("make it 12.5 seconds");
    assertThat(shots())
        .containsExactly(
            "0-4500 b.png pan-left strong wipe 500",
            "4500-6500 a.png none subtle cut 0",
            "6500-12500 b.png zoom-out subtle cut 0");
    assertThat(titles()).containsExactly("0-4500 One", "6500-12500 Three {\"}");

    say("change the title to \"Uno\"");
    assertThat(titles()).containsExactly("0-4500 Uno", "6500-12500 Three {\"}");

    say("add this picture: c.png");
    assertThat(names()).containsExactly("b.png", "a.png", "b.png", "c.png");
    assertThat(shots().subList(0, 2))
        .containsExactly(
            "0-4500 b.png pan-left strong wipe 500", "4500-6500 a.png none subtle cut 0");
    assertThat(shots().get(2)).endsWith("zoom-out subtle wipe 500");
    assertThat(titles()).hasSize(2);

    say("remove the title");
    assertThat(titles()).isEmpty();
  }

  private void upload(String name) {
    data(wire.upload(session, name, picture(64, 36, "png")));
  }

  private String say(String prompt) {
    return text(wire.say(session, prompt).body());
  }

  private List<String> names() {
    return shots().stream().map(shot -> shot.split(" ")[1]).toList();
  }

  private List<String> shots() {
    return segments(0, "name", "motion", "strength", "transition", "transition_d");
  }

  private List<String> titles() {
    return segments(7, "text");
  }

  private List<String> music() {
    return segments(1, "name", "volume");
  }

  private String frame() {
    JsonObject meta = wire.draft(session).getAsJsonObject("m");
    return meta.get("width").getAsInt() + "x" + meta.get("height").getAsInt();
  }

  private List<String> segments(int type, String... keys) {
    List<String> found = new ArrayList<>();
    for (JsonElement track : wire.draft(session).getAsJsonArray("t")) {
      JsonArray segments = track.getAsJsonObject().getAsJsonArray("sg");
      if (track.getAsJsonObject().get("tt").getAsInt() == type) {
        segments.forEach(segment -> found.add(line(segment.getAsJsonObject(), keys)));
      }
    }
    return found;
  }

  private static String line(JsonObject segment, String... keys) {
    long start = segment.get("s").getAsLong();
    StringBuilder line = new StringBuilder();
    line.append(start).append('-').append(start + segment.get("d").getAsLong());
    for (String key : keys) {
      line.append(' ').append(segment.getAsJsonObject("m").get(key).getAsString());
    }
    return line.toString();
  }
}
