package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.NOT_SENT;
import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.error.Stage.DRAFT;
import static ai.nemovideo.sdk.error.Stage.TURN;
import static ai.nemovideo.sdk.job.JobStep.SENDING;
import static ai.nemovideo.sdk.job.JobStep.UPLOADING;
import static ai.nemovideo.sdk.reliability.Call.MESSAGE;
import static ai.nemovideo.sdk.reliability.Expected.fails;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static ai.nemovideo.sdk.reliability.Wait.seconds;
import static ai.nemovideo.sdk.reliability.Wait.sixLooks;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import java.util.ArrayList;
import java.util.List;

/** The call that costs credits: it arrives once for each decision to send it. */
final class MessageCells {

  static final String IN_DOUBT =
      "UNKNOWN: never sent again; the state is read six times: changed goes on, unchanged is typed";

  private MessageCells() {}

  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>(List.of(unreachable(), certificate(), reset()));
    cells.addAll(List.of(serverError(), unavailable()));
    cells.addAll(MessageRefusals.all());
    cells.add(inDoubt(cell(Fault.TRUNCATED, IN_DOUBT), "", Answers.truncatedJson()));
    cells.add(inDoubt(cell(Fault.WRONG_CONTENT, IN_DOUBT), "", Answers.html()));
    cells.addAll(MessageStreams.all());
    cells.addAll(MessageJobs.all());
    return List.copyOf(cells);
  }

  static Cell cell(Fault fault, String behaviour) {
    return Cell.of(Endpoint.MESSAGE, fault, behaviour);
  }

  /** The message may have been worked on: both that it was, and that it was not. */
  static Cell inDoubt(Cell cell, String variant, WireFault nothingDone, WireFault workDone) {
    return cell.job(
            variant + "the service did the work",
            bench -> bench.breaks(MESSAGE, workDone),
            foundLater())
        .job(
            variant + "the service did nothing",
            bench -> bench.breaks(MESSAGE, nothingDone),
            unresolved());
  }

  private static Cell inDoubt(Cell cell, String variant, WireAnswer answer) {
    return inDoubt(cell, variant, answer.before(), answer.after());
  }

  /** The first look finds what the message did. */
  static Expected foundLater() {
    return goesOn().waits(seconds(30)).arrived(Call.STATE, 2);
  }

  /** Six looks find nothing: only the caller may decide to send it again. */
  static Expected unresolved() {
    return fails(TurnUnresolvedException.class, DRAFT, UNKNOWN)
        .retryable()
        .mayHaveBeenCharged()
        .handleAt(SENDING)
        .paid(1, 0)
        .waits(sixLooks())
        .arrived(Call.STATE, 7);
  }

  private static Cell unreachable() {
    Cell cell = cell(Fault.UNREACHABLE, "NOT_SENT: sent again, three attempts in all, then typed");
    for (Network.Failure how : Network.Failure.PASSING) {
      cell =
          cell.job(
                  how.words() + " twice",
                  bench -> bench.unreachable(MESSAGE, how, 2),
                  goesOn().waits(backoff(2)))
              .job(
                  how.words() + " three times",
                  bench -> bench.unreachable(MESSAGE, how, 3),
                  fails(ConnectionException.class, TURN, NOT_SENT)
                      .retryable()
                      .handleAt(UPLOADING)
                      .waits(backoff(2)));
    }
    return cell;
  }

  private static Cell certificate() {
    return cell(Fault.CERTIFICATE, "NOT_SENT: fails at once")
        .job(
            "",
            bench -> bench.unreachable(MESSAGE, Network.Failure.CERTIFICATE, 1),
            fails(ConnectionException.class, TURN, NOT_SENT)
                .handleAt(UPLOADING)
                .also(result -> assertThat(result.bench().front().refused()).isOne()));
  }

  private static Cell reset() {
    Cell cell = cell(Fault.RESET, IN_DOUBT);
    cell = inDoubt(cell, "", WireFault.resetBefore(), WireFault.resetAfter());
    cell = inDoubt(cell, "closed in good order, ", WireFault.closeBefore(), WireFault.closeAfter());
    return cell.job(
            "while the request is on its way",
            bench -> bench.breaks(MESSAGE, WireFault.resetWithin(20)),
            unresolved())
        .job(
            "over TLS, the service did the work",
            bench -> {
              bench.secure();
              bench.breaks(MESSAGE, WireFault.resetAfter());
            },
            foundLater())
        .job(
            "over TLS, the service did nothing",
            bench -> {
              bench.secure();
              bench.breaks(MESSAGE, WireFault.resetBefore());
            },
            unresolved());
  }

  private static Cell serverError() {
    Cell cell = cell(Fault.SERVER_ERROR, IN_DOUBT);
    for (int status : new int[] {500, 502, 504}) {
      cell = inDoubt(cell, status + ", ", Answers.status(status));
    }
    String coded = "{\"code\":50013,\"message\":\"lost\"}";
    return inDoubt(
        cell,
        "500 with a number of its own, ",
        WireFault.status(500).body("application/json", coded));
  }

  private static Cell unavailable() {
    Cell cell = cell(Fault.UNAVAILABLE, IN_DOUBT + ", whatever Retry-After says");
    cell = inDoubt(cell, "", Answers.status(503));
    cell = inDoubt(cell, "Retry-After: 0, ", Answers.retryAfter(503, "0"));
    cell = inDoubt(cell, "Retry-After: 5, ", Answers.retryAfter(503, "5"));
    return inDoubt(cell, "Retry-After as a date, ", Answers.retryAfterDate(503));
  }
}
