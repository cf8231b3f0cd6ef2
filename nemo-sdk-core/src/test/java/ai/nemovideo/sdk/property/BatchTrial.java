package ai.nemovideo.sdk.property;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.batch.BatchBench;
import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.batch.BatchResult;
import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.testing.OwnTimeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** One batch with a caller that runs it again until every file is there. */
final class BatchTrial implements AutoCloseable {

  private static final int ITEMS = 3;
  private static final int CALM_RUNS = 8;

  private final BatchPlan plan;
  private final Path folder;
  private final LocalNemo local;
  private final BatchBench bench;
  private final JobStore store;
  private final Thread caller = Thread.currentThread();
  private int saved;
  private boolean calm;
  private int told;
  private int decisions = ITEMS;

  BatchTrial(BatchPlan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
    Scenario scenario =
        BatchBench.scenario()
            .speech(plan.service().speech())
            .events(plan.service().events())
            .renders(plan.service().renders())
            .errors(plan.service().errors())
            .build();
    local = LocalNemo.builder().scenario(scenario).gated(true).start();
    local.failNextRenders(plan.service().failedRenders());
    bench = new BatchBench(local, folder);
    store =
        new FlakyStore(JobStore.inMemory(), () -> !calm && plan.unkept().contains(++saved), false);
  }

  /** Goes on until all files are there. */
  void toTheFiles() {
    for (int run = 1; run < plan.calmFrom() + CALM_RUNS; run++) {
      if (run == plan.calmFrom()) {
        calmDown();
      }
      BatchReport report = run();
      check(report);
      if (report != null && report.isComplete()) {
        local.clearFaults();
        checkFiles();
        return;
      }
      if (run >= plan.calmFrom()) {
        decide();
      }
    }
    throw new AssertionError("not all files, although nothing is in the way: " + store.list());
  }

  private BatchReport run() {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (NemoClient nemo =
        BatchBench.client(local.baseUrl(), folder)
            .clock(new OwnTimeClock(Duration.ofMillis(2)))
            .jobStore(store)
            .executor(threads)
            .build()) {
      return nemo.batch(
          BatchBench.request(folder, ITEMS)
              .parallel(plan.parallel())
              .onProgress(progress -> tell())
              .build());
    } catch (CancelledException e) {
      assertThat(Thread.interrupted()).as("only when it was interrupted").isTrue();
      return null;
    } finally {
      // A run that was interrupted lets go of its work; the next one must not meet it.
      threads.shutdown();
      await(threads);
    }
  }

  private static void await(ExecutorService threads) {
    boolean interrupted = false;
    while (true) {
      try {
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        break;
      } catch (InterruptedException e) {
        // Told by work that is still letting go: the next run is interrupted then.
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** One call at a time. */
  private void tell() {
    told++;
    // In calm weather nothing new comes up, or no number of runs is enough.
    if (told == plan.from() && !calm) {
      for (Fault fault : plan.faults()) {
        local.breakNext(
            fault.place().method(), fault.place().path(), fault.trouble().fault(), fault.times());
      }
    }
    if (plan.interrupts().contains(told)) {
      caller.interrupt();
    }
  }

  private void check(BatchReport report) {
    assertThat(local.charges()).as("charges").hasSizeLessThanOrEqualTo(decisions);
    bench.assertUnmixed();
    if (report == null) {
      return;
    }
    assertThat(report.results()).hasSize(ITEMS);
    for (BatchResult result : report.results()) {
      if (result instanceof BatchResult.Saved) {
        assertThat(result.item().target()).isNotEmptyFile();
      } else if (result instanceof BatchResult.Failed failed) {
        NemoException e = failed.reason();
        // Without a handle only when the first record of the job could not be kept.
        assertThat(failed.handle().isPresent() || !failed.mayHaveBeenCharged())
            .as("%s", e)
            .isTrue();
        failed.handle().ifPresent(handle -> assertThat(handle.id()).isEqualTo(id(result)));
      }
    }
  }

  private static String id(BatchResult result) {
    return BatchBench.ID + "." + (result.index() + 1);
  }

  private void checkFiles() {
    for (int number = 1; number <= ITEMS; number++) {
      JobHandle handle = store.find(BatchBench.ID + "." + number).orElseThrow();
      String render = handle.renderId();
      assertThat(render).isNotNull();
      assertThat(BatchBench.target(folder, number))
          .hasSameBinaryContentAs(local.awaitRender(render).file().orElseThrow());
    }
    assertThat(local.charges()).hasSizeBetween(ITEMS, decisions);
  }

  private void calmDown() {
    calm = true;
    local.clearFaults();
    if (plan.service().speech() == Scenario.Speech.BROKEN_BEFORE_WORK) {
      local.scenario(local.scenario().toBuilder().speech(Scenario.Speech.TALKATIVE).build());
    }
  }

  /** A person looks, and lets the messages in doubt go once more. */
  private void decide() {
    for (JobHandle handle : store.list()) {
      if (handle.step() == JobStep.SENDING) {
        assertThat(store.save(handle.permitSendingAgain())).isTrue();
        decisions++;
      }
    }
  }

  @Override
  public void close() {
    local.close();
  }
}
