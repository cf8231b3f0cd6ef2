package ai.nemovideo.sdk.internal.job;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The steps of a job's record: each makes the next revision. */
public final class HandleSteps {

  private HandleSteps() {}

  public static JobHandle started(
      String id,
      Instant at,
      String service,
      String account,
      String request,
      OutputSettings output) {
    return new JobHandle(
        id,
        1,
        JobStep.STARTED,
        at,
        service,
        account,
        request,
        null,
        0,
        null,
        null,
        null,
        0,
        output);
  }

  /** A job that begins on a session which is open already: this is its first record. */
  public static JobHandle onSession(JobHandle started, String session) {
    return new JobHandle(
        started.id(),
        0,
        JobStep.UPLOADING,
        started.startedAt(),
        started.service(),
        started.account(),
        started.request(),
        session,
        0,
        null,
        null,
        null,
        0,
        started.output());
  }

  /**
   * Whether a job is a message to a session and nothing else: it has no files of its own, and no
   * render. Nothing is left to do for it when its answer is known; any other job is needed, so that
   * nobody begins it a second time.
   */
  public static boolean isOnlyMessage(JobHandle job) {
    return job.uploads() == 0 && job.renderId() == null;
  }

  /** The same step, taken up by somebody who goes on from here. */
  public static JobHandle taken(JobHandle from) {
    return after(from, from);
  }

  /** A session is open, and so many inputs have arrived. */
  public static JobHandle uploading(JobHandle from, String session, int uploads) {
    return next(
        from,
        JobStep.UPLOADING,
        session,
        uploads,
        null,
        null,
        from.renderId(),
        from.renderAttempt());
  }

  /** The message leaves now. */
  public static JobHandle sending(JobHandle from, String digest, @Nullable BigDecimal credits) {
    return next(from, JobStep.SENDING, from.sessionId(), from.uploads(), digest, credits, null, 0);
  }

  /** The message did provably not do anything. */
  public static JobHandle notSent(JobHandle from) {
    return next(from, JobStep.UPLOADING, from.sessionId(), from.uploads(), null, null, null, 0);
  }

  /** The agent's work is in the draft. */
  public static JobHandle edited(JobHandle from) {
    return step(from, JobStep.EDITED, from.renderId(), from.renderAttempt());
  }

  /** A render id was chosen. */
  public static JobHandle rendering(JobHandle from, String renderId) {
    return step(from, JobStep.RENDERING, renderId, from.renderAttempt() + 1);
  }

  public static JobHandle rendered(JobHandle from) {
    return step(from, JobStep.RENDERED, from.renderId(), from.renderAttempt());
  }

  public static JobHandle saved(JobHandle from) {
    return step(from, JobStep.SAVED, from.renderId(), from.renderAttempt());
  }

  /** The same step, as the revision after the one that is known. */
  static JobHandle after(JobHandle known, JobHandle next) {
    return new JobHandle(
        next.id(),
        known.revision() + 1,
        next.step(),
        next.startedAt(),
        next.service(),
        next.account(),
        next.request(),
        next.sessionId(),
        next.uploads(),
        next.stateDigest(),
        next.credits(),
        next.renderId(),
        next.renderAttempt(),
        next.output());
  }

  private static JobHandle step(
      JobHandle from, JobStep step, @Nullable String renderId, int attempt) {
    return next(
        from,
        step,
        from.sessionId(),
        from.uploads(),
        from.stateDigest(),
        from.credits(),
        renderId,
        attempt);
  }

  private static JobHandle next(
      JobHandle from,
      JobStep step,
      @Nullable String session,
      int uploads,
      @Nullable String digest,
      @Nullable BigDecimal credits,
      @Nullable String renderId,
      int attempt) {
    return new JobHandle(
        from.id(),
        from.revision() + 1,
        step,
        from.startedAt(),
        from.service(),
        from.account(),
        from.request(),
        session,
        uploads,
        digest,
        credits,
        renderId,
        attempt,
        from.output());
  }
}
