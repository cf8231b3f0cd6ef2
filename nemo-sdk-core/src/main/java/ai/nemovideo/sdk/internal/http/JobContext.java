package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.time.Deadline;
import ai.nemovideo.sdk.job.JobHandle;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What every call of a job carries along: its deadline, and the ids and the handle that an
 * exception must not lose.
 */
public record JobContext(
    Deadline deadline,
    @Nullable String sessionId,
    @Nullable String renderId,
    @Nullable JobHandle handle) {

  public static JobContext start(Deadline deadline) {
    return new JobContext(deadline, null, null, null);
  }

  public JobContext withSession(String id) {
    return new JobContext(deadline, id, renderId, handle);
  }

  public JobContext withRender(String id) {
    return new JobContext(deadline, sessionId, id, handle);
  }

  /** The same job, on record as the handle says; its ids are the handle's. */
  public JobContext at(JobHandle next) {
    return new JobContext(deadline, next.sessionId(), next.renderId(), next);
  }

  /** The same job with a budget for one stage, within the deadline of the whole. */
  public JobContext within(Duration budget) {
    return new JobContext(deadline.within(budget), sessionId, renderId, handle);
  }

  /** Error details that carry the ids and the handle of this job. */
  public ErrorDetails details(Stage stage, Outcome outcome) {
    return ErrorDetails.of(stage, outcome).withJob(sessionId, renderId, handle);
  }

  /** The id of the session, for the stages after it was opened. */
  public String session() {
    if (sessionId == null) {
      throw new IllegalStateException("This stage needs an open session.");
    }
    return sessionId;
  }

  /** The record of the job, for the stages that write it. */
  public JobHandle record() {
    if (handle == null) {
      throw new IllegalStateException("This stage needs a job on record.");
    }
    return handle;
  }
}
