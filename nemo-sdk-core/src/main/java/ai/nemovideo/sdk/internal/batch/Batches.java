package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.batch.BatchItem;
import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.batch.BatchRequest;
import ai.nemovideo.sdk.internal.async.Workers;
import ai.nemovideo.sdk.internal.download.Download;
import ai.nemovideo.sdk.internal.job.Journal;
import ai.nemovideo.sdk.internal.pipeline.Jobs;
import ai.nemovideo.sdk.internal.pipeline.Stages;
import ai.nemovideo.sdk.job.JobHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Begins batches and takes them up again. */
public final class Batches {

  private final Tools tools;

  public Batches(
      Stages stages,
      Jobs jobs,
      Journal journal,
      Workers workers,
      Download download,
      NemoClock clock,
      @Nullable String language,
      BooleanSupplier closed) {
    tools = new Tools(stages, jobs, journal, workers, download, clock, language, closed);
  }

  /**
   * Runs a batch to its end. Everything is checked before anything is sent. A batch that is taken
   * up again goes on in a new session, because nobody can know what is still on its way to the one
   * that it had.
   *
   * @param session for the first items of a batch that begins, or null
   */
  public BatchReport run(BatchRequest request, @Nullable String session) {
    Teller teller = new Teller(request.listener(), request.items().size());
    List<BatchJob> jobs = new ArrayList<>();
    boolean begun = false;
    for (BatchItem item : request.items()) {
      int index = jobs.size();
      String id = ItemIds.of(request.id(), request.names().get(index));
      JobHandle known = tools.journal().find(id).orElse(null);
      begun |= known != null;
      jobs.add(new BatchJob(index, id, item, known, teller.sink(index)));
    }
    BatchCheck.check(jobs, request.output());
    for (BatchJob job : jobs) {
      JobHandle known = job.known();
      if (known != null && !job.isDone()) {
        tools.jobs().mine(known);
      }
    }
    return new BatchRun(tools, request, teller, jobs, begun ? null : session).run();
  }
}
