package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.api.CreditsApi;
import ai.nemovideo.sdk.api.CreditsData;
import ai.nemovideo.sdk.api.Envelope;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.NothingMadeException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.WireFault;
import ai.nemovideo.sdk.model.ClaimLink;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.RenderStatus;
import ai.nemovideo.sdk.model.UploadedAsset;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session in the hands of a program: every call of the service as a method. */
class SessionTest {

  @TempDir Path folder;

  private final WaitlessClock clock = new WaitlessClock();
  private final LocalNemo local =
      LocalNemo.builder()
          .gated(true)
          .scenario(
              Scenario.builder()
                  .rendering(Scenario.Rendering.INSTANT)
                  .startingCredits(1_000)
                  .build())
          .start();
  private final NemoClient nemo =
      NemoClient.builder()
          .baseUrl(local.baseUrl())
          .anonymous()
          .expectedRenderTime(Duration.ofMillis(20), Duration.ofSeconds(1))
          .clock(clock)
          .build();

  @AfterEach
  void stop() {
    nemo.close();
    local.close();
  }

  @Test
  void takesEveryKindOfMediaAndReturnsThemInOrder() throws IOException {
    NemoSession session = nemo.openSession("holidays");
    byte[] bytes = Files.readAllBytes(Pictures.png(folder, "x.png"));
    URI served =
        URI.create(String.valueOf(session.upload(MediaSource.bytes("u.png", bytes)).url()));

    List<UploadedAsset> assets =
        session.upload(
            List.of(
                MediaSource.file(Pictures.png(folder, "file.png")),
                MediaSource.bytes("bytes.png", bytes),
                MediaSource.stream(
                    "again.png", bytes.length, () -> new ByteArrayInputStream(bytes)),
                MediaSource.stream("once.png", new ByteArrayInputStream(bytes)),
                MediaSource.url(served)));

    assertThat(assets)
        .extracting(UploadedAsset::name)
        .startsWith("file.png", "bytes.png", "again.png", "once.png")
        .hasSize(5);
    assertThat(session.state().uploads()).hasSize(6);
    assertThat(session.taskId()).isPresent();
  }

  @Test
  void anEditChangesTheDraftAndIsPaidOnce() {
    NemoSession session = nemo.openSession();
    session.upload(MediaSource.file(Pictures.png(folder, "a.png")));

    AgentReply first = session.send("2-second video, no music");
    AgentReply second = nemo.session(session.id()).send("add the title \"Hello\"");

    assertThat(first.changed()).isTrue();
    assertThat(first.words()).isNotBlank();
    assertThat(second.draft().orElseThrow().timeline().summary()).contains("\"Hello\"");
    assertThat(second.beforeOrNull()).isNotNull();
    assertThat(local.charges()).extracting(Charge::credits).containsExactly(100L, 50L);
    assertThat(nemo.jobs().list()).as("nothing is in doubt").isEmpty();
  }

  @Test
  void aSilentEditIsSeenInTheState() {
    NemoSession session = nemo.openSession();
    session.upload(MediaSource.file(Pictures.png(folder, "a.png")));
    local.scenario(local.scenario().toBuilder().speech(Scenario.Speech.SILENT).build());

    AgentReply reply = session.send("2-second video");

    assertThat(reply.words()).isEmpty();
    assertThat(reply.draft()).isPresent();
  }

  @Test
  void aQuestionChangesNothing() {
    NemoSession session = nemo.openSession();

    AgentReply reply = session.send("what can you do?");

    assertThat(reply.changed()).isFalse();
    assertThat(reply.draft()).isEmpty();
    assertThat(local.charges()).isEmpty();
  }

  @Test
  void anEditInDoubtIsLookedForAndNotSentAgain() {
    NemoSession session = nemo.openSession();
    session.upload(MediaSource.file(Pictures.png(folder, "a.png")));
    local.breakNext("/run_sse", new WireFault.Reset(WireFault.Moment.BEFORE), 1);

    TurnUnresolvedException e =
        catchThrowableOfType(TurnUnresolvedException.class, () -> session.send("2-second video"));

    JobHandle handle = e.handle().orElseThrow();
    assertThat(handle.step()).isEqualTo(JobStep.SENDING);
    assertThat(e.mayHaveBeenCharged()).isTrue();
    assertThat(e.retryable()).isTrue();
    assertThat(e).hasMessageContaining("credits are what they were");
    assertThat(nemo.jobs().list()).containsExactly(handle);
    assertThat(turns()).isEqualTo(1);
    List<AnimateProgress> seen = new ArrayList<>();
    assertThat(
            catchThrowableOfType(
                TurnUnresolvedException.class, () -> session.reconcile(handle, seen::add)))
        .isNotNull();
    assertThat(seen).anyMatch(AnimateProgress.Reconnecting.class::isInstance);
    assertThat(turns()).as("looking is not sending").isEqualTo(1);
  }

