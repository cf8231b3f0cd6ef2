package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.time.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What every call of a job carries along: its deadline, and the ids that an exception must not
 * lose.
 */
public record JobContext(Deadline deadline, @Nullable String sessionId, @Nullable String renderId) {

  public static JobContext start(Deadline deadline) {
    return new JobContext(deadline, null, null);
  }

  public JobContext withSession(String id) {
    return new JobContext(deadline, id, renderId);
  }

  public JobContext withRender(String id) {
    return new JobContext(deadline, sessionId, id);
  }

  /** Error details that carry the ids of this job. */
  public ErrorDetails details(Stage stage, Outcome outcome) {
    return ErrorDetails.of(stage, outcome).withJob(sessionId, renderId);
  }

  /** The id of the session, for the stages after it was opened. */
  public String session() {
    if (sessionId == null) {
      throw new IllegalStateException("This stage needs an open session.");
    }
    return sessionId;
  }
}
