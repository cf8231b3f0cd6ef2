package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.job.Journal;

/**
 * The draft that a job finds in its session when it is taken up again: its own, as long as no later
 * job on record has sent a message there. A batch has many jobs in one session.
 */
public final class OwnDraft {

  private final ReadState readState;
  private final Journal journal;

  OwnDraft(ReadState readState, Journal journal) {
    this.readState = readState;
    this.journal = journal;
  }

  /** Reads it; the look at the other jobs comes last, so that none slips in between. */
  public Draft read(JobContext job) {
    Draft draft = readState.run(job).draft().orElseGet(() -> Draft.parse("{}"));
    require(job);
    return draft;
  }

  /** Throws when the session has gone on to the work of another job. */
  public void require(JobContext job) {
    if (!isThere(job)) {
      throw gone(job);
    }
  }

  public boolean isThere(JobContext job) {
    return journal.follower(job.record()).isEmpty();
  }

  JobNotResumableException gone(JobContext job) {
    return new JobNotResumableException(
        "The session "
            + job.session()
            + " holds the draft of a later job by now"
            + journal.follower(job.record()).map(later -> ", " + later.id()).orElse("")
            + ", so that of the job "
            + job.record().id()
            + " cannot be rendered from there. A batch keeps the draft of each item beside its"
            + " target until the video is saved: run it again with its id and the same targets.",
        job.details(Stage.DRAFT, Outcome.NOT_SENT),
        JobNotResumableException.Reason.DRAFT_GONE);
  }
}
