package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.data;
import static ai.nemovideo.sdk.local.Wire.picture;
import static ai.nemovideo.sdk.local.Wire.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What turns make of the draft. */
final class DraftWireTest {
  private final LocalNemo nemo =
      LocalNemo.builder().scenario(Scenario.builder().startingCredits(1000).build()).start();
  private Wire wire;
  private String session;

  @BeforeEach
  void open() {
    wire = Wire.anonymous(nemo);
    session = wire.openSession();
  }

  @AfterEach
  void close() {
    nemo.close();
  }

  @Test
  void draftHasTheDocumentedKeys() {
    upload("a.png", "b.png", "c.png");
    wire.say(
        session,
        "turn these into a 15-second video, slow zoom, the title \"Paradise Found\", music at 35%");
    JsonObject draft = wire.draft(session);
    assertThat(draft.get("d").getAsLong()).isEqualTo(15_000);
    assertThat(draft.getAsJsonObject("m"))
        .hasToString("{\"title\":\"Paradise Found\",\"width\":1920,\"height\":1080,\"fps\":30}");
    assertThat(ints(draft, "t", "tt")).containsExactly(0L, 1L, 7L);
    assertThat(ints(track(0), "sg", "s")).containsExactly(0L, 5000L, 10_000L);
    assertThat(meta(0, 0).get("name").getAsString()).isEqualTo("a.png");
    assertThat(meta(0, 0).get("src").getAsString()).startsWith(nemo.mediaUrl().toString());
    assertThat(metas(0, "motion")).containsExactly("zoom-in", "zoom-out", "zoom-in");
    assertThat(metas(0, "strength")).containsOnly("subtle");
    assertThat(metas(0, "transition")).containsExactly("crossfade", "crossfade", "cut");
    assertThat(metas(0, "transition_d")).containsExactly("800", "800", "0");
    assertThat(meta(1, 0)).hasToString("{\"name\":\"Calm bed\",\"volume\":0.35}");
    assertThat(meta(2, 0)).hasToString("{\"text\":\"Paradise Found\"}");
    assertThat(ints(track(2), "sg", "d")).containsExactly(3000L);
  }

  @ParameterizedTest
  @CsvSource({"3,10 seconds,10000", "7,15 seconds,15000", "4,1 minute,60000", "6,7.5 seconds,7500"})
  void durationIsSplitExactly(int pictures, String length, long millis) {
    for (int i = 0; i < pictures; i++) {
      upload("p" + i + ".png");
    }
    wire.say(session, length);
    List<Long> durations = ints(track(0), "sg", "d");
    List<Long> starts = ints(track(0), "sg", "s");
    assertThat(durations.stream().mapToLong(Long::longValue).sum()).isEqualTo(millis);
    long at = 0;
    for (int i = 0; i < pictures; i++) {
      assertThat(starts.get(i)).isEqualTo(at);
      assertThat(durations.get(i)).isBetween(millis / pictures, millis / pictures + 1);
      at += durations.get(i);
    }
    assertThat(ints(track(1), "sg", "d")).containsExactly(millis);
  }

  @Test
  void editsChangeOnlyWhatTheyName() {
    upload("a.png", "b.png");
    wire.say(session, "10 seconds, pan left, title \"One\", lo-fi music at 40%");
    wire.say(session, "make it 8 seconds");
    assertThat(duration()).isEqualTo(8000);
    assertThat(metas(0, "motion")).containsOnly("pan-left");
    assertThat(meta(1, 0)).hasToString("{\"name\":\"Lo-fi\",\"volume\":0.4}");
    assertThat(meta(2, 0)).hasToString("{\"text\":\"One\"}");
    wire.say(session, "change the title to \"Two\"");
    assertThat(meta(2, 0)).hasToString("{\"text\":\"Two\"}");
    wire.say(session, "louder");
    assertThat(meta(1, 0)).hasToString("{\"name\":\"Lo-fi\",\"volume\":0.6}");
    wire.say(session, "hard cuts");
    assertThat(metas(0, "transition")).containsOnly("cut");
    wire.say(session, "9:16");
    assertThat(wire.draft(session).getAsJsonObject("m").get("height").getAsInt()).isEqualTo(1920);
    wire.say(session, "去掉标题，不要音乐");
    assertThat(ints(wire.draft(session), "t", "tt")).containsExactly(0L);
    assertThat(duration()).isEqualTo(8000);
  }

