package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.CreditFloorException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.job.HandleSteps;
import ai.nemovideo.sdk.internal.job.Journal;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.model.CreditBalance;
import ai.nemovideo.sdk.model.SessionState;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the message that costs credits: the state and the credits are read, the decision
 * to send is put on record, and only then the message leaves. If it provably did nothing, the
 * record says so again.
 */
public final class PaidTurn {

  private final ReadState readState;
  private final ReadBalance readBalance;
  private final RunTurn runTurn;
  private final Journal journal;

  PaidTurn(ReadState readState, ReadBalance readBalance, RunTurn runTurn, Journal journal) {
    this.readState = readState;
    this.readBalance = readBalance;
    this.runTurn = runTurn;
    this.journal = journal;
  }

  /** The job, on record as sent, and what its stream told. */
  public record Sent(JobContext job, TurnOutcome outcome, SessionState before) {}

  public Sent run(
      String prompt,
      @Nullable BigDecimal floor,
      Duration budget,
      JobContext ready,
      ProgressSink sink) {
    BigDecimal credits = credits(floor, ready);
    SessionState before = readState.run(ready);
    JobContext sending =
        journal.require(
            ready, HandleSteps.sending(ready.record(), before.digest(), credits), sink::onRecord);
    // What fails for certain goes out with this record; what is in doubt keeps the one of sending.
    JobHandle notSent = HandleSteps.notSent(sending.record());
    try {
      TurnOutcome outcome = runTurn.run(prompt, sending.at(notSent).within(budget), sink);
      return new Sent(sending, outcome, before);
    } catch (NemoException e) {
      if (e.outcome() == Outcome.UNKNOWN && e.stage() == Stage.TURN) {
        throw inDoubt(e, sending);
      }
      journal.note(sending, notSent, sink::onRecord);
      throw e;
    }
  }

  private static NemoException inDoubt(NemoException e, JobContext sending) {
    ErrorDetails details =
        e.details().withJob(sending.sessionId(), sending.renderId(), sending.record());
    String message = String.valueOf(e.getMessage());
    return e instanceof DeadlineExceededException
        ? new DeadlineExceededException(message, details, e)
        : new CancelledException(message, details, e);
  }

  private @Nullable BigDecimal credits(@Nullable BigDecimal floor, JobContext job) {
    if (floor == null) {
      return readBalance.hint(job).map(CreditBalance::available).orElse(null);
    }
    BigDecimal available = readBalance.run(job).available();
    if (available.compareTo(floor) < 0) {
      throw new CreditFloorException(
          "The account has "
              + available.toPlainString()
              + " credits, and the request asks for at least "
              + floor.toPlainString()
              + ": the message was not sent. Top up, lower the floor, or resume the job later.",
          job.details(Stage.ACCOUNT, Outcome.NOT_SENT),
          available,
          floor);
    }
    return available;
  }
}
