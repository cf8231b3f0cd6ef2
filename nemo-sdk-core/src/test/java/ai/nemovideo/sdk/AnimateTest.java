package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.draft.TrackType;
import ai.nemovideo.sdk.error.AgentFailedException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.internal.pipeline.AnimatePipeline;
import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.RenderStatus;
import ai.nemovideo.sdk.skill.GuiTranslation;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole line against the local service: one job, one charge, one file. */
class AnimateTest {

  @TempDir Path folder;
  private final WaitlessClock clock = new WaitlessClock();

  static Stream<Arguments> turns() {
    List<Arguments> all = new ArrayList<>();
    for (Scenario.Speech speech :
        List.of(
            Scenario.Speech.TALKATIVE, Scenario.Speech.SILENT, Scenario.Speech.BROKEN_AFTER_WORK)) {
      for (Scenario.EventDialect events : Scenario.EventDialect.values()) {
        for (Scenario.RenderDialect renders : Scenario.RenderDialect.values()) {
          all.add(Arguments.of(speech, events, renders));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("turns")
  void chattySilentAndBrokenTurnsEndInTheSameFile(
      Scenario.Speech speech, Scenario.EventDialect events, Scenario.RenderDialect renders)
      throws IOException {
    Scenario scenario = quick().speech(speech).events(events).renders(renders).build();
    try (LocalNemo local = LocalNemo.builder().scenario(scenario).start();
        NemoClient nemo = client(local)) {
      List<AnimateProgress> seen = new ArrayList<>();
      Animation video =
          nemo.animate(
              AnimateRequest.builder()
                  .image(Pictures.png(folder, "one.png"))
                  .add(
                      MediaSource.bytes(
                          "two.png", Files.readAllBytes(Pictures.png(folder, "x.png"))))
                  .prompt("2-second video, title \"Hello\", no music")
                  .onProgress(seen::add)
                  .build());
      Path file = video.saveTo(folder.resolve("out/video.mp4"));

      assertThat(local.charges()).extracting(Charge::credits).containsExactly(100L);
      assertThat(Files.size(file)).isPositive();
      assertThat(folder.resolve("out/video.mp4.part")).doesNotExist();
      assertThat(video.assets()).hasSize(2);
      assertThat(video.timeline().tracks())
          .extracting(track -> track.type())
          .contains(TrackType.VIDEO, TrackType.TEXT);
      assertThat(video.draft().duration()).isEqualTo(Duration.ofSeconds(2));
      assertThat(video.renderId()).startsWith("render_");
      assertThat(video.sessionId()).isNotBlank();
      assertThat(video.downloadUrl()).isPresent();
      if (speech == Scenario.Speech.TALKATIVE) {
        assertThat(video.agentWords()).isNotBlank();
        assertThat(video.report()).isEqualTo(GuiTranslation.of(video.agentWords()).text());
      }
      assertThat(video.report()).isNotBlank();
      assertThat(saying(video, "A title is in. Click Export.").report())
          .isEqualTo("A title is in.");
      for (String nothing : List.of("", "Click Export.")) {
        assertThat(saying(video, nothing).report()).isEqualTo(video.timeline().summary());
        assertThat(saying(video, nothing).report(Locale.CHINESE)).startsWith("时间线");
        assertThat(saying(video, nothing).agentWords()).isEqualTo(nothing);
      }
      assertThat(seen.get(0)).isInstanceOf(AnimateProgress.OnRecord.class);
      assertThat(seen.get(1)).isInstanceOf(AnimateProgress.SessionOpened.class);
      assertThat(seen).anyMatch(AnimateProgress.DraftReady.class::isInstance);
      assertThat(seen.get(seen.size() - 1)).isInstanceOf(AnimateProgress.Downloading.class);
    }
  }

  @Test
  void tokenAndAttributionGoToTheServiceAndNowhereElse() {
    try (LocalNemo local = LocalNemo.builder().scenario(quick().build()).start();
        NemoClient nemo = client(local)) {
      nemo.animate(List.of(Pictures.png(folder, "a.png")), "1 second")
          .saveTo(folder.resolve("a.mp4"));

      assertThat(local.requests())
          .filteredOn(request -> request.host() == RecordedRequest.Host.MEDIA)
          .isNotEmpty()
          .allSatisfy(request -> {
            assertThat(request.authorization()).isEmpty();
            assertThat(request.header("X-Skill-Source")).isEmpty();
            assertThat(request.header("X-Client-Id")).isEmpty();
          });
      assertThat(local.requests())
          .filteredOn(request -> request.host() == RecordedRequest.Host.API)
          .isNotEmpty()
          .allSatisfy(request -> {
            assertThat(request.header("X-Skill-Source")).contains("ai-image-to-video-maker");
            assertThat(request.header("X-Skill-Version")).isPresent();
            assertThat(request.header("X-Skill-Platform")).isPresent();
          });
    }
  }

  @Test
  void aTurnThatBrokeBeforeAnyWorkIsNotSentAgainAndNotCharged() {
    Scenario scenario = quick().speech(Scenario.Speech.BROKEN_BEFORE_WORK).build();
    try (LocalNemo local = LocalNemo.builder().scenario(scenario).start();
        NemoClient nemo = client(local)) {
      TurnUnresolvedException e =
          catchThrowableOfType(
              TurnUnresolvedException.class,
              () -> nemo.animate(List.of(Pictures.png(folder, "a.png")), "1 second"));
      assertThat(e.sessionId()).isPresent();
      assertThat(local.charges()).isEmpty();
      assertThat(local.requests())
          .filteredOn(request -> request.path().equals("/run_sse"))
          .hasSize(1);
      assertThat(clock.waited()).isEqualTo(Duration.ofSeconds(30 + 5 * 60));
    }
  }

  @Test
  void aSecondJobWithoutCreditsNamesTheRegistrationLink() {
    try (LocalNemo local = LocalNemo.builder().scenario(quick().build()).start();
        NemoClient nemo = client(local)) {
      List<Path> images = List.of(Pictures.png(folder, "a.png"));
      nemo.animate(images, "1 second");
      assertThat(nemo.credits().available()).isZero();

      OutOfCreditsException e =
          catchThrowableOfType(OutOfCreditsException.class, () -> nemo.animate(images, "1 second"));

      assertThat(e.registrationUrl()).isPresent();
      assertThat(e.registrationUrl().get().toString())
          .startsWith("https://nemovideo.com/register?bind=anon_");
      assertThat(local.charges()).hasSize(1);
    }
  }

  @Test
  void aRevokedTokenIsReplacedOnceAndTheAccountStays() {
    try (LocalNemo local = LocalNemo.builder().scenario(quick().build()).start();
        NemoClient nemo = client(local)) {
      nemo.animate(List.of(Pictures.png(folder, "a.png")), "1 second");
      local.revokeTokens();
      assertThat(nemo.credits().available()).isZero();
      assertThat(local.requests())
          .filteredOn(request -> request.path().equals("/api/auth/anonymous-token"))
          .hasSize(2);
    }
  }

  @Test
  void aFailedRenderIsSubmittedOnceMoreUnderANewId() {
    try (LocalNemo local = LocalNemo.builder().scenario(quick().build()).start();
        NemoClient nemo = client(local)) {
      local.failNextRenders(1);
      Animation video = nemo.animate(List.of(Pictures.png(folder, "a.png")), "1 second");
      assertThat(video.renderId()).startsWith("render_");
      assertThat(local.requests())
          .filteredOn(request ->
              request.method().equals("POST") && request.path().equals("/api/render/proxy/lambda"))
          .hasSize(2);
      assertThat(local.charges()).hasSize(1);
    }
  }

  @Test
  void aRenderThatFailsTwiceIsATypedErrorWithItsSession() {
    try (LocalNemo local = LocalNemo.builder().scenario(quick().build()).start();
        NemoClient nemo = client(local)) {
      local.failNextRenders(2);
      NemoException e =
          catchThrowableOfType(
              NemoException.class,
              () -> nemo.animate(List.of(Pictures.png(folder, "a.png")), "1 second"));
      assertThat(e).isNotInstanceOf(AgentFailedException.class);
      assertThat(e.sessionId()).isPresent();
      assertThat(e.renderId()).isPresent();
      assertThat(e).hasMessageContaining("costs no credits");
    }
  }

  @Test
  void aPictureThatIsNoneIsRefusedByTheServiceWithItsReason() throws IOException {
    Path fake = Files.writeString(folder.resolve("fake.png"), "not a picture");
    try (LocalNemo local = LocalNemo.builder().scenario(quick().build()).start();
        NemoClient nemo = client(local)) {
      NemoException e =
          catchThrowableOfType(NemoException.class, () -> nemo.animate(List.of(fake), "1 second"));
      assertThat(e.details().code()).isEqualTo(4001);
      assertThat(local.charges()).isEmpty();
    }
  }

  @Test
  void aSessionThatIsGoneBeforeAnythingBillableIsReplaced() {
    try (LocalNemo local = LocalNemo.builder().scenario(quick().build()).start();
        NemoClient nemo = client(local)) {
      local.failNext("/api/upload-video", 200, 1002, 1);
      nemo.animate(List.of(Pictures.png(folder, "a.png")), "1 second");
      assertThat(local.requests())
          .filteredOn(request -> request.path().startsWith("/api/tasks/"))
          .hasSize(2);
      assertThat(local.charges()).hasSize(1);
    }
  }

  @Test
  void aListenerThatThrowsDoesNotStopAPaidJob() {
    try (LocalNemo local = LocalNemo.builder().scenario(quick().build()).start();
        NemoClient nemo = client(local)) {
      AnimateRequest request =
          AnimateRequest.builder()
              .image(Pictures.png(folder, "a.png"))
              .prompt("1 second")
              .onProgress(progress -> {
                throw new IllegalStateException("listener");
              })
              .build();
      assertThat(nemo.animate(request).saveTo(folder.resolve("a.mp4"))).exists();
    }
  }

  /** The same video, about which the agent said something else. */
  private static Animation saying(Animation video, String words) {
    RenderJob render =
        new RenderJob(video.renderId(), video.sessionId(), RenderStatus.COMPLETED, 100, null, null);
    return new Animation(
        new AnimatePipeline.Made(video.handle(), video.assets(), words, video.draft(), render),
        target -> target);
  }

  private static Scenario.Builder quick() {
    return Scenario.builder().rendering(Scenario.Rendering.QUICK);
  }

  private NemoClient client(LocalNemo local) {
    return NemoClient.builder().baseUrl(local.baseUrl()).anonymous().clock(clock).build();
  }
}
