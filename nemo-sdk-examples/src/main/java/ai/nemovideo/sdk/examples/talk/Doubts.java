package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds out what came of the message that was under way when the last process ended. It looks, and
 * never sends.
 *
 * @param talk of the session
 * @param target where the session is
 * @param client of that service
 */
public record Doubts(Talk talk, Target target, NemoClient client) {

  /** A turn takes 15 minutes at most (seeds); after that nothing comes any more. */
  private static final Duration LONGEST_TURN = Duration.ofMinutes(16);

  private static final String UNKNOWN = "…";

  /**
   * Looks. A young message of the cloud is given some minutes to show.
   *
   * @param listener told while it waits
   */
  public Doubt settle(Consumer<AnimateProgress> listener) {
    Optional<PendingMessage> pending = talk.note().pending();
    Optional<JobHandle> record = record(pending);
    String words = pending.map(PendingMessage::words).orElse(UNKNOWN);
    if (record.isEmpty()) {
      // The SDK removes the record when there is an answer, right before the note is changed.
      answered();
      return pending.isPresent() ? new Doubt.Answered(words) : new Doubt.None();
    }
    JobHandle handle = record.get();
    if (handle.step().compareTo(JobStep.SENDING) < 0) {
      drop(handle);
      return new Doubt.NotSent(words);
    }
    if (handle.step() != JobStep.SENDING) {
      // The program resume has gone on with it: it was carried out, and its video is on record.
      answered();
      return new Doubt.Answered(words);
    }
    return look(handle, words, listener);
  }

  private Doubt look(JobHandle handle, String words, Consumer<AnimateProgress> listener) {
    if (isOver(handle) && talk.session().state().digest().equals(handle.stateDigest())) {
      return new Doubt.Vain(words);
    }
    try {
      Doubt done = new Doubt.Done(words, talk.session().reconcile(handle, listener));
      answered();
      return done;
    } catch (TurnUnresolvedException e) {
      return new Doubt.Open(words);
    } catch (JobNotResumableException otherPort) {
      // The local service is the same, only not where it was: what has changed was done.
      answered();
      talk.jobs().remove(handle.id());
      return new Doubt.Answered(words);
    }
  }

  /** The message is not looked for any more: whoever decides so may send it again, and pay. */
  public void forget() {
    record(talk.note().pending()).ifPresent(this::drop);
  }

  /** A message that was never noted is not one of this note's: it counts for nothing there. */
  private void answered() {
    if (talk.note().pending().isPresent()) {
      talk.note().answered();
    }
  }

  /** Whether the message is worked on no longer. The local service reserves what a turn costs. */
  private boolean isOver(JobHandle handle) {
    return target == Target.LOCAL
        ? client.credits().frozen().signum() == 0
        : Duration.between(handle.startedAt(), Instant.now()).compareTo(LONGEST_TURN) > 0;
  }

  private void drop(JobHandle handle) {
    talk.note().dropped();
    talk.jobs().remove(handle.id());
  }

  /** The record of the message, also of one whose words could not be noted any more. */
  private Optional<JobHandle> record(Optional<PendingMessage> pending) {
    JobStore jobs = talk.jobs();
    if (pending.isPresent()) {
      return jobs.find(pending.get().job());
    }
    List<JobHandle> others =
        jobs.list().stream()
            .filter(handle -> talk.session().id().equals(handle.sessionId()))
            .filter(handle -> handle.step() == JobStep.SENDING && handle.mayHaveBeenCharged())
            .toList();
    return others.isEmpty() ? Optional.empty() : Optional.of(others.get(others.size() - 1));
  }
}
