package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.draft.Segment;
import ai.nemovideo.sdk.draft.Track;
import ai.nemovideo.sdk.draft.TrackType;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.skill.AspectRatio;
import ai.nemovideo.sdk.skill.JsonMotion;
import ai.nemovideo.sdk.skill.JsonMotion.Strength;
import ai.nemovideo.sdk.skill.JsonMusic;
import ai.nemovideo.sdk.skill.JsonPrompt;
import ai.nemovideo.sdk.skill.JsonScene;
import ai.nemovideo.sdk.skill.JsonTransition;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the builder to the timeline: a JSON prompt becomes exactly what it describes. */
class JsonPromptJourneyTest {

  @TempDir Path folder;

  private final LocalNemo local =
      LocalNemo.builder()
          .scenario(
              Scenario.builder()
                  .rendering(Scenario.Rendering.INSTANT)
                  .startingCredits(10_000)
                  .build())
          .start();
  private final NemoClient nemo =
      NemoClient.builder()
          .baseUrl(local.baseUrl())
          .anonymous()
          .expectedRenderTime(Duration.ofMillis(20), Duration.ofSeconds(1))
          .clock(new WaitlessClock())
          .build();

  @AfterEach
  void stop() {
    nemo.close();
    local.close();
  }

  @Test
  void animateMakesTheScenesOfThePrompt() {
    JsonPrompt prompt =
        JsonPrompt.builder()
            .aspectRatio(new AspectRatio(4, 5))
            .music(JsonMusic.of("Lo-fi", 0.25))
            .scene(
                JsonScene.of("night.png")
                    .withMotion(JsonMotion.PAN_UP, Strength.STRONG)
                    .withDuration(Duration.ofMillis(2_345))
                    .withTransition(JsonTransition.WIPE, Duration.ofMillis(400))
                    .withText("Night {\"quoted\"}\nin two lines"))
            .scene(
                JsonScene.next().withMotion(JsonMotion.STILL).withDuration(Duration.ofSeconds(1)))
            .scene(
                JsonScene.of("night.png")
                    .withMotion(JsonMotion.ZOOM_OUT, Strength.NORMAL)
                    .withDuration(Duration.ofMillis(1_500))
                    .withText("Again"))
            .build();

    Animation video =
        nemo.animate(
            AnimateRequest.builder()
                .image(Pictures.png(folder, "day.png"))
                .image(Pictures.png(folder, "night.png"))
                .prompt(prompt)
                .build());

    Draft draft = video.draft();
    assertThat(segments(draft, TrackType.VIDEO))
        .containsExactly("0-2345 night.png", "2345-3345 day.png", "3345-4845 night.png");
    assertThat(segments(draft, TrackType.TEXT)).hasSize(2);
    assertThat(draft.source()).contains("pan-up", "wipe", "zoom-out");
    assertThat(draft.width()).hasValue(1080);
    assertThat(draft.height()).hasValue(1350);
    assertThat(segments(draft, TrackType.AUDIO)).containsExactly("0-4845 Lo-fi");
    assertThat(video.agentWords()).contains("Again").doesNotContain("understand");
    assertThat(local.charges()).hasSize(1);
  }

  /** The service reads the keys and words with code of its own: this holds the two together. */
  @Test
  void everyMotionAndTransitionArrives() {
    NemoSession session = nemo.openSession();
    session.upload(MediaSource.file(Pictures.png(folder, "a.png")));
    for (JsonMotion motion : JsonMotion.values()) {
      for (Strength strength : Strength.values()) {
        JsonScene scene = JsonScene.of("a.png").withMotion(motion, strength);
        Draft draft = sent(session, JsonPrompt.builder().scene(scene).build());
        assertThat(first(draft, "motion"))
            .isEqualTo(motion == JsonMotion.STILL ? "none" : wire(motion));
        assertThat(first(draft, "strength")).isEqualTo(wire(strength));
      }
    }
    for (JsonTransition transition : JsonTransition.values()) {
      JsonScene scene = JsonScene.of("a.png").withTransition(transition);
      Draft draft =
          sent(session, JsonPrompt.builder().scene(scene).scene(JsonScene.next()).build());
      assertThat(first(draft, "transition")).isEqualTo(wire(transition));
    }
  }

  @Test
  void musicStyleAndLanguageArrive() {
    NemoSession session = nemo.openSession();
    session.upload(MediaSource.file(Pictures.png(folder, "a.png")));
    JsonPrompt prompt =
        JsonPrompt.builder()
            .duration(Duration.ofSeconds(7))
            .style("warm")
            .language("zh-CN")
            .music(JsonMusic.NONE)
            .scene(JsonScene.next())
            .scene(JsonScene.next().withDuration(Duration.ofSeconds(2)))
            .build();

    AgentReply reply = session.send(prompt);

    assertThat(reply.words()).contains("style: warm", "个场景", "没有音乐");
    Draft draft = reply.draft().orElseThrow();
    assertThat(segments(draft, TrackType.VIDEO)).containsExactly("0-5000 a.png", "5000-7000 a.png");
    assertThat(segments(draft, TrackType.AUDIO)).isEmpty();
  }

  private static Draft sent(NemoSession session, JsonPrompt prompt) {
    AgentReply reply = session.send(prompt);
    assertThat(reply.words()).doesNotContain("understand");
    return reply.draft().orElseThrow();
  }

  private static String wire(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String first(Draft draft, String key) {
    String json = draft.tracks().get(0).segments().get(0).json();
    int at = json.indexOf("\"" + key + "\":\"") + key.length() + 4;
    return json.substring(at, json.indexOf('"', at));
  }

  private static List<String> segments(Draft draft, TrackType type) {
    List<String> found = new ArrayList<>();
    for (Track track : draft.tracks()) {
      for (Segment segment : track.segments()) {
        if (track.type().equals(type)) {
          found.add(
              segment.start().toMillis()
                  + "-"
                  + segment.end().toMillis()
                  + " "
                  + segment.name().orElse(""));
        }
      }
    }
    return found;
  }
}
