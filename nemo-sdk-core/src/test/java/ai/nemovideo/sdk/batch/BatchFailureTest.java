package ai.nemovideo.sdk.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.CreditFloorException;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.NothingMadeException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.RenderFailedException;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.error.UnsupportedMediaException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import ai.nemovideo.sdk.testing.Pictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One item fails, and the others neither stop nor get anything of it into their videos. */
@Timeout(120)
class BatchFailureTest {

  private static final String SUBMIT = "/api/render/proxy/lambda$";

  @TempDir Path folder;

  @Test
  void aFileThatTheServiceRefusesLeavesTheOthers() throws IOException {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchRequest request = bench.request(3).build();
      Files.writeString(folder.resolve("p2.png"), "no picture");

      BatchReport report = nemo.batch(request);

      assertFailed(report, 2, UnsupportedMediaException.class, JobStep.UPLOADING);
      assertThat(report.saved()).extracting(BatchResult::index).containsExactly(0, 2);
      assertThat(bench.charges()).hasSize(2);
      bench.assertUnmixed();
      bench.assertFile(1);
      bench.assertFile(3);
      bench.assertNoFile(2);
      assertThat(report.results().get(1).mayHaveBeenCharged()).isFalse();
    }
  }

  /** The session has gone on by the time the render is asked for again. */
  @Test
  void aRenderThatFailedTwiceIsMadeLaterFromItsOwnDraft() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchReport report = withTwoFailedRenders(bench, nemo);

      assertFailed(report, 1, RenderFailedException.class, JobStep.RENDERING);
      assertThat(report.saved()).hasSize(2);
      assertThat(bench.charges()).hasSize(3);

      assertThat(nemo.batch(bench.request(3).build()).isComplete()).isTrue();
      bench.assertAllOnce(3);
      assertThat(bench.renders()).hasSize(5);
    }
  }

  /** A process that was killed while it kept a draft leaves a file beside the target. */
  @Test
  void whatIsLeftOfADraftGoesWithTheNextRunAndNothingElseDoes() throws IOException {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      withTwoFailedRenders(bench, nemo);
      Path draft = bench.target(1).resolveSibling("v1.mp4.draft");
      Path left = Files.copy(draft, beside(draft));
      Path half = Files.writeString(beside(draft), Files.readString(draft).substring(0, 20));
      Path foreign = Files.writeString(beside(draft), "nemo_draft 1\nbatch-2.1\n-\n{}");
      Path others = Files.copy(draft, beside(bench.target(4).resolveSibling("v4.mp4.draft")));
      Path named = Files.copy(draft, draft.resolveSibling("v1.mp4.draft.old.new"));

      assertThat(nemo.batch(bench.request(3).build()).isComplete()).isTrue();

      assertThat(List.of(left, half)).noneMatch(Files::exists);
      assertThat(List.of(foreign, others, named)).allMatch(Files::exists);
      bench.assertAllOnce(3);
    }
  }

  private static Path beside(Path draft) {
    return draft.resolveSibling(draft.getFileName() + "." + UUID.randomUUID() + ".new");
  }

  @Test
  void aLaterDraftIsNeverTakenForALostOne() throws IOException {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      withTwoFailedRenders(bench, nemo);
      Files.delete(bench.target(1).resolveSibling("v1.mp4.draft"));

      BatchReport again = nemo.batch(bench.request(3).build());

      JobNotResumableException e =
          (JobNotResumableException)
              assertFailed(again, 1, JobNotResumableException.class, JobStep.RENDERING);
      assertThat(e.reason()).isEqualTo(JobNotResumableException.Reason.DRAFT_GONE);
      assertThat(e)
          .hasMessageContaining("later job by now, batch-1.2")
          .hasMessageContaining("with its id and the same targets");
      assertThat(bench.renders()).hasSize(4);
      bench.assertNoFile(1);
    }
  }

  /** A single job knows nothing of what lies beside the target. */
  @Test
  void aSingleJobDoesNotTakeALaterDraftEither() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      withTwoFailedRenders(bench, nemo);
      JobHandle handle = bench.record(1).orElseThrow();

      JobNotResumableException e =
          catchThrowableOfType(JobNotResumableException.class, () -> nemo.resume(handle));

      assertThat(e.reason()).isEqualTo(JobNotResumableException.Reason.DRAFT_GONE);
      assertThat(bench.renders()).hasSize(4);
      assertThat(nemo.resume(bench.record(2).orElseThrow()).renderId())
          .as("what is rendered can be had")
          .isEqualTo(bench.record(2).orElseThrow().renderId());
    }
  }

  @Test
  void anAnimationNeverShowsTheTimelineOfALaterJob() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      assertThat(nemo.batch(bench.request(3).build()).isComplete()).isTrue();

      Animation first = nemo.resume(bench.record(1).orElseThrow());
      Animation last = nemo.resume(bench.record(3).orElseThrow());

      assertThat(first.isDraftKnown()).isFalse();
      assertThat(first.timeline().tracks()).isEmpty();
      assertThat(first.report()).startsWith("What is in this video is not known any more");
      assertThat(first.report(Locale.CHINESE)).startsWith("视频的内容已无法得知");
      assertThat(first).asString().contains("is not known any more");
      assertThat(last.isDraftKnown()).isTrue();
      assertThat(last.report()).contains("Item 3");
    }
  }

  @Test
  void aMessageInDoubtIsNotSentAgainAndItsSessionIsLeft() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchReport report =
          nemo.batch(
              bench
                  .request(3)
                  .onProgress(
                      when(
                          1,
                          AnimateProgress.Uploaded.class,
                          () ->
                              bench
                                  .local()
                                  .breakNext("POST", "/run_sse", WireFault.resetBefore(), 1)))
                  .build());

      assertFailed(report, 2, TurnUnresolvedException.class, JobStep.SENDING);
      assertThat(report.results().get(1).mayHaveBeenCharged()).isTrue();
      assertThat(bench.charges()).extracting(Charge::sessionId).doesNotHaveDuplicates().hasSize(2);
      bench.assertUnmixed();

      BatchReport again = nemo.batch(bench.request(3).build());
      assertFailed(again, 2, TurnUnresolvedException.class, JobStep.SENDING);
      assertThat(bench.charges()).hasSize(2);
      assertThat(bench.messages()).hasSize(3);

      bench.store().save(bench.record(2).orElseThrow().permitSendingAgain());
      assertThat(nemo.batch(bench.request(3).build()).isComplete()).isTrue();
      assertThat(bench.charges()).hasSize(3);
      bench.assertUnmixed();
      bench.assertFile(2);
    }
  }

  @Test
  void anAnswerThatIsLostIsReconciled() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      bench.local().breakNext("POST", "/run_sse", WireFault.resetAfter(), 1);
      bench.local().breakNext("POST", "/api/upload-video/", WireFault.resetAfter(), 1);
      bench.local().breakNext("POST", SUBMIT, WireFault.resetAfter(), 1);

      assertThat(nemo.batch(bench.request(3).build()).isComplete()).isTrue();

      bench.assertAllOnce(3);
      assertThat(bench.local().faultsLeft()).isZero();
      assertThat(bench.charges())
          .extracting(Charge::sessionId)
          .satisfies(sessions -> assertThat(sessions.get(1)).isNotEqualTo(sessions.get(0)))
          .satisfies(sessions -> assertThat(sessions.get(2)).isEqualTo(sessions.get(1)));
    }
  }

  /** The agent talks only: the old timeline is still there, and must not become this video. */
  @Test
  void aTurnThatMakesNothingDoesNotExportTheVideoBefore() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      String question = "data: {\"type\":\"text\",\"content\":\"Which picture?\"}\n\n";
      BatchReport report =
          nemo.batch(
              bench
                  .request(3)
                  .onProgress(
                      when(
                          1,
                          AnimateProgress.Uploaded.class,
                          () ->
                              bench
                                  .local()
                                  .breakNext(
                                      "POST",
                                      "/run_sse",
                                      WireFault.status(200)
                                          .body("text/event-stream", question)
                                          .before(),
                                      1)))
                  .build());

      assertFailed(report, 2, NothingMadeException.class, JobStep.SENDING);
      assertThat(report.saved()).hasSize(2);
      bench.assertUnmixed();
      bench.assertNoFile(2);
    }
  }

  /** A state can change without its draft, which is still that of the item before. */
  @Test
  void aChangeOfTheStateAloneIsNoNewDraft() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      String answer = "data: {\"type\":\"text\",\"content\":\"I am looking at it.\"}\n\n";
      Consumer<BatchProgress> answered =
          when(
              1,
              AnimateProgress.Uploaded.class,
              () ->
                  bench
                      .local()
                      .breakNext(
                          "POST",
                          "/run_sse",
                          WireFault.status(200).body("text/event-stream", answer).before(),
                          1));
      Consumer<BatchProgress> changed =
          when(
              1,
              AnimateProgress.AgentSays.class,
              () -> {
                String session = bench.record(2).orElseThrow().sessionId();
                assertThat(session).isNotNull();
                nemo.session(session)
                    .upload(MediaSource.file(Pictures.png(folder, "somebody-elses.png")));
              });

      BatchReport report =
          nemo.batch(bench.request(3).onProgress(answered.andThen(changed)).build());

      assertFailed(report, 2, NothingMadeException.class, JobStep.SENDING);
      bench.assertUnmixed();
      bench.assertNoFile(2);

      BatchReport again = nemo.batch(bench.request(3).build());
      assertFailed(again, 2, TurnUnresolvedException.class, JobStep.SENDING);
      bench.assertUnmixed();
      bench.assertNoFile(2);
    }
  }

  @Test
  void aSessionThatIsGoneIsReplacedBeforeAnythingIsPaid() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchReport report =
          nemo.batch(
              bench
                  .request(3)
                  .onProgress(
                      when(
                          1,
                          AnimateProgress.OnRecord.class,
                          () ->
                              bench
                                  .local()
                                  .breakNext(
                                      "POST", "/api/upload-video/", code(404, 1002).before(), 1)))
                  .build());

      assertThat(report.isComplete()).isTrue();
      bench.assertAllOnce(3);
    }
  }

  /** What was read already would arrive as an empty file. */
  @Test
  void aStreamThatCanBeReadOnlyOnceIsNotSentIntoANewSession() throws IOException {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      byte[] picture = Files.readAllBytes(Pictures.png(folder, "p2.png"));
      BatchRequest request =
          BatchRequest.builder()
              .id(BatchBench.ID)
              .add(BatchBench.item(folder, 1))
              .add(
                  new BatchItem(
                      List.of(MediaSource.stream("p2.png", new ByteArrayInputStream(picture))),
                      BatchBench.instruction(2),
                      bench.target(2)))
              .onProgress(
                  when(
                      1,
                      AnimateProgress.OnRecord.class,
                      () ->
                          bench
                              .local()
                              .breakNext("POST", "/api/upload-video/", code(404, 1002).after(), 1)))
              .build();

      BatchReport report = nemo.batch(request);

      NemoException e = assertFailed(report, 2, InvalidRequestException.class, JobStep.UPLOADING);
      assertThat(e).hasMessageContaining("read only once");
      assertThat(bench.charges()).hasSize(1);
    }
  }

  /** An item that ends on another thread must not take the listener's error along. */
  @Test
  void anErrorOfTheListenerIsThrownWhenTheOthersAreDone() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      bench.local().failNextRenders(2);
      AssertionError defect = new AssertionError("of the listener");
      BatchRequest request =
          bench
              .request(3)
              .parallel(1)
              .onProgress(told -> {
                if (told instanceof BatchProgress.ItemEnded ended
                    && ended.result() instanceof BatchResult.Failed) {
                  throw defect;
                }
              })
              .build();

      assertThat(catchThrowableOfType(AssertionError.class, () -> nemo.batch(request)))
          .isSameAs(defect);
      bench.assertFile(2);
      bench.assertFile(3);
    }
  }

  @Test
  void outOfCreditsStopsWhatIsNotBegun() {
    try (BatchBench bench =
            BatchBench.start(folder, BatchBench.scenario().startingCredits(250).build());
        NemoClient nemo = bench.client().build()) {
      BatchReport report = nemo.batch(bench.request(5).build());

      assertThat(report.saved()).extracting(BatchResult::index).containsExactly(0, 1);
      assertFailed(report, 3, OutOfCreditsException.class, JobStep.UPLOADING);
      assertThat(report.notStarted()).extracting(BatchResult::index).containsExactly(3, 4);
      assertThat(report.stoppedBy()).containsInstanceOf(OutOfCreditsException.class);
      assertThat(bench.record(4)).isEmpty();
      assertThat(bench.charges()).hasSize(2);
      assertThat(bench.messages()).hasSize(3);
      bench.assertFile(1);
      bench.assertFile(2);
      assertThat(report.summary())
          .startsWith("Batch batch-1: 2 of 5 videos are saved.\n1 failed:\n  3. v3.mp4: ")
          .contains("\n2 not started: ", "\n  4. v4.mp4, 5. v5.mp4\n")
          .contains("(job batch-1.3)", "charged for 2 of 5 items", "with the id batch-1");
      assertThat(report.summary(Locale.CHINA)).startsWith("批次 batch-1：5 个视频中已保存 2 个。");
    }
  }

  @Test
  void aFloorUnderTheCreditsStopsAndIsLoweredLater() {
    try (BatchBench bench =
            BatchBench.start(folder, BatchBench.scenario().startingCredits(450).build());
        NemoClient nemo = bench.client().build()) {
      BatchReport report = nemo.batch(bench.request(4).minimumCredits(300).build());

      assertFailed(report, 3, CreditFloorException.class, JobStep.UPLOADING);
      assertThat(report.notStarted()).hasSize(1);

      assertThat(nemo.batch(bench.request(4).build()).isComplete()).isTrue();
      bench.assertAllOnce(4);
    }
  }

  @Test
  void aPlanWithoutExportStopsAndWhatIsPaidIsExportedLater() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchReport report =
          nemo.batch(
              bench
                  .request(4)
                  .onProgress(
                      when(
                          1,
                          AnimateProgress.DraftReady.class,
                          () ->
                              bench.local().breakNext("POST", SUBMIT, code(402, 402).before(), 1)))
                  .build());

      assertFailed(report, 2, ExportBlockedException.class, JobStep.RENDERING);
      assertThat(report.saved()).extracting(BatchResult::index).containsExactly(0);
      assertThat(report.notStarted()).hasSize(2);
      assertThat(bench.charges()).hasSize(2);
      assertThat(bench.target(2).resolveSibling("v2.mp4.draft")).exists();

      assertThat(nemo.batch(bench.request(4).build()).isComplete()).isTrue();
      bench.assertAllOnce(4);
    }
  }

  @Test
  void aTokenThatIsRefusedStops() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchReport report =
          nemo.batch(
              bench
                  .request(3)
                  .onProgress(
                      when(
                          1,
                          AnimateProgress.OnRecord.class,
                          () ->
                              bench
                                  .local()
                                  .breakNext(
                                      "POST", "/api/upload-video/", code(401, 1001).before(), 9)))
                  .build());

      assertFailed(report, 2, TokenInvalidException.class, JobStep.UPLOADING);
      assertThat(report.notStarted()).hasSize(1);
    }
  }

  /** Found out before the message leaves, so nothing is paid. */
  @Test
  void aFolderThatIsLostMeanwhileCostsNothing() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchItem first = BatchBench.item(folder, 1);
      Path lost = folder.resolve("lost");
      BatchItem second =
          new BatchItem(
              BatchBench.item(folder, 2).media(), BatchBench.instruction(2), lost.resolve("v.mp4"));
      BatchReport report =
          nemo.batch(
              BatchRequest.builder()
                  .id(BatchBench.ID)
                  .add(first)
                  .add(second)
                  .onProgress(
                      when(
                          1,
                          AnimateProgress.Uploaded.class,
                          () -> {
                            try {
                              Files.writeString(lost, "in the way");
                            } catch (IOException e) {
                              throw new AssertionError(e);
                            }
                          }))
                  .build());

      assertFailed(report, 2, DownloadException.class, JobStep.UPLOADING);
      assertThat(bench.charges()).hasSize(1);
      assertThat(bench.messages()).hasSize(1);
    }
  }

  @Test
  void interruptingStopsItAndRunningItAgainGoesOn() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      Thread runner = Thread.currentThread();
      BatchRequest interrupted =
          bench
              .request(3)
              .onProgress(when(1, AnimateProgress.AgentSays.class, runner::interrupt))
              .build();

      CancelledException e =
          catchThrowableOfType(CancelledException.class, () -> nemo.batch(interrupted));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(e).hasMessageContaining("batch batch-1 was interrupted");
      assertThat(nemo.batch(bench.request(3).build()).isComplete()).isTrue();
      bench.assertAllOnce(3);
    }
  }

  @Test
  void cancellingItsFutureStopsIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    ExecutorService threads = Executors.newCachedThreadPool();
    try (BatchBench bench = BatchBench.start(folder)) {
      try (NemoClient nemo = bench.client().executor(threads).build()) {
        var future =
            nemo.async()
                .batch(
                    bench
                        .request(20)
                        .onProgress(when(2, AnimateProgress.Uploaded.class, begun::countDown))
                        .build());
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(future.cancel(true)).isTrue();
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).as("they end").isTrue();
      }
      try (NemoClient nemo = bench.client().build()) {
        BatchReport report = nemo.batch(bench.request(20).build());

        // A message that was on record and had not left yet is for a person to decide about.
        assertThat(report.failed()).hasSizeLessThanOrEqualTo(1);
        assertThat(report.failed())
            .allMatch(failed -> failed.reason() instanceof TurnUnresolvedException);
        assertThat(bench.charges()).hasSize(report.saved().size());
        bench.assertUnmixed();
      }
    }
  }

  @Test
  void aClientThatIsClosedBeginsNothingMore() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      BatchReport report =
          nemo.batch(
              bench
                  .request(4)
                  .parallel(1)
                  .onProgress(when(1, AnimateProgress.DraftReady.class, nemo::close))
                  .build());

      assertThat(report.notStarted()).hasSize(2);
      assertThat(report.stoppedBy()).containsInstanceOf(CancelledException.class);
      assertThat(bench.charges()).hasSize(2);
      try (NemoClient other = bench.client().build()) {
        assertThat(other.batch(bench.request(4).build()).isComplete()).isTrue();
      }
      bench.assertAllOnce(4);
    }
  }

  /** With one item at a time, both attempts are those of the first. */
  private static BatchReport withTwoFailedRenders(BatchBench bench, NemoClient nemo) {
    bench.local().failNextRenders(2);
    return nemo.batch(bench.request(3).parallel(1).build());
  }

  private static NemoException assertFailed(
      BatchReport report, int number, Class<? extends NemoException> type, JobStep step) {
    assertThat(report.failed())
        .filteredOn(failed -> failed.index() == number - 1)
        .as(report.summary())
        .hasSize(1);
    BatchResult.Failed failed = (BatchResult.Failed) report.results().get(number - 1);
    assertThat(failed.reason()).isInstanceOf(type);
    assertThat(failed.handle()).map(JobHandle::id).contains(BatchBench.ID + "." + number);
    assertThat(failed.handle()).map(JobHandle::step).contains(step);
    return failed.reason();
  }

  /** Does something once, when an item gets to some point for the first time. */
  private static Consumer<BatchProgress> when(
      int index, Class<? extends AnimateProgress> what, Runnable action) {
    boolean[] done = new boolean[1];
    return told -> {
      if (!done[0]
          && told instanceof BatchProgress.ItemProgress item
          && item.index() == index
          && what.isInstance(item.progress())) {
        done[0] = true;
        action.run();
      }
    };
  }

  private static WireAnswer code(int status, int code) {
    return WireFault.status(status)
        .body("application/json", "{\"code\":" + code + ",\"message\":\"planned\",\"data\":{}}");
  }
}
