package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.error.JobStoreException;
import ai.nemovideo.sdk.internal.async.Workers;
import ai.nemovideo.sdk.internal.download.Download;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.job.Journal;
import ai.nemovideo.sdk.internal.pipeline.Jobs;
import ai.nemovideo.sdk.internal.pipeline.Stages;
import ai.nemovideo.sdk.internal.time.Deadline;
import ai.nemovideo.sdk.job.JobHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What batches work with.
 *
 * @param language of new sessions, or null
 * @param closed whether the client was closed: nobody expects that to spend money
 */
record Tools(
    Stages stages,
    Jobs jobs,
    Journal journal,
    Workers workers,
    Download download,
    NemoClock clock,
    @Nullable String language,
    BooleanSupplier closed) {

  JobContext context(JobHandle handle, Duration deadline) {
    return JobContext.start(Deadline.in(deadline, clock)).at(handle);
  }

  /** The latest record of a job; the one at hand when the store does not say. */
  Optional<JobHandle> onRecord(String id, Optional<JobHandle> atHand) {
    try {
      return journal.find(id).or(() -> atHand);
    } catch (JobStoreException e) {
      return atHand;
    }
  }
}
