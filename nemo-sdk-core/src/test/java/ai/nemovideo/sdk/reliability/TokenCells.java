package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.REJECTED;
import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.job.JobStep.STARTED;
import static ai.nemovideo.sdk.reliability.Call.TOKEN;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import java.util.ArrayList;
import java.util.List;

/** Getting an anonymous token: a client id gets one in seven days. */
final class TokenCells {

  static final Column COLUMN =
      new Column(
          Endpoint.TOKEN,
          "",
          TOKEN,
          Troubles::anonymous,
          Bench::makeVideo,
          goesOn().also(TokenCells::oneClient),
          1,
          2,
          new Column.Failing(Stage.TOKEN, STARTED, false));

  private static final String ONCE_MORE = "once more as the same client, then typed";

  private TokenCells() {}

  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    cells.add(NetworkRows.unreachable(COLUMN, cell(Fault.UNREACHABLE, "NOT_SENT: " + ONCE_MORE)));
    cells.add(NetworkRows.certificate(COLUMN, cell(Fault.CERTIFICATE, "NOT_SENT: fails at once")));
    cells.add(reset());
    cells.add(serverError());
    cells.add(AnswerRows.unavailable(COLUMN, cell(Fault.UNAVAILABLE, "waits as asked, once")));
    cells.add(
        AnswerRows.rateLimit(COLUMN, cell(Fault.RATE_LIMIT, "waits, once, then says what to do")));
    cells.add(tokenRefused());
    cells.add(
        AnswerRows.refused(
            COLUMN,
            cell(Fault.BLOCKED, "typed: the plan, not credits"),
            "",
            402,
            ExportBlockedException.class));
    cells.add(COLUMN.cannotOccur(Fault.NO_SESSION, "it names no session"));
    cells.add(COLUMN.cannotOccur(Fault.NO_CREDITS, "it brings credits, and costs none"));
    cells.add(COLUMN.cannotOccur(Fault.FILE_REFUSED, "it sends no file"));
    cells.add(lost(cell(Fault.TRUNCATED, ONCE_MORE), "", Answers.truncatedJson()));
    cells.add(wrongContent());
    cells.add(endless());
    cells.add(COLUMN.cannotOccur(Fault.CUT_EVENT, "its answer is no stream"));
    cells.add(silence());
    cells.addAll(TokenJobs.all());
    return cells;
  }

  static Cell cell(Fault fault, String behaviour) {
    return COLUMN.cell(fault, behaviour);
  }

  /** No repetition pretends to be somebody else, who would get 100 credits more. */
  private static void oneClient(Result result) {
    assertThat(
            result.requests().stream()
                .filter(TOKEN::is)
                .map(request -> request.header("X-Client-Id").orElseThrow())
                .distinct())
        .as("client ids")
        .hasSizeLessThanOrEqualTo(1);
  }

  /** When the lost answer had the one token of the week, that is what is said. */
  static Cell lost(Cell cell, String variant, WireFault nothingDone, WireFault workDone) {
    return cell.with(
            COLUMN.breaking(
                variant + "no token was given", nothingDone, COLUMN.repeated(backoff(1))))
        .with(
            COLUMN.breaking(
                variant + "the token is lost",
                workDone,
                COLUMN
                    .fails(RateLimitedException.class, REJECTED)
                    .retryable()
                    .waits(backoff(1))
                    .arrived(TOKEN, 2)
                    .also(TokenCells::oneClient)
                    .notResumed()));
  }

  private static Cell lost(Cell cell, String variant, WireAnswer answer) {
    return lost(cell, variant, answer.before(), answer.after());
  }

  private static Cell reset() {
    Cell cell = cell(Fault.RESET, ONCE_MORE);
    cell = lost(cell, "", WireFault.resetBefore(), WireFault.resetAfter());
    cell = lost(cell, "closed in good order, ", WireFault.closeBefore(), WireFault.closeAfter());
    return cell.with(
        COLUMN.secure("no token was given", WireFault.resetBefore(), COLUMN.repeated(backoff(1))));
  }

  private static Cell serverError() {
    Cell cell = cell(Fault.SERVER_ERROR, ONCE_MORE);
    for (int status : new int[] {500, 502, 504}) {
      cell = lost(cell, status + ", ", Answers.status(status));
    }
    return cell.with(
        COLUMN.breaking(
            "500 twice",
            Answers.status(500).before(),
            2,
            COLUMN
                .fails(ServerException.class, UNKNOWN)
                .retryable()
                .waits(backoff(1))
                .arrived(TOKEN, 2)));
  }

  private static Cell tokenRefused() {
    Cell cell = cell(Fault.TOKEN_REFUSED, "typed: there is no token to renew");
    cell = AnswerRows.refused(COLUMN, cell, "code 1001", 1001, TokenInvalidException.class);
    return cell.with(
        COLUMN.breaking(
            "401",
            Answers.status(401).before(),
            COLUMN.fails(TokenInvalidException.class, REJECTED).arrived(TOKEN, 1)));
  }

  private static Cell wrongContent() {
    return cell(Fault.WRONG_CONTENT, "typed: a page will not become a token")
        .with(COLUMN.breaking("", Answers.html().before(), unexpected()));
  }

  private static Cell endless() {
    return cell(Fault.ENDLESS, "16 MB, then typed")
        .with(COLUMN.breaking("", WireFault.endlessBefore("application/json"), unexpected()));
  }

  private static Expected unexpected() {
    return COLUMN.fails(UnexpectedResponseException.class, UNKNOWN).retryable().arrived(TOKEN, 1);
  }

  private static Cell silence() {
    return cell(Fault.SILENCE, "as after a reset: once more; heartbeats cannot occur")
        .with(
            COLUMN.silent(
                "no token was given", WireFault.stallBefore(), COLUMN.repeated(backoff(1))));
  }
}
