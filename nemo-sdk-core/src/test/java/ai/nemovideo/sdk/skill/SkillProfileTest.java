package ai.nemovideo.sdk.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.Attribution;
import ai.nemovideo.sdk.internal.input.AcceptedFormats;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SkillProfileTest {

  private static final Locale TAIWAN = Locale.TAIWAN;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ai-image-to-video-king     | 30 | 60 | jpg png webp heic | 1 | turn my image into a smooth animated video with motion effects
          ai-image-to-video-maker    | 30 | 60 | jpg png webp heic | 3 | turn these images into a 15-second video with smooth transitions
          ai-image-to-video-motion   | 20 | 45 | jpg png webp heic | 3 | animate this image with a slow zoom and subtle motion effects
          image-to-video-json-prompt | 30 | 60 | jpg png webp gif  | 3 | convert these images into a smooth video with transitions and motion effects
          image-to-video-in-flow     | 20 | 40 | jpg png webp gif  | 3 | turn this image into a 5-second animated video clip inside my flow
          """)
  void theFiveSayWhatTheSeedsSay(
      String source, int lo, int hi, String formats, int samples, String prompt) {
    SkillProfile skill = SkillProfile.named(source).orElseThrow();
    assertThat(skill.source()).isEqualTo(source);
    assertThat(skill.version()).isEqualTo("1.0.0");
    assertThat(skill.shortestTime()).isEqualTo(Duration.ofSeconds(lo));
    assertThat(skill.longestTime()).isEqualTo(Duration.ofSeconds(hi));
    assertThat(skill.recommendedFormats()).containsExactly(formats.split(" "));
    assertThat(skill.trySaying()).hasSize(samples);
    assertThat(skill.signaturePrompt()).isEqualTo(prompt);
  }

  @Test
  void sampleRequestsAreLiteral() {
    assertThat(SkillProfile.MAKER.trySaying())
        .containsExactly(
            "convert my images", "export 1080p MP4", "turn these images into a 15-second");
    assertThat(SkillProfile.IN_FLOW.trySaying())
        .last()
        .isEqualTo(
            "converting static images into video clips within a workflow for content creators,"
                + " marketers");
  }

  @Test
  void thereAreFiveAndTheyAreFoundByName() {
    assertThat(SkillProfile.all())
        .containsExactly(
            SkillProfile.KING,
            SkillProfile.MAKER,
            SkillProfile.MOTION,
            SkillProfile.JSON_PROMPT,
            SkillProfile.IN_FLOW);
    assertThat(SkillProfile.named(" AI-Image-to-Video-King ")).contains(SkillProfile.KING);
    assertThat(SkillProfile.named("another")).isEmpty();
  }

  static List<SkillProfile> all() {
    return SkillProfile.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachSpeaksEnglishAndChinese(SkillProfile skill) {
    assertThat(skill.greeting()).isEqualTo(skill.greeting(Locale.GERMANY)).matches("\\p{ASCII}+");
    assertThat(skill.greeting(TAIWAN))
        .isEqualTo(skill.greeting(Locale.CHINESE))
        .matches(".*\\p{IsHan}.*");
    assertThat(skill.tips()).hasSize(4).allMatch(tip -> tip.matches("\\p{ASCII}+"));
    assertThat(skill.tips(TAIWAN)).hasSize(4).allMatch(tip -> tip.matches(".*\\p{IsHan}.*"));
    assertThat(skill.toString()).contains(skill.title(), skill.source(), "1.0.0");
    assertThat(AcceptedFormats.extensions()).containsAll(skill.recommendedFormats());
    assertThat(skill.attribution().source()).isEqualTo(skill.source());
  }

  /** What the skills suggest to say is for the agent, but for the one that asks for an export. */
  @ParameterizedTest
  @MethodSource("all")
  void whatIsSuggestedGoesTheRightWay(SkillProfile skill) {
    assertThat(Intent.of(skill.signaturePrompt()).route()).isEqualTo(Intent.Route.AGENT);
    for (String request : skill.trySaying()) {
      assertThat(Intent.of(request).route())
          .as(request)
          .isEqualTo(request.startsWith("export") ? Intent.Route.EXPORT : Intent.Route.AGENT);
    }
  }

  @Test
  void ownSkillsHaveDefaults() {
    SkillProfile own =
        SkillProfile.builder("our-postcards", "2.1")
            .greeting("Hello!")
            .signaturePrompt("go")
            .build();
    assertThat(own.title()).isEqualTo("our-postcards");
    assertThat(own.greeting(Locale.CHINESE)).isEqualTo("Hello!");
    assertThat(own.tips()).isEmpty();
    assertThat(own.trySaying()).isEmpty();
    assertThat(own.recommendedFormats()).contains("jpg", "mp4", "wav");
    assertThat(own.shortestTime()).isEqualTo(Duration.ofSeconds(20));
    assertThat(own.longestTime()).isEqualTo(Duration.ofSeconds(60));
    assertThat(own.attribution().version()).isEqualTo("2.1");
  }

  @Test
  void ownSkillsSayWhatTheyAreToldAndCanStartFromAnother() {
    SkillProfile own =
        SkillProfile.MOTION.toBuilder()
            .title("Postcards")
            .greeting("Hello!")
            .greeting(Locale.FRANCE, "Bonjour !")
            .recommendedFormats("PNG", "heic")
            .trySaying("wave", "smile")
            .tips(Locale.FRENCH, "Un sujet net.")
            .expectedTime(Duration.ZERO, Duration.ofMinutes(5))
            .build();
    assertThat(own.greeting()).isEqualTo("Hello!");
    assertThat(own.greeting(Locale.CANADA_FRENCH)).isEqualTo("Bonjour !");
    assertThat(own.greeting(Locale.CHINESE))
        .isEqualTo(SkillProfile.MOTION.greeting(Locale.CHINESE));
    assertThat(own.tips(Locale.FRENCH)).containsExactly("Un sujet net.");
    assertThat(own.recommendedFormats()).containsExactly("png", "heic");
    assertThat(own.trySaying()).containsExactly("wave", "smile");
    assertThat(own.signaturePrompt()).isEqualTo(SkillProfile.MOTION.signaturePrompt());
    assertThat(own.longestTime()).isEqualTo(Duration.ofMinutes(5));
    assertThat(own).hasToString("Postcards (ai-image-to-video-motion 1.0.0)");
    assertThat(SkillProfile.MOTION.title()).isEqualTo("AI Image to Video Motion");
    assertThat(own.withVersion("3")).hasToString("Postcards (ai-image-to-video-motion 3)");
  }

  @Test
  void whatCannotBeASkillIsRefused() {
    assertThatThrownBy(() -> SkillProfile.builder("two\nlines", "1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SkillProfile.builder("ours", " "))
        .isInstanceOf(IllegalArgumentException.class);
    SkillProfile.Builder builder = SkillProfile.builder("ours", "1");
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("greeting");
    builder.greeting("Hello!");
    assertThatThrownBy(builder::build).hasMessageContaining("signature prompt");
    assertThatThrownBy(() -> builder.recommendedFormats("png", "tiff"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tiff")
        .hasMessageContaining("webp");
    assertThatThrownBy(() -> builder.tips(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.expectedTime(Duration.ofSeconds(2), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.expectedTime(Duration.ofSeconds(-1), Duration.ofSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void attributionNamesThePlatformOfThisProcess() {
    Attribution attribution = SkillProfile.KING.attribution();
    assertThat(attribution).isEqualTo(Attribution.of("ai-image-to-video-king", "1.0.0"));
  }
}
