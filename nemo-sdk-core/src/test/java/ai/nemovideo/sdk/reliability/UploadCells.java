package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.job.JobStep.UPLOADING;
import static ai.nemovideo.sdk.reliability.Call.STATE;
import static ai.nemovideo.sdk.reliability.Call.UPLOAD;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static ai.nemovideo.sdk.reliability.Wait.seconds;

import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import java.util.ArrayList;
import java.util.List;

/** Uploading two pictures, the first of which is in trouble: each is in the session once. */
final class UploadCells {

  static final Column COLUMN =
      new Column(
          Endpoint.UPLOAD,
          "",
          UPLOAD,
          bench -> bench.order().picture("two.png"),
          Bench::makeVideo,
          goesOn(),
          2,
          3,
          new Column.Failing(Stage.UPLOAD, UPLOADING, false));

  private static final String LOOKS = "UNKNOWN: looks whether it has arrived, else uploads again";

  private UploadCells() {}

  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    cells.add(
        NetworkRows.unreachable(
            COLUMN, cell(Fault.UNREACHABLE, "NOT_SENT: again, three attempts in all, then typed")));
    cells.add(NetworkRows.certificate(COLUMN, cell(Fault.CERTIFICATE, "NOT_SENT: fails at once")));
    cells.add(reset());
    cells.add(serverError());
    cells.add(unavailable());
    cells.add(AnswerRows.rateLimit(COLUMN, cell(Fault.RATE_LIMIT, "waits, then uploads again")));
    cells.addAll(UploadRefusals.all());
    cells.add(lost(cell(Fault.TRUNCATED, LOOKS), "", Answers.truncatedJson()));
    cells.add(lost(cell(Fault.WRONG_CONTENT, LOOKS), "", Answers.html()));
    cells.add(endless());
    cells.add(COLUMN.cannotOccur(Fault.CUT_EVENT, "its answer is no stream"));
    cells.add(silence());
    cells.addAll(UploadJobs.all());
    return cells;
  }

  static Cell cell(Fault fault, String behaviour) {
    return COLUMN.cell(fault, behaviour);
  }

  /** The answer is lost: the file has arrived, or it has not. */
  private static Cell lost(
      Cell cell, String variant, WireFault nothingDone, WireFault workDone, List<Wait> waits) {
    return cell.with(COLUMN.breaking(variant + "it has arrived", workDone, looked(2, waits)))
        .with(COLUMN.breaking(variant + "it has not", nothingDone, looked(3, waits)));
  }

  private static Cell lost(Cell cell, String variant, WireAnswer answer, List<Wait> waits) {
    return lost(cell, variant, answer.before(), answer.after(), waits);
  }

  private static Cell lost(Cell cell, String variant, WireAnswer answer) {
    return lost(cell, variant, answer, backoff(1));
  }

  /** The state is read once more than in a job where all is well. */
  private static Expected looked(int uploads, List<Wait> waits) {
    return goesOn().waits(waits).arrived(UPLOAD, uploads).arrived(STATE, 3);
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
            COLUMN.breaking("in mid-file", WireFault.resetWithin(100), looked(3, backoff(1))))
        .with(COLUMN.secure("it has arrived", WireFault.resetAfter(), looked(2, backoff(1))))
        .with(COLUMN.secure("it has not", WireFault.resetBefore(), looked(3, backoff(1))));
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
            COLUMN
                .fails(ServerException.class, UNKNOWN)
                .retryable()
                .waits(backoff(2))
                .arrived(STATE, 2)));
  }

  private static Cell unavailable() {
    Cell cell = cell(Fault.UNAVAILABLE, "waits as asked, looks, else uploads again");
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

  private static Cell endless() {
    String json = "application/json";
    return lost(
        cell(Fault.ENDLESS, "16 MB, then UNKNOWN: looks whether it has arrived"),
        "",
        WireFault.endlessBefore(json),
        WireFault.endlessAfter(json),
        backoff(1));
  }

  private static Cell silence() {
    return cell(Fault.SILENCE, "as after a reset; heartbeats cannot occur")
        .with(COLUMN.silent("it has arrived", WireFault.stallAfter(), looked(2, backoff(1))))
        .with(COLUMN.silent("it has not", WireFault.stallBefore(), looked(3, backoff(1))));
  }
}