  @Test
  void undoGoesBackOneDraftAtATime() {
    upload("a.png");
    wire.say(session, "5 seconds");
    wire.say(session, "6 seconds");
    wire.say(session, "7 seconds");
    wire.say(session, "undo");
    assertThat(duration()).isEqualTo(6000);
    wire.say(session, "撤销");
    assertThat(duration()).isEqualTo(5000);
    assertThat(text(wire.say(session, "undo").body())).contains("no earlier draft");
    assertThat(duration()).isEqualTo(5000);
  }

  @Test
  void editThatChangesNothingCostsNothing() {
    upload("a.png");
    wire.say(session, "5 seconds");
    assertThat(text(wire.say(session, "make it 5 seconds").body())).contains("already so");
    assertThat(nemo.charges()).hasSize(1);
  }

  @Test
  void pictureAfterPictureGetsAVideoOfItsOwn() {
    upload("a.png");
    wire.say(session, "animate this image, 5 seconds");
    upload("b.png");
    wire.say(session, "animate this image, 6 seconds");
    assertThat(metas(0, "name")).containsExactly("b.png");
    wire.say(session, "animate a.png, 7 seconds");
    assertThat(metas(0, "name")).containsExactly("a.png");
    assertThat(nemo.charges()).extracting(Charge::reason).containsOnly("generation");
    upload("c.png");
    wire.say(session, "add this picture");
    assertThat(metas(0, "name")).containsExactly("a.png", "c.png");
    assertThat(duration()).isEqualTo(14_000);
  }

  @Test
  void portraitPicturesMakeAPortraitVideo() {
    data(wire.upload(session, "tall.png", picture(30, 50, "png")));
    wire.say(session, "zoom in");
    assertThat(wire.draft(session).getAsJsonObject("m").get("width").getAsInt()).isEqualTo(1080);
    assertThat(wire.draft(session).getAsJsonObject("m").get("height").getAsInt()).isEqualTo(1920);
  }

  @Test
  void answerIsInTheLanguageOfThePrompt() {
    upload("a.png", "b.png");
    assertThat(text(wire.say(session, "做成10秒的视频，让猫跳舞").body()))
        .contains("2 张图片")
        .contains("10 秒")
        .contains("“让猫跳舞”");
    assertThat(text(wire.say(session, "12 seconds").body())).contains("12 seconds in all");
  }

  private void upload(String... names) {
    for (String name : names) {
      data(wire.upload(session, name, picture(64, 36, "png")));
    }
  }

  private long duration() {
    return wire.draft(session).get("d").getAsLong();
  }

  private JsonObject track(int index) {
    return wire.draft(session).getAsJsonArray("t").get(index).getAsJsonObject();
  }

  private JsonObject meta(int track, int segment) {
    return track(track).getAsJsonArray("sg").get(segment).getAsJsonObject().getAsJsonObject("m");
  }

  private List<String> metas(int track, String key) {
    return elements(track(track), "sg")
        .map(segment -> segment.getAsJsonObject("m").get(key).getAsString())
        .toList();
  }

  private static List<Long> ints(JsonObject parent, String list, String key) {
    return elements(parent, list).map(object -> object.get(key).getAsLong()).toList();
  }

  private static Stream<JsonObject> elements(JsonObject parent, String list) {
    return StreamSupport.stream(parent.getAsJsonArray(list).spliterator(), false)
        .map(JsonElement::getAsJsonObject);
  }
}
