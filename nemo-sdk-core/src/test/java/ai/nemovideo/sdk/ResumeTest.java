package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.CreditFloorException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.JobNotResumableException.Reason;
import ai.nemovideo.sdk.error.JobStoreException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.WireFault;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that ended early goes on from its record, and is paid once. */
class ResumeTest {

  @TempDir Path folder;

  private final LocalNemo local =
      LocalNemo.builder()
          .gated(true)
          .scenario(
              Scenario.builder().rendering(Scenario.Rendering.INSTANT).startingCredits(300).build())
          .start();
  private final JobStore store = JobStore.inMemory();
  private final NemoClient nemo = client("nmv_usr_one", store);

  @AfterEach
  void stop() {
    nemo.close();
    local.close();
  }

  @Test
  void aNamedJobIsPaidOnceHoweverOftenItIsAskedFor() {
    AnimateRequest order = request().jobId("order-17").build();

    Animation first = nemo.animate(order);
    Animation second = nemo.animate(order);
    second.saveTo(folder.resolve("a.mp4"));
    Animation third = nemo.animate(order);

    assertThat(second.renderId()).isEqualTo(first.renderId()).isEqualTo(third.renderId());
    assertThat(local.charges()).hasSize(1);
    assertThat(store.find("order-17").orElseThrow().step()).isEqualTo(JobStep.SAVED);
    assertThat(third.saveTo(folder.resolve("b.mp4"))).isNotEmptyFile();
  }

  @Test
  void anotherRequestUnderTheSameNameIsAMistake() {
    nemo.animate(request().jobId("order-17").build());

    InvalidRequestException e =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> nemo.animate(request().prompt("3-second video").jobId("order-17").build()));

