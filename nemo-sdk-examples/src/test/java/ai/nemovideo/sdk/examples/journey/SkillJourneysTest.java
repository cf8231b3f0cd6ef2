package ai.nemovideo.sdk.examples.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.skill.AspectRatio;
import ai.nemovideo.sdk.skill.JsonMotion;
import ai.nemovideo.sdk.skill.JsonMusic;
import ai.nemovideo.sdk.skill.JsonPrompt;
import ai.nemovideo.sdk.skill.JsonScene;
import ai.nemovideo.sdk.skill.JsonTransition;
import ai.nemovideo.sdk.skill.SkillProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each skill as its document tells it, down to what is to be seen in the decoded video. */
final class SkillJourneysTest {

  private static final double FRAME = 1 / 30.0;
  private static final double HALF_SECOND = 0.5;

  @TempDir Path folder;

  @Test
  void kingMakesOneImageMoveSmoothly() throws IOException {
    try (Journey journey = new Journey(SkillProfile.KING, folder)) {
      journey.upload(List.of(photograph("portrait.jpg", Shots.DARK)));
      journey.say(SkillProfile.KING.signaturePrompt());
      Film film = journey.film();

      assertIs1080p(film);
      assertThat(film.seconds()).isCloseTo(5, within(FRAME));
      assertThat(film.at(4.9).spread() / film.at(0.1).spread()).isGreaterThan(1.02);
      assertMovesSmoothly(film, 0, 5);
    }
  }

  @Test
  void makerTurnsImagesIntoFifteenSecondsWithSmoothTransitions() throws IOException {
    try (Journey journey = new Journey(SkillProfile.MAKER, folder)) {
      journey.upload(
          List.of(
              photograph("one.jpg", Shots.DARK),
              photograph("two.jpg", Shots.MIDDLE),
              photograph("three.jpg", Shots.LIGHT)));
      journey.say(SkillProfile.MAKER.signaturePrompt());
      Film film = journey.film();

      assertIs1080p(film);
      assertThat(film.seconds()).isCloseTo(15, within(FRAME));
      assertThat(film.at(2.5).ground()).isCloseTo(Shots.DARK, within(3.0));
      assertThat(film.at(7.5).ground()).isCloseTo(Shots.MIDDLE, within(3.0));
      assertThat(film.at(12.5).ground()).isCloseTo(Shots.LIGHT, within(3.0));
      assertFades(film, 5, Shots.DARK, Shots.MIDDLE);
      assertFades(film, 10, Shots.MIDDLE, Shots.LIGHT);
    }
  }

  @Test
  void motionZoomsSlowlyIntoOneImage() throws IOException {
    try (Journey journey = new Journey(SkillProfile.MOTION, folder)) {
      journey.upload(List.of(photograph("landscape.png", Shots.MIDDLE)));
      journey.say(SkillProfile.MOTION.signaturePrompt());
      Film film = journey.film();

      assertIs1080p(film);
      assertThat(film.at(4.9).spread() / film.at(0.1).spread()).isBetween(1.02, 1.10);
      assertThat(film.at(4.9).x()).isCloseTo(0.5, within(0.01));
      assertThat(film.at(4.9).y()).isCloseTo(0.5, within(0.01));
      assertMovesSmoothly(film, 0, 5);
    }
  }

  @Test
  void flowMakesAClipOfFiveSeconds() throws IOException {
    try (Journey journey = new Journey(SkillProfile.IN_FLOW, folder)) {
      journey.upload(List.of(photograph("product.png", Shots.LIGHT)));
      journey.say(SkillProfile.IN_FLOW.signaturePrompt());
      Film film = journey.film();

      assertIs1080p(film);
      assertThat(film.looks()).hasSize(150);
      assertThat(film.at(0.1).spread()).isNotCloseTo(film.at(4.9).spread(), within(0.001));
    }
  }

