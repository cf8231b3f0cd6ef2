package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.batch.BatchRequest;
import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.job.JobHandle;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a batch. The calling thread makes the items, one after the other; workers finish them.
 */
final class BatchRun {

  private final Tools tools;
  private final BatchRequest request;
  private final Teller teller;
  private final List<BatchJob> jobs;
  private final Results results;
  private final Pace pace;
  private final ItemTurn turn;
  private final ItemFinish finish;

  /**
   * @param session the caller's, for the first items, or null
   */
  BatchRun(
      Tools tools,
      BatchRequest request,
      Teller teller,
      List<BatchJob> jobs,
      @Nullable String session) {
    this.tools = tools;
    this.request = request;
    this.teller = teller;
    this.jobs = jobs;
    results = new Results(tools, teller);
    pace = new Pace(tools.clock(), request.messagesApart());
    turn = new ItemTurn(tools, request, new Sessions(tools, session), pace);
    finish = new ItemFinish(tools, results);
  }

  BatchReport run() {
    try (Finishing finishing = new Finishing(tools.workers(), request.parallel())) {
      for (BatchJob job : jobs) {
        JobHandle known = job.known();
        if (job.isDone()) {
          job.draftFile().delete();
          results.saved(job, Optional.ofNullable(known), "", true);
        } else if (known != null && job.wasSent()) {
          finishing.add(() -> guarded(job, () -> finish.resume(job, known)));
        }
      }
      for (BatchJob job : jobs) {
        if (!job.wasSent()) {
          begin(job, finishing);
        }
      }
      finishing.awaitAll();
      requireNotInterrupted();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancelledException(
          "The batch "
              + request.id()
              + " was interrupted. Run it again with its id: nothing is paid twice.",
          ErrorDetails.of(Stage.INPUT, Outcome.UNKNOWN),
          e);
    }
    return results.report(request.id());
  }

  private void begin(BatchJob job, Finishing finishing) throws InterruptedException {
    if (results.stop().isEmpty()) {
      finishing.awaitRoom();
    }
    if (results.stop().isEmpty()) {
      keepApart(job);
    }
    requireNotInterrupted();
    if (tools.closed().getAsBoolean()) {
      results.stop(closed());
    }
    Optional<NemoException> stop = results.stop();
    if (stop.isPresent()) {
      results.notStarted(job, stop.get());
      return;
    }
    guarded(
        job,
        () -> {
          ItemTurn.Turned turned = turn.run(job);
          finishing.add(() -> guarded(job, () -> finish.goOn(job, turned)));
        });
  }

  private void keepApart(BatchJob job) throws InterruptedException {
    Duration wait = pace.left();
    if (!wait.isZero()) {
      teller.tell(new BatchProgress.Waiting(job.index(), teller.count(), wait));
      tools.clock().sleep(wait);
    }
  }

  /** Whatever happens to one item, the others go on. */
  private void guarded(BatchJob job, Runnable work) {
    try {
      attempt(job, work);
    } catch (RuntimeException | Error e) {
      results.defect(e);
    }
  }

  private void attempt(BatchJob job, Runnable work) {
    try {
      work.run();
    } catch (NemoException e) {
      results.failed(job, e);
    }
  }

  private static void requireNotInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private CancelledException closed() {
    return new CancelledException(
        "The client was closed. Run the batch "
            + request.id()
            + " again with another one: nothing is paid twice.",
        ErrorDetails.of(Stage.INPUT, Outcome.NOT_SENT),
        null);
  }
}
