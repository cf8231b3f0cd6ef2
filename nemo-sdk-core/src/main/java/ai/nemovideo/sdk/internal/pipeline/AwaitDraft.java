package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.error.AgentFailedException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.NothingMadeException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.model.SessionState;
import ai.nemovideo.sdk.sse.AgentEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Stage 4: what did the turn do? The state is the truth and the text is decoration, so a chatty, a
 * silent and a broken turn all come through here. The message is never sent again.
 */
public final class AwaitDraft {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration THEN = Duration.ofSeconds(60);

  /** 30 s, then five times 60 s (vendor docs). */
  private static final List<Duration> PATIENCE = List.of(FIRST, THEN, THEN, THEN, THEN, THEN);

  /** After a turn that ended with words only, or with a failure, one second look is enough. */
  private static final List<Duration> SECOND_LOOK = List.of(FIRST);

  private final ReadState state;
  private final ReadBalance balance;
  private final RetryLoop loop;

  AwaitDraft(ReadState state, ReadBalance balance, RetryLoop loop) {
    this.state = state;
    this.balance = balance;
    this.loop = loop;
  }

  /**
   * The draft that the turn has made.
   *
   * @param before digest of the state right before the message
   */
  Draft run(String before, TurnOutcome turn, JobContext job, ProgressSink sink) {
    return run(before, draft -> true, turn, job, sink);
  }

  /**
   * The draft that the turn has made, in a session that may hold an older one: not everything that
   * changes a state changes its draft.
   *
   * @param before digest of the state right before the message
   * @param isNew whether a draft is another than the one before the message
   */
  public Draft run(
      String before, Predicate<Draft> isNew, TurnOutcome turn, JobContext job, ProgressSink sink) {
    boolean settled = turn.onlyTalked() || turn.endedWell() && turn.failure() != null;
    return await(
            changed(before).and(now -> now.exportable().filter(isNew).isPresent()),
            turn,
            settled ? SECOND_LOOK : PATIENCE,
            job,
            sink)
        .flatMap(SessionState::exportable)
        .orElseThrow(() -> nothing(turn, job));
  }

  /**
   * The state after a turn that may have changed nothing, such as an answer to a question: empty
   * then.
   *
   * @throws TurnUnresolvedException when the stream was cut and nothing has changed
   */
  Optional<SessionState> change(
      String before, TurnOutcome turn, JobContext job, ProgressSink sink) {
    boolean answered = turn.endedWell() && !turn.words().isBlank();
    List<Duration> waits = answered ? List.of() : turn.endedWell() ? SECOND_LOOK : PATIENCE;
    Optional<SessionState> after = await(changed(before), turn, waits, job, sink);
    if (after.isEmpty() && (!turn.endedWell() || turn.failure() != null)) {
      throw nothing(turn, job);
    }
    return after;
  }

  private static Predicate<SessionState> changed(String before) {
    return now -> !now.digest().equals(before);
  }

  private Optional<SessionState> await(
      Predicate<SessionState> wanted,
      TurnOutcome turn,
      List<Duration> waits,
      JobContext job,
      ProgressSink sink) {
    if (turn.endedWell() || turn.longAgo()) {
      SessionState now = state.run(job);
      if (wanted.test(now)) {
        return Optional.of(now);
      }
    }
    for (Duration wait : waits) {
      sink.tell(
          turn.endedWell()
              ? new AnimateProgress.StillWorking(job.deadline().elapsed())
              : new AnimateProgress.Reconnecting(wait));
      loop.pause(wait, Stage.DRAFT, job);
      SessionState now = state.run(job);
      if (wanted.test(now)) {
        return Optional.of(now);
      }
    }
    return Optional.empty();
  }

  private NemoException nothing(TurnOutcome turn, JobContext job) {
    String where = " The session is " + job.session() + ".";
    AgentEvent.Failure failure = turn.failure();
    if (failure != null) {
      return new AgentFailedException(
          "The agent reported a failure: " + failure.message() + where,
          job.details(Stage.TURN, Outcome.UNKNOWN),
          null);
    }
    if (turn.endedWell()) {
      String said = turn.words().isBlank() ? "said nothing" : "said: " + turn.words().strip();
      return new NothingMadeException(
          "The agent made nothing that can be exported; it " + said + where,
          job.details(Stage.DRAFT, Outcome.UNKNOWN),
          turn.words());
    }
    return new TurnUnresolvedException(
        "The connection to the agent was lost and the session has not changed since. The message may"
            + " have been worked on and charged, so it was not sent again: resume the job later to"
            + " look again, or decide to send it again."
            + creditsHint(job)
            + where,
        job.details(Stage.DRAFT, Outcome.UNKNOWN),
        turn.broken());
  }

  /** A hint and no proof: other jobs of the account spend and reserve credits too. */
  private String creditsHint(JobContext job) {
    JobHandle handle = job.handle();
    BigDecimal before = handle == null ? null : handle.credits();
    if (before == null) {
      return "";
    }
    return balance
        .hint(job)
        .map(now ->
            now.available().compareTo(before) == 0
                ? " The credits are what they were before it, which suggests that nothing was"
                    + " done."
                : " The credits went from "
                    + before.toPlainString()
                    + " to "
                    + now.available().toPlainString()
                    + ", which suggests that it is being worked on, or was.")
        .orElse("");
  }
}