  @Test
  void jsonPromptKeepsItsFieldsOfMotionAndDuration() throws IOException {
    JsonPrompt prompt =
        JsonPrompt.builder()
            .aspectRatio(AspectRatio.TALL)
            .scene(
                JsonScene.of("one.png")
                    .withDuration(Duration.ofSeconds(2))
                    .withMotion(JsonMotion.ZOOM_IN, JsonMotion.Strength.STRONG)
                    .withTransition(JsonTransition.CUT))
            .scene(
                JsonScene.of("two.png")
                    .withDuration(Duration.ofMillis(1500))
                    .withMotion(JsonMotion.PAN_LEFT, JsonMotion.Strength.STRONG)
                    .withTransition(JsonTransition.CROSSFADE, Duration.ofMillis(600)))
            .scene(
                JsonScene.of("three.png")
                    .withDuration(Duration.ofMillis(2500))
                    .withMotion(JsonMotion.STILL)
                    .withText("Spring"))
            .music(JsonMusic.of("Lo-fi", 0.35))
            .build();
    try (Journey journey = new Journey(SkillProfile.JSON_PROMPT, folder)) {
      journey.upload(
          List.of(
              portrait("one.png", Shots.DARK),
              portrait("two.png", Shots.MIDDLE),
              portrait("three.png", Shots.LIGHT)));
      Timeline timeline = journey.say(prompt.toJson());
      Film film = journey.film();

      assertThat(timeline.summary()).contains("Lo-fi (0-6s, 35%)", "\"Spring\" (3.5-6s)");
      assertThat(film.width()).isEqualTo(1080);
      assertThat(film.height()).isEqualTo(1920);
      assertThat(film.seconds()).isCloseTo(6, within(FRAME));
      assertThat(film.at(1).white()).as("no title yet").isZero();
      assertThat(film.at(5).white()).as("the title").isGreaterThan(1);
      assertThat(film.at(1.9).spread() / film.at(0.1).spread()).isGreaterThan(1.08);
      assertThat(film.at(2 - FRAME).ground()).isCloseTo(Shots.DARK, within(4.0));
      assertThat(film.at(2).ground()).isCloseTo(Shots.MIDDLE, within(4.0));
      assertThat(film.at(3.1).x()).isGreaterThan(film.at(2.1).x() + 0.02);
      assertThat(film.at(3.5).ground()).isCloseTo((Shots.MIDDLE + Shots.LIGHT) / 2.0, within(6.0));
    }
  }

  /** The request in the seed's own words. */
  @Test
  void jsonPromptSkillTakesPlainWordsToo() throws IOException {
    try (Journey journey = new Journey(SkillProfile.JSON_PROMPT, folder)) {
      journey.upload(
          List.of(photograph("one.jpg", Shots.DARK), photograph("two.jpg", Shots.LIGHT)));
      Timeline timeline = journey.say(SkillProfile.JSON_PROMPT.signaturePrompt());

      assertThat(timeline.summary()).contains("one.jpg", "two.jpg");
    }
  }

  private Path photograph(String name, int ground) throws IOException {
    return Shots.draw(folder.resolve(name), 1920, 1080, ground);
  }

  private Path portrait(String name, int ground) throws IOException {
    return Shots.draw(folder.resolve(name), 1080, 1920, ground);
  }

  private static void assertIs1080p(Film film) {
    assertThat(film.container()).contains("mp4");
    assertThat(film.codec()).contains("h264");
    assertThat(film.width()).isEqualTo(1920);
    assertThat(film.height()).isEqualTo(1080);
    assertThat(film.fps()).isEqualTo(30);
    assertThat(film.audioChannels()).isPositive();
  }

  /** From one ground to the other, never back, with half of each at the cut. */
  private static void assertFades(Film film, double cut, int from, int to) {
    assertThat(film.at(cut).ground()).isCloseTo((from + to) / 2.0, within(6.0));
    assertThat(film.at(cut - 0.6).ground()).isCloseTo(from, within(3.0));
    assertThat(film.at(cut + 0.6).ground()).isCloseTo(to, within(3.0));
    for (double at = cut - 0.3; at < cut + 0.3; at += FRAME) {
      assertThat(film.at(at + FRAME).ground()).isGreaterThanOrEqualTo(film.at(at).ground() - 0.5);
    }
  }

  /**
   * The camera neither jumps nor turns back, and does not stop on its way; it begins and ends
   * gently. The measure itself wavers by a twentieth of a subtle zoom.
   */
  private static void assertMovesSmoothly(Film film, double from, double to) {
    double whole = film.at(to - FRAME).spread() - film.at(from).spread();
    double fair = HALF_SECOND / (to - from);
    for (double at = from; at < to - HALF_SECOND - FRAME; at += FRAME) {
      double part = (film.at(at + HALF_SECOND).spread() - film.at(at).spread()) / whole;
      boolean onItsWay = at > from + 1 && at < to - 1 - HALF_SECOND;
      assertThat(part).as("after %.2f s", at).isBetween(onItsWay ? 0.2 * fair : -0.05, 2.5 * fair);
    }
  }
}
