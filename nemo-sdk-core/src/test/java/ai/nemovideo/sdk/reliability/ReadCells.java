package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.job.JobStep.RENDERING;
import static ai.nemovideo.sdk.job.JobStep.SENDING;
import static ai.nemovideo.sdk.job.JobStep.UPLOADING;
import static ai.nemovideo.sdk.reliability.Call.CREDITS;
import static ai.nemovideo.sdk.reliability.Call.POLL;
import static ai.nemovideo.sdk.reliability.Call.STATE;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.Expected.succeeds;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static ai.nemovideo.sdk.reliability.Wait.seconds;

import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import ai.nemovideo.sdk.local.WireFault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Reading the state, the credits, and how far a render is: it changes nothing. */
final class ReadCells {

  private static final Column STATES =
      new Column(
          Endpoint.READ,
          "state",
          STATE,
          bench -> {},
          Bench::makeVideo,
          goesOn(),
          2,
          5,
          new Column.Failing(Stage.DRAFT, UPLOADING, false));

  private static final Column BALANCES =
      new Column(
          Endpoint.READ,
          "credits",
          CREDITS,
          bench -> {},
          bench -> bench.nemo().credits(),
          succeeds(),
          1,
          5,
          new Column.Failing(Stage.ACCOUNT, null, false));

  private static final Column POLLS =
      new Column(
          Endpoint.READ,
          "poll",
          POLL,
          bench -> {},
          Bench::makeVideo,
          goesOn(),
          1,
          5,
          new Column.Failing(Stage.RENDER, RENDERING, true));

  private static final String AGAIN = "again, five attempts in all, then typed";

  private ReadCells() {}

  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    cells.add(each(cell(Fault.UNREACHABLE, "NOT_SENT: " + AGAIN), NetworkRows::unreachable));
    cells.add(each(cell(Fault.CERTIFICATE, "NOT_SENT: fails at once"), NetworkRows::certificate));
    cells.add(resets());
    cells.add(serverError());
    cells.add(each(cell(Fault.UNAVAILABLE, "waits as asked, then again"), AnswerRows::unavailable));
    cells.add(each(cell(Fault.RATE_LIMIT, "waits, then again"), AnswerRows::rateLimit));
    cells.add(each(cell(Fault.TOKEN_REFUSED, Column.NEW_TOKEN), AnswerRows::tokenRefused));
    cells.add(
        each(
            cell(Fault.BLOCKED, "typed: the plan, not credits"),
            (column, cell) ->
                AnswerRows.refused(column, cell, "", 402, ExportBlockedException.class)));
    cells.add(
        each(
            cell(Fault.NO_SESSION, "typed"),
            (column, cell) ->
                AnswerRows.refused(column, cell, "", 1002, SessionNotFoundException.class)));
    cells.add(cannotOccur(Fault.NO_CREDITS, "it costs nothing"));
    cells.add(cannotOccur(Fault.FILE_REFUSED, "it sends no file"));
    cells.add(
        each(
            cell(Fault.TRUNCATED, AGAIN),
            (column, cell) -> NetworkRows.lost(column, cell, "", Answers.truncatedJson())));
    cells.add(each(cell(Fault.WRONG_CONTENT, AGAIN), ReadCells::wrongContent));
    cells.add(
        each(
            cell(Fault.ENDLESS, "16 MB (a state: 64 MB), then as after a reset: " + AGAIN),
            NetworkRows::endless));
    cells.add(cannotOccur(Fault.CUT_EVENT, "its answer is no stream"));
    cells.add(
        each(
            cell(Fault.SILENCE, "as after a reset: " + AGAIN + "; heartbeats cannot occur"),
            NetworkRows::silence));
    cells.add(each(cell(Fault.CLOCK_SKEW, Column.SKEW), AnswerRows::skewed));
    cells.add(cannotOccur(Fault.DISK, "it writes nothing"));
    cells.add(cannotOccur(Fault.DUPLICATE_RENDER, "it submits nothing"));
    cells.add(cannotOccur(Fault.RENDER_FAILED, "it asks only; see render submit"));
    cells.add(callerLeaves());
    cells.add(cannotOccur(Fault.KILLED, "it leaves nothing behind that could be lost"));
    return cells;
  }

  private static Cell cell(Fault fault, String behaviour) {
    return STATES.cell(fault, behaviour);
  }

  private static Cell cannotOccur(Fault fault, String why) {
    return STATES.cannotOccur(fault, why);
  }

  private static Cell each(Cell cell, BiFunction<Column, Cell, Cell> row) {
    for (Column column : List.of(STATES, BALANCES, POLLS)) {
      cell = row.apply(column, cell);
    }
    return cell;
  }

  /** A pooled connection may have been dead before: OkHttp takes a fresh one without a wait. */
  private static Cell resets() {
    Cell cell = cell(Fault.RESET, AGAIN);
    for (Column column : List.of(STATES, BALANCES, POLLS)) {
      cell = NetworkRows.resets(column.onFreshConnections(), cell);
    }
    for (Column column : List.of(STATES, POLLS)) {
      cell =
          cell.with(
              column.breaking(
                  "on a pooled connection", WireFault.resetBefore(), column.repeated(List.of())));
    }
    return cell;
  }

  private static Cell callerLeaves() {
    Cell cell = cell(Fault.CALLER_LEAVES, "cancelled; the handle of a job is in the exception");
    cell = each(cell, CallerRows::interrupted);
    cell = CallerRows.tooLate(POLLS, CallerRows.tooLate(STATES, cell));
    return cell.with(
        BALANCES.proof(
            "its five minutes are over before the next attempt",
            bench -> bench.breaks(CREDITS, Answers.retryAfter(503, "110").before(), 3),
            BALANCES
                .fails(DeadlineExceededException.class, UNKNOWN)
                .retryable()
                .waits(seconds(110), seconds(110))));
  }

  private static Cell wrongContent(Column column, Cell cell) {
    return NetworkRows.lost(column, cell, "", Answers.html())
        .with(
            column.breaking(
                "five times",
                Answers.html().before(),
                5,
                column
                    .fails(UnexpectedResponseException.class, UNKNOWN)
                    .retryable()
                    .waits(backoff(4))));
  }

  /** Also the one that looks what a message has done, which is paid for then. */
  private static Cell serverError() {
    Cell cell = each(cell(Fault.SERVER_ERROR, AGAIN), AnswerRows::serverErrors);
    return cell.job(
        "state after the message, 500 five times",
        bench ->
            Troubles.whenAt(
                bench, SENDING, () -> bench.breaks(STATE, Answers.status(500).before(), 5)),
        Expected.fails(ServerException.class, Stage.DRAFT, UNKNOWN)
            .retryable()
            .mayHaveBeenCharged()
            .handleAt(SENDING)
            .paid(1, 1)
            .waits(backoff(4)));
  }
}
