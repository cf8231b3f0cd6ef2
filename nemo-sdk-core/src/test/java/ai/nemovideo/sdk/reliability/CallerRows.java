package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.reliability.Wait.seconds;

import ai.nemovideo.sdk.error.DeadlineExceededException;

/** A caller who does not wait for the end. */
final class CallerRows {

  private CallerRows() {}

  /** An interrupt ends the call at once, wherever it waits. */
  static Cell interrupted(Column column, Cell cell) {
    return cell.with(
            column.proof(
                "interrupted while it waits for the answer",
                bench -> Troubles.interruptedDuring(bench, column.call()),
                column.cancelled()))
        .with(
            column.proof(
                "interrupted while it waits for the next attempt",
                bench -> Troubles.interruptedBefore(bench, column.call()),
                column.cancelled().waits(seconds(5))));
  }

  /** What the service asks to wait for would be too long for the job. */
  static Cell tooLate(Column column, Cell cell) {
    return cell.with(
        column.proof(
            "the deadline is before the next attempt",
            bench -> Troubles.tooLate(bench, column.call()),
            column.fails(DeadlineExceededException.class, UNKNOWN).retryable()));
  }
}