  @Test
  void anEditThatWasRefusedHasChangedNothing() {
    NemoSession session = nemo.openSession();
    session.upload(MediaSource.file(Pictures.png(folder, "a.png")));
    local.breakNext(
        "/run_sse",
        WireFault.status(200)
            .body("application/json", "{\"code\":2001,\"message\":\"planned\",\"data\":{}}")
            .before(),
        1);
    OutOfCreditsException e =
        catchThrowableOfType(OutOfCreditsException.class, () -> session.send("2-second video"));

    assertThat(session.reconcile(e.handle().orElseThrow()).changed()).isFalse();
    assertThat(nemo.jobs().list()).as("nothing is in doubt").isEmpty();
  }

  @Test
  void anEditThatWasDoneAlthoughItsStreamWasLostIsFound() {
    NemoSession session = nemo.openSession();
    session.upload(MediaSource.file(Pictures.png(folder, "a.png")));
    local.breakNext("/run_sse", new WireFault.Reset(WireFault.Moment.AFTER), 1);

    AgentReply reply = session.send("2-second video");

    assertThat(reply.draft()).isPresent();
    assertThat(local.charges()).hasSize(1);
    assertThat(turns()).isEqualTo(1);
  }

  @Test
  void rendersAndSaves() {
    NemoSession session = edited();
    List<AnimateProgress> seen = new ArrayList<>();

    Animation video = session.render(OutputSettings.defaults(), seen::add);
    video.saveTo(folder.resolve("a.mp4"));

    assertThat(folder.resolve("a.mp4")).isNotEmptyFile();
    assertThat(video.handle().step()).isEqualTo(JobStep.RENDERED);
    assertThat(video.handle().mayHaveBeenCharged()).as("an export is free").isFalse();
    assertThat(nemo.jobs().find(video.handle().id()).orElseThrow().step()).isEqualTo(JobStep.SAVED);
    assertThat(seen).anyMatch(AnimateProgress.Rendering.class::isInstance);
    assertThat(nemo.resume(video.handle()).renderId()).isEqualTo(video.renderId());
  }

  @Test
  void aRenderCanBeFollowedByHand() {
    NemoSession session = edited();

    RenderJob taken = session.submitRender(OutputSettings.defaults());
    RenderJob done = session.awaitRender(taken.id());
    session.download(done, folder.resolve("b.mp4"));

    assertThat(done.status()).isEqualTo(RenderStatus.COMPLETED);
    assertThat(session.renderStatus(taken.id()).outputUrl()).isPresent();
    assertThat(folder.resolve("b.mp4")).isNotEmptyFile();
  }

  @Test
  void aRenderCanBeCancelled() {
    NemoSession session = edited();
    local.scenario(local.scenario().toBuilder().unfinishedPolls(1_000).build());
    RenderJob taken = session.submitRender(OutputSettings.defaults());

    session.cancelRender(taken.id());

    assertThat(local.requests())
        .anyMatch(request -> request.path().endsWith(taken.id() + "/cancel"));
  }

  @Test
  void nothingToExportIsSaidBeforeAnyRender() {
    NemoSession session = nemo.openSession();

    assertThat(catchThrowableOfType(NothingMadeException.class, session::render))
        .hasMessageContaining("nothing that can be exported");
    assertThat(local.requests()).noneMatch(request -> request.path().contains("/render/"));
  }

  @Test
  void aClaimLinkLeadsAPersonToTheSessionAndIsNotShown() {
    ClaimLink link = nemo.openSession().claimLink();

    assertThat(link.url().toString()).startsWith("https://nemovideo.com/workspace/claim?ct=clm_");
    assertThat(link.lifetime()).hasDays(7);
    assertThat(link.toString()).doesNotContain("clm_");
  }

  @Test
  void anUnknownSessionIsTyped() {
    assertThat(
            catchThrowableOfType(
                SessionNotFoundException.class, () -> nemo.session("1234").state()))
        .isNotNull();
    assertThatIllegalArgumentException().isThrownBy(() -> nemo.session(".."));
  }

  @Test
  void allProblemsOfAnUploadAreNamedBeforeAnyCall() {
    NemoSession session = nemo.openSession();
    int calls = local.requests().size();

    InvalidRequestException e =
        catchThrowableOfType(
            InvalidRequestException.class,
            () ->
                session.upload(
                    List.of(
                        MediaSource.file(folder.resolve("none.png")),
                        MediaSource.bytes("a.exe", new byte[] {1}))));

    assertThat(e.problems()).hasSize(2);
    assertThat(local.requests()).hasSize(calls);
  }

