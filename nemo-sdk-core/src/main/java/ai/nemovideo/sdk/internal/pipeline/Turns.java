package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.StageBudgets;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.job.HandleSteps;
import ai.nemovideo.sdk.internal.job.Journal;
import ai.nemovideo.sdk.model.SessionState;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One message to the agent of a session that the caller holds, and what it has changed. */
public final class Turns {

  private final PaidTurn paidTurn;
  private final AwaitDraft awaitDraft;
  private final Journal journal;

  Turns(PaidTurn paidTurn, AwaitDraft awaitDraft, Journal journal) {
    this.paidTurn = paidTurn;
    this.awaitDraft = awaitDraft;
    this.journal = journal;
  }

  /**
   * What came of a message.
   *
   * @param before the state right before it; null when another process has sent it
   * @param after the state after it; null when it is the same
   */
  public record Reply(String words, @Nullable SessionState before, @Nullable SessionState after) {}

  /** Sends a message. Its record goes when nothing is in doubt any more. */
  public Reply send(
      String message,
      @Nullable BigDecimal floor,
      StageBudgets budgets,
      JobContext job,
      ProgressSink sink) {
    PaidTurn.Sent sent = paidTurn.run(message, floor, budgets.turn(), job, sink);
    return reply(sent.outcome(), sent.before(), budgets, sent.job(), sink);
  }

  /** What came of a message whose fate was unknown; it is not sent again. */
  public Reply reconcile(StageBudgets budgets, JobContext job, ProgressSink sink) {
    if (!job.record().step().mayHaveBeenCharged()) {
      return done("", null, null, job);
    }
    return reply(TurnOutcome.unseen(), null, budgets, job, sink);
  }

  private Reply reply(
      TurnOutcome outcome,
      @Nullable SessionState before,
      StageBudgets budgets,
      JobContext job,
      ProgressSink sink) {
    String digest = job.record().stateDigest();
    Optional<SessionState> after =
        awaitDraft.change(digest == null ? "" : digest, outcome, job.within(budgets.draft()), sink);
    return done(outcome.words(), before, after.orElse(null), job);
  }

  private Reply done(
      String words, @Nullable SessionState before, @Nullable SessionState after, JobContext job) {
    if (HandleSteps.isOnlyMessage(job.record())) {
      journal.forget(job.record().id());
    }
    return new Reply(words, before, after);
  }
}
