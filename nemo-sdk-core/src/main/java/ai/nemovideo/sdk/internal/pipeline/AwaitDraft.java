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
import ai.nemovideo.sdk.sse.AgentEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Stage 4: what did the turn do? The state is the truth and the text is decoration, so a chatty, a
 * silent and a broken turn all come through here. The message is never sent again.
 */
final class AwaitDraft {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration THEN = Duration.ofSeconds(60);

  /** 30 s, then five times 60 s (vendor docs). */
  private static final List<Duration> PATIENCE = List.of(FIRST, THEN, THEN, THEN, THEN, THEN);

  /** After a turn that ended with words only, or with a failure, one second look is enough. */
  private static final List<Duration> SECOND_LOOK = List.of(FIRST);

  private final ReadState state;
  private final RetryLoop loop;

  AwaitDraft(ReadState state, RetryLoop loop) {
    this.state = state;
    this.loop = loop;
  }

  Draft run(Snapshot before, TurnOutcome turn, JobContext job, ProgressSink sink) {
    if (turn.endedWell()) {
      Optional<Draft> made = look(before, job);
      if (made.isPresent()) {
        return made.get();
      }
    }
    boolean settled = turn.onlyTalked() || turn.endedWell() && turn.failure() != null;
    for (Duration wait : settled ? SECOND_LOOK : PATIENCE) {
      sink.tell(
          turn.endedWell()
              ? new AnimateProgress.StillWorking(job.deadline().elapsed())
              : new AnimateProgress.Reconnecting(wait));
      loop.pause(wait, Stage.DRAFT, job);
      Optional<Draft> made = look(before, job);
      if (made.isPresent()) {
        return made.get();
      }
    }
    throw nothing(turn, job);
  }

  private Optional<Draft> look(Snapshot before, JobContext job) {
    Snapshot now = state.run(job);
    return now.differsFrom(before) ? now.exportable() : Optional.empty();
  }

  private static NemoException nothing(TurnOutcome turn, JobContext job) {
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
            + " have been worked on and charged, so it was not sent again: look at the session later,"
            + " or decide to send it again."
            + where,
        job.details(Stage.DRAFT, Outcome.UNKNOWN),
        turn.broken());
  }
}