    assertThat(e.problems())
        .extracting(InputProblem::kind)
        .containsExactly(InputProblem.Kind.JOB_ID_IN_USE);
    assertThat(turns()).isEqualTo(1);
  }

  @Test
  void aRefusedMessageLeavesAHandleThatSendsItOnce() {
    local.breakNext(
        "/run_sse", WireFault.status(200).body("application/json", code(2001)).before(), 1);
    OutOfCreditsException e =
        catchThrowableOfType(OutOfCreditsException.class, () -> nemo.animate(request().build()));

    JobHandle handle = e.handle().orElseThrow();
    assertThat(handle.step()).isEqualTo(JobStep.UPLOADING);
    assertThat(e.mayHaveBeenCharged()).isFalse();
    assertThat(e.retryable()).isFalse();
    assertThat(store.find(handle.id())).contains(handle);

    nemo.resume(handle, request().build()).saveTo(folder.resolve("a.mp4"));

    assertThat(local.charges()).hasSize(1);
    assertThat(uploads()).as("what had arrived was not sent again").isEqualTo(1);
  }

  @Test
  void withoutItsRequestAJobThatWasNotSentSaysWhatItNeeds() {
    local.breakNext("/api/upload-video", WireFault.status(403).before(), 1);
    NemoException failed =
        catchThrowableOfType(NemoException.class, () -> nemo.animate(request().build()));

    JobNotResumableException e =
        catchThrowableOfType(
            JobNotResumableException.class, () -> nemo.resume(failed.handle().orElseThrow()));

    assertThat(e.reason()).isEqualTo(Reason.NEEDS_REQUEST);
    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(turns()).isZero();
  }

  @Test
  void aMessageInDoubtIsSentAgainOnlyWhenTheCallerSaysSo() {
    local.breakNext("/run_sse", WireFault.resetBefore(), 1);
    TurnUnresolvedException e =
        catchThrowableOfType(
            TurnUnresolvedException.class, () -> nemo.animate(request().jobId("j").build()));
    JobHandle handle = e.handle().orElseThrow();

    assertThat(
            catchThrowableOfType(
                TurnUnresolvedException.class, () -> nemo.animate(request().jobId("j").build())))
        .as("asking again is not deciding")
        .isNotNull();
    assertThat(turns()).isEqualTo(1);

    nemo.resume(handle.permitSendingAgain(), request().build()).saveTo(folder.resolve("a.mp4"));

    assertThat(turns()).isEqualTo(2);
    assertThat(local.charges()).hasSize(1);
    assertThat(store.find("j").orElseThrow().step()).isEqualTo(JobStep.SAVED);
  }

  @Test
  void aHandleThatWasPermittedOnceCannotBeUsedTwice() {
    local.breakNext("/run_sse", WireFault.resetBefore(), 1);
    TurnUnresolvedException e =
        catchThrowableOfType(TurnUnresolvedException.class, () -> nemo.animate(request().build()));
    JobHandle permitted = e.handle().orElseThrow().permitSendingAgain();

    nemo.resume(permitted, request().build());
    nemo.resume(permitted, request().build());

    assertThat(local.charges()).hasSize(1);
    assertThat(turns()).isEqualTo(2);
  }

  @Test
  void aRenderThatFailedTwiceGoesOnFromItsHandle() {
    local.failNextRenders(2);
    NemoException e =
        catchThrowableOfType(NemoException.class, () -> nemo.animate(request().build()));
    assertThat(e.handle().orElseThrow().step()).isEqualTo(JobStep.RENDERING);
    assertThat(e.mayHaveBeenCharged()).isTrue();

    nemo.resume(e.handle().orElseThrow()).saveTo(folder.resolve("a.mp4"));

    assertThat(folder.resolve("a.mp4")).isNotEmptyFile();
    assertThat(local.charges()).hasSize(1);
  }

  @Test
  void aLineOfTextIsEnoughForAnotherProcess() {
    local.failNextRenders(2);
    NemoException e =
        catchThrowableOfType(NemoException.class, () -> nemo.animate(request().build()));
    String line = e.handle().orElseThrow().toLine();

    try (NemoClient other = client("nmv_usr_one", JobStore.inMemory())) {
      other.resume(JobHandle.parse(line)).saveTo(folder.resolve("a.mp4"));
    }

    assertThat(local.charges()).hasSize(1);
    assertThat(line).doesNotContain("nmv_usr_one");
  }

  @Test
  void anotherAccountIsToldSo() {
    Animation video = nemo.animate(request().build());

    try (NemoClient other = client("nmv_usr_two", JobStore.inMemory())) {
      JobNotResumableException e =
          catchThrowableOfType(JobNotResumableException.class, () -> other.resume(video.handle()));
      assertThat(e.reason()).isEqualTo(Reason.OTHER_ACCOUNT);
      assertThat(e).hasMessageContaining("another account").hasMessageContaining("token");
    }
  }

  @Test
  void anotherServiceIsToldSo() {
    Animation video = nemo.animate(request().build());

    try (LocalNemo elsewhere = LocalNemo.start();
        NemoClient other =
            NemoClient.builder().baseUrl(elsewhere.baseUrl()).token("nmv_usr_one").build()) {
      assertThat(
              catchThrowableOfType(
                      JobNotResumableException.class, () -> other.resume(video.handle()))
                  .reason())
          .isEqualTo(Reason.OTHER_SERVICE);
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void belowTheFloorNothingIsSent() {
    CreditFloorException e =
        catchThrowableOfType(
            CreditFloorException.class, () -> nemo.animate(request().minimumCredits(301).build()));

    assertThat(e.available()).isEqualByComparingTo("300");
    assertThat(e.floor()).isEqualByComparingTo("301");
    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
    assertThat(turns()).isZero();
    nemo.resume(e.handle().orElseThrow(), request().minimumCredits(300).build());
    assertThat(local.charges()).hasSize(1);
  }

  @Test
  void theBudgetOfAStageDetachesAndKeepsTheHandle() {
    local.scenario(local.scenario().toBuilder().unfinishedPolls(12).build());
    StageBudgets budgets = StageBudgets.defaults();
    AnimateRequest request =
        request()
            .budgets(
                new StageBudgets(
                    budgets.session(),
                    budgets.upload(),
                    budgets.turn(),
                    budgets.draft(),
                    Duration.ofSeconds(5)))
            .build();

    NemoClient hurried =
        NemoClient.builder()
            .baseUrl(local.baseUrl())
            .token("nmv_usr_one")
            .jobStore(store)
            .clock(new FakeClock())
            .build();
    DeadlineExceededException e =
        catchThrowableOfType(DeadlineExceededException.class, () -> hurried.animate(request));

    assertThat(e.stage()).isEqualTo(Stage.RENDER);
    assertThat(e).hasMessageContaining("5 s");
    assertThat(local.requests()).noneMatch(call -> call.path().endsWith("/cancel"));
    assertThat(hurried.resume(e.handle().orElseThrow()).renderId())
        .as("the render that was begun, not another one")
        .isEqualTo(e.renderId().orElseThrow());
    hurried.close();
  }

  @Test
  void aStoreThatCannotWriteStopsTheJobBeforeItIsPaid() {
    try (NemoClient broken = client("nmv_usr_one", new FailingStore(JobStep.SENDING))) {
      JobStoreException e =
          catchThrowableOfType(JobStoreException.class, () -> broken.animate(request().build()));
      assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
      assertThat(e).hasMessageContaining("disk full");
      assertThat(turns()).isZero();
    }
  }

  @Test
  void aStoreThatCannotWriteLaterDoesNotStopWhatIsPaid() {
    try (NemoClient broken = client("nmv_usr_one", new FailingStore(JobStep.EDITED))) {
      broken.animate(request().build()).saveTo(folder.resolve("a.mp4"));
      assertThat(folder.resolve("a.mp4")).isNotEmptyFile();
    }
  }

  /** Looking what came of a named job must not make room for a second one of that name. */
  @Test
  void lookingAtAJobDoesNotForgetIt() {
    AnimateRequest order = request().jobId("order-17").build();
    Animation video = nemo.animate(order);

    nemo.session(video.sessionId()).reconcile(video.handle());
    Animation again = nemo.animate(order);

    assertThat(local.charges()).hasSize(1);
    assertThat(again.renderId()).isEqualTo(video.renderId());
  }

  /** The session of a slow process is gone; meanwhile another one has done its work. */
  @Test
  void aSessionThatIsGoneIsNoReasonToTakeAJobBack() {
    try (NemoClient other = client("nmv_usr_one", store)) {
      AnimateRequest order = request().jobId("order-17").build();
      boolean[] done = new boolean[1];
      AnimateRequest slow =
          request()
              .jobId("order-17")
              .onProgress(told -> {
                if (!done[0]
                    && told instanceof AnimateProgress.OnRecord record
                    && record.handle().step() == JobStep.UPLOADING) {
                  done[0] = true;
                  other.animate(order);
                  local.breakNext(
                      "/api/upload-video",
                      WireFault.status(404).body("application/json", code(1002)).before(),
                      1);
                }
              })
              .build();

      JobNotResumableException e =
          catchThrowableOfType(JobNotResumableException.class, () -> nemo.animate(slow));

      assertThat(local.charges()).hasSize(1);
      assertThat(e.reason()).isEqualTo(Reason.TAKEN_FURTHER);
      assertThat(store.find("order-17").orElseThrow().step()).isEqualTo(JobStep.RENDERED);
    }
  }

  /** Fails from one step on. */
  private static final class FailingStore implements JobStore {

    private final JobStore working = JobStore.inMemory();
    private final JobStep from;

    private FailingStore(JobStep from) {
      this.from = from;
    }

    @Override
    public boolean save(JobHandle handle) {
      if (handle.step().compareTo(from) >= 0) {
        throw new IllegalStateException("disk full");
      }
      return working.save(handle);
    }

    @Override
    public Optional<JobHandle> find(String id) {
      return working.find(id);
    }

    @Override
    public List<JobHandle> list() {
      return working.list();
    }

    @Override
    public void remove(String id) {
      working.remove(id);
    }
  }

  private AnimateRequest.Builder request() {
    return AnimateRequest.builder()
        .image(Pictures.png(folder, "a.png"))
        .prompt("1-second video, no music");
  }

  private NemoClient client(String token, JobStore jobs) {
    return NemoClient.builder()
        .baseUrl(local.baseUrl())
        .token(token)
        .jobStore(jobs)
        .expectedRenderTime(Duration.ofMillis(20), Duration.ofSeconds(1))
        .clock(new WaitlessClock())
        .build();
  }

  private static String code(int code) {
    return "{\"code\":" + code + ",\"message\":\"no\"}";
  }

  private long turns() {
    return count("/run_sse");
  }

  private long uploads() {
    return count("/api/upload-video");
  }

  private long count(String prefix) {
    return local.requests().stream()
        .map(RecordedRequest::path)
        .filter(path -> path.startsWith(prefix))
        .count();
  }
}
