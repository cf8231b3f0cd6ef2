package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.REJECTED;
import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.job.JobStep.RENDERING;
import static ai.nemovideo.sdk.reliability.Call.POLL;
import static ai.nemovideo.sdk.reliability.Call.SUBMIT;
import static ai.nemovideo.sdk.reliability.Call.TOKEN;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static ai.nemovideo.sdk.reliability.Wait.seconds;

import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import java.util.ArrayList;
import java.util.List;

/** Submitting a render: once under each id, whatever happens to the answer. */
final class RenderCells {

  static final Column COLUMN =
      new Column(
          Endpoint.RENDER,
          "",
          SUBMIT,
          bench -> {},
          Bench::makeVideo,
          goesOn(),
          1,
          3,
          new Column.Failing(Stage.RENDER, RENDERING, true));

  private static final String LOOKS = "UNKNOWN: asks for its id, then submits under the same id";

  private RenderCells() {}

  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    cells.add(
        NetworkRows.unreachable(
            COLUMN,
            cell(
                Fault.UNREACHABLE,
                "NOT_SENT: again under the same id, three attempts in all, then typed")));
    cells.add(NetworkRows.certificate(COLUMN, cell(Fault.CERTIFICATE, "NOT_SENT: fails at once")));
    cells.add(reset());
    cells.add(serverError());
    cells.add(unavailable());
    cells.add(
        AnswerRows.rateLimit(
            COLUMN, cell(Fault.RATE_LIMIT, "waits, then again under the same id")));
    cells.add(tokenRefused());
    cells.add(
        AnswerRows.refused(
            COLUMN,
            cell(Fault.BLOCKED, "typed: the plan, not credits"),
            "",
            402,
            ExportBlockedException.class));
    cells.add(
        AnswerRows.refused(
            COLUMN, cell(Fault.NO_SESSION, "typed"), "", 1002, SessionNotFoundException.class));
    cells.add(
        AnswerRows.refused(
            COLUMN, cell(Fault.NO_CREDITS, "typed"), "", 2001, OutOfCreditsException.class));
    cells.add(COLUMN.cannotOccur(Fault.FILE_REFUSED, "it sends no file"));
    cells.add(lost(cell(Fault.TRUNCATED, LOOKS), "", Answers.truncatedJson()));
    cells.add(lost(cell(Fault.WRONG_CONTENT, LOOKS), "", Answers.html()));
    cells.addAll(RenderJobs.all());
    return cells;
  }

  static Cell cell(Fault fault, String behaviour) {
    return COLUMN.cell(fault, behaviour);
  }

  /** The answer is lost: the service took the render, or it did not. */
  static Cell lost(
      Cell cell, String variant, WireFault nothingDone, WireFault workDone, List<Wait> waits) {
    return cell.with(COLUMN.breaking(variant + "the service took it", workDone, found(waits)))
        .with(COLUMN.breaking(variant + "the service did not", nothingDone, again(waits)));
  }

  static Cell lost(Cell cell, String variant, WireAnswer answer) {
    return lost(cell, variant, answer.before(), answer.after(), backoff(1));
  }

  /** Asking for the id finds it: it is not submitted again. */
  static Expected found(List<Wait> waits) {
    return goesOn().waits(waits).arrived(SUBMIT, 1).arrived(POLL, 1);
  }

  private static Expected again(List<Wait> waits) {
    return goesOn().waits(waits).arrived(SUBMIT, 2).arrived(POLL, 2);
  }

  private static Cell reset() {
    Cell cell = cell(Fault.RESET, LOOKS);
    cell = lost(cell, "", WireFault.resetBefore(), WireFault.resetAfter(), backoff(1));
    cell =
        lost(
            cell,
            "closed in good order, ",
            WireFault.closeBefore(),
            WireFault.closeAfter(),
            backoff(1));
    return cell.with(
            COLUMN.breaking(
                "while the request is on its way", WireFault.resetWithin(20), again(backoff(1))))
        .with(COLUMN.secure("the service took it", WireFault.resetAfter(), found(backoff(1))))
        .with(COLUMN.secure("the service did not", WireFault.resetBefore(), again(backoff(1))));
  }

  private static Cell serverError() {
    Cell cell = cell(Fault.SERVER_ERROR, LOOKS);
    for (int status : new int[] {500, 502, 504}) {
      cell = lost(cell, status + ", ", Answers.status(status));
    }
    return cell.with(
        COLUMN.breaking(
            "500 three times",
            Answers.status(500).before(),
            3,
            COLUMN.fails(ServerException.class, UNKNOWN).retryable().waits(backoff(2))));
  }

  private static Cell unavailable() {
    Cell cell =
        cell(Fault.UNAVAILABLE, "waits as asked, asks for its id, then submits under the same id");
    cell = lost(cell, "", Answers.status(503));
    cell = lost(cell, "Retry-After: 0, ", Answers.retryAfter(503, "0"), List.of());
    cell = lost(cell, "Retry-After: 5, ", Answers.retryAfter(503, "5"), List.of(seconds(5)));
    cell = lost(cell, "Retry-After as a date, ", Answers.retryAfterDate(503), List.of(seconds(7)));
    return cell.with(
        COLUMN.breaking(
            "Retry-After longer than the caller's limit",
            Answers.retryAfter(503, "3600").before(),
            COLUMN.fails(ServerException.class, UNKNOWN).retryable()));
  }

  private static Cell lost(Cell cell, String variant, WireAnswer answer, List<Wait> waits) {
    return lost(cell, variant, answer.before(), answer.after(), waits);
  }

  private static Cell tokenRefused() {
    return cell(Fault.TOKEN_REFUSED, "a new token, then again under the same id")
        .job(
            "code 1001",
            bench -> Troubles.tokenRefused(bench, SUBMIT, Answers.envelope(1001)),
            newToken())
        .job("401", bench -> Troubles.tokenRefused(bench, SUBMIT, Answers.status(401)), newToken())
        .job(
            "a token of the caller's own",
            bench -> bench.refuses(SUBMIT, 1001, 1),
            COLUMN.fails(TokenInvalidException.class, REJECTED));
  }

  private static Expected newToken() {
    return goesOn().arrived(SUBMIT, 2).arrived(TOKEN, 2);
  }
}