  @Test
  void aFileWhoseAnswerWasLostIsNotInTheSessionTwice() {
    NemoSession session = nemo.openSession();
    local.breakNext("/api/upload-video", new WireFault.Reset(WireFault.Moment.AFTER), 1);

    UploadedAsset asset = session.upload(MediaSource.file(Pictures.png(folder, "a.png")));

    assertThat(asset.name()).isEqualTo("a.png");
    assertThat(asset.url()).isNotNull();
    assertThat(session.state().uploads()).hasSize(1);
  }

  @Test
  void aFileThatDidNotArriveIsOpenedAnewAndSentAgain() throws IOException {
    NemoSession session = nemo.openSession();
    byte[] bytes = Files.readAllBytes(Pictures.png(folder, "x.png"));
    AtomicInteger opened = new AtomicInteger();
    local.breakNext("/api/upload-video", new WireFault.Reset(WireFault.Moment.BEFORE), 2);

    session.upload(
        MediaSource.stream(
            "s.png",
            bytes.length,
            () -> {
              opened.incrementAndGet();
              return new ByteArrayInputStream(bytes);
            }));

    assertThat(opened).hasValue(3);
    assertThat(session.state().uploads()).hasSize(1);
  }

  @Test
  void aStreamThatCanBeReadOnlyOnceIsNotSentAgain() throws IOException {
    NemoSession session = nemo.openSession();
    byte[] bytes = Files.readAllBytes(Pictures.png(folder, "x.png"));
    local.breakNext("/api/upload-video", new WireFault.Reset(WireFault.Moment.BEFORE), 1);

    InvalidRequestException e =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> session.upload(MediaSource.stream("s.png", new ByteArrayInputStream(bytes))));

    assertThat(e).hasMessageContaining("read only once");
    assertThat(e.getSuppressed()).hasSize(1);
    assertThat(session.state().uploads()).isEmpty();
  }

  @Test
  void aSourceThatFailsIsNamedAndNotTheNetwork() {
    NemoSession session = nemo.openSession();
    MediaSource broken =
        MediaSource.stream(
            "s.png",
            100,
            () -> {
              throw new IOException("my disk died");
            });
    MediaSource careless =
        MediaSource.stream(
            "t.png",
            100,
            () -> {
              throw new IllegalStateException("no bucket");
            });
    MediaSource shorter =
        MediaSource.stream("u.png", 100, () -> new ByteArrayInputStream(new byte[10]));

    for (MediaSource source : List.of(broken, careless, shorter)) {
      InvalidRequestException e =
          catchThrowableOfType(InvalidRequestException.class, () -> session.upload(source));
      assertThat(e.problems())
          .extracting(InputProblem::kind)
          .containsExactly(InputProblem.Kind.UNREADABLE);
      assertThat(e).hasMessageStartingWith(source.name() + " cannot be read to its end: ");
      assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
    }
    assertThat(session.state().uploads()).isEmpty();
  }

  @Test
  void aClosedClientSpendsNothing() {
    NemoSession session = nemo.openSession();
    nemo.close();
    int calls = local.requests().size();

    assertThatIllegalStateException().isThrownBy(() -> session.send("1-second video"));
    assertThatIllegalStateException().isThrownBy(nemo::credits);
    assertThatIllegalStateException().isThrownBy(() -> nemo.async().credits());
    assertThat(local.requests()).hasSize(calls);
  }

  @Test
  void theRawWayHasTheTokenAndTheEnvelope() throws IOException {
    Envelope<CreditsData> answer =
        Objects.requireNonNull(nemo.api(CreditsApi.class).balance().execute().body());

    assertThat(answer.code()).isZero();
    assertThat(answer.data())
        .isEqualTo(
            new CreditsData(new BigDecimal("1000"), new BigDecimal("0"), new BigDecimal("1000")));
    assertThatIllegalArgumentException().isThrownBy(() -> nemo.api(Runnable.class));
  }

  @Test
  void theRawWayRepeatsNothing() throws IOException {
    CreditsApi credits = nemo.api(CreditsApi.class);
    local.breakNext("/api/credits", WireFault.status(503).before(), 1);

    assertThat(credits.balance().execute().code()).isEqualTo(503);
    assertThat(local.requests())
        .extracting(RecordedRequest::path)
        .containsOnlyOnce("/api/credits/balance/simple");
  }

  private NemoSession edited() {
    NemoSession session = nemo.openSession();
    session.upload(MediaSource.file(Pictures.png(folder, "a.png")));
    session.send("1-second video, no music");
    return session;
  }

  private long turns() {
    return local.requests().stream().map(RecordedRequest::path).filter("/run_sse"::equals).count();
  }
}
