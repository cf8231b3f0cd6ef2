package ai.nemovideo.sdk.internal.job;

import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.JobStoreException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStore;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts the steps of a job on record. Before the message has left, a record that cannot be written
 * stops the job: what is not on record could be paid twice. Afterwards it is only logged: what is
 * paid for goes on.
 */
public final class Journal {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");

  private final JobStore store;

  public Journal(JobStore store) {
    this.store = store;
  }

  /** The latest record of a job: the one given, or a later one in the store. */
  public JobHandle latest(JobHandle given) {
    return kept(given).filter(kept -> kept.revision() > given.revision()).orElse(given);
  }

  /** Whether exactly this is on record. */
  public boolean holds(JobHandle given) {
    return kept(given).filter(given::equals).isPresent();
  }

  /**
   * A later job on record whose message may have gone to the same session, which then holds what
   * came of that. A store that does not say is not waited for.
   */
  public Optional<JobHandle> follower(JobHandle job) {
    try {
      return store.list().stream()
          .filter(other ->
              Objects.equals(other.sessionId(), job.sessionId())
                  && other.mayHaveBeenCharged()
                  && !other.id().equals(job.id())
                  && !other.startedAt().isBefore(job.startedAt()))
          .findFirst();
    } catch (RuntimeException e) {
      LOG.log(
          Logger.Level.WARNING,
          "The job " + job.id() + " goes on, but the job store cannot be read.",
          e);
      return Optional.empty();
    }
  }

  public Optional<JobHandle> find(String id) {
    try {
      return store.find(id);
    } catch (RuntimeException e) {
      throw new JobStoreException(
          "The job store cannot be read, so the job was not begun: " + why(e),
          ErrorDetails.of(Stage.INPUT, Outcome.NOT_SENT),
          e);
    }
  }

  /** A job that may be paid for goes on with the record at hand when the store cannot be read. */
  private Optional<JobHandle> kept(JobHandle given) {
    try {
      return find(given.id());
    } catch (JobStoreException e) {
      if (!given.step().mayHaveBeenCharged()) {
        throw e;
      }
      LOG.log(
          Logger.Level.WARNING,
          "The job " + given.id() + " goes on, but the job store cannot be read.",
          e);
      return Optional.empty();
    }
  }

  /** Records a step before it is taken, or stops the job. */
  public JobContext require(JobContext job, JobHandle next, Consumer<JobHandle> told) {
    boolean kept;
    try {
      kept = store.save(next);
    } catch (RuntimeException e) {
      throw new JobStoreException(
          "The job "
              + next.id()
              + " could not be put on record, so it was stopped before anything was paid: "
              + why(e),
          job.details(Stage.INPUT, Outcome.NOT_SENT),
          e);
    }
    if (!kept) {
      throw new JobNotResumableException(
          "The job "
              + next.id()
              + " was taken further by another thread or process; it was not sent a second time."
              + " Its latest handle is in the job store.",
          job.details(Stage.INPUT, Outcome.NOT_SENT),
          JobNotResumableException.Reason.TAKEN_FURTHER);
    }
    told.accept(next);
    return job.at(next);
  }

  /**
   * Records a step of a job that may be paid for, unless somebody else has taken it further: then
   * the answer is false. A store that fails does not stop it.
   */
  public boolean claim(JobHandle next) {
    try {
      return store.save(next);
    } catch (RuntimeException e) {
      LOG.log(
          Logger.Level.WARNING,
          "The job " + next.id() + " goes on, but its step could not be put on record.",
          e);
      return true;
    }
  }

  /** Records a step of a job that may be paid for: whatever the store does, the job goes on. */
  public JobContext note(JobContext job, JobHandle next, Consumer<JobHandle> told) {
    JobHandle kept = next;
    try {
      if (!store.save(next)) {
        kept = catchUp(next);
      }
    } catch (RuntimeException e) {
      LOG.log(
          Logger.Level.WARNING,
          "The job " + next.id() + " goes on, but its step could not be put on record.",
          e);
    }
    told.accept(kept);
    return job.at(kept);
  }

  /**
   * An earlier record was not kept, or somebody else resumes the same job: the furthest step wins.
   */
  private JobHandle catchUp(JobHandle next) {
    JobHandle known = store.find(next.id()).orElse(next);
    JobHandle rebased = HandleSteps.after(known, next);
    if (known.step().compareTo(next.step()) > 0 || !store.save(rebased)) {
      LOG.log(
          Logger.Level.WARNING,
          "The job {0} was taken further by somebody else too; both go on.",
          next.id());
      return next;
    }
    return rebased;
  }

  private static @Nullable String why(RuntimeException e) {
    Throwable cause = e.getCause();
    return e instanceof UncheckedIOException && cause != null ? cause.getMessage() : e.getMessage();
  }

  /** Forgets a job that has nothing left to resume. */
  public void forget(String id) {
    try {
      store.remove(id);
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.WARNING, "The record of the job " + id + " could not be removed.", e);
    }
  }
}
