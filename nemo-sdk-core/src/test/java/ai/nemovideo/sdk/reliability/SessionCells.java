package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.NOT_SENT;
import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.error.Stage.INPUT;
import static ai.nemovideo.sdk.job.JobStep.STARTED;
import static ai.nemovideo.sdk.job.JobStep.UPLOADING;
import static ai.nemovideo.sdk.reliability.Call.SESSION;
import static ai.nemovideo.sdk.reliability.Call.UPLOAD;
import static ai.nemovideo.sdk.reliability.Expected.fails;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.JobStoreException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import ai.nemovideo.sdk.job.JobHandle;
import java.util.ArrayList;
import java.util.List;

/** Opening a session: one too many costs nothing. */
final class SessionCells {

  private static final Column COLUMN =
      new Column(
          Endpoint.SESSION,
          "",
          SESSION,
          bench -> {},
          Bench::makeVideo,
          goesOn(),
          1,
          3,
          new Column.Failing(Stage.SESSION, STARTED, false));

  private static final String AGAIN = "again, three attempts in all, then typed";

  private SessionCells() {}

  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    cells.add(NetworkRows.unreachable(COLUMN, cell(Fault.UNREACHABLE, "NOT_SENT: " + AGAIN)));
    cells.add(NetworkRows.certificate(COLUMN, cell(Fault.CERTIFICATE, "NOT_SENT: fails at once")));
    cells.add(NetworkRows.resets(COLUMN, cell(Fault.RESET, AGAIN)));
    cells.add(AnswerRows.serverErrors(COLUMN, cell(Fault.SERVER_ERROR, AGAIN)));
    cells.add(
        AnswerRows.unavailable(COLUMN, cell(Fault.UNAVAILABLE, "waits as asked, then again")));
    cells.add(AnswerRows.rateLimit(COLUMN, cell(Fault.RATE_LIMIT, "waits, then again")));
    cells.add(AnswerRows.tokenRefused(COLUMN, cell(Fault.TOKEN_REFUSED, Column.NEW_TOKEN)));
    cells.add(
        AnswerRows.refused(
            COLUMN,
            cell(Fault.BLOCKED, "typed: the plan, not credits"),
            "",
            402,
            ExportBlockedException.class));
    cells.add(COLUMN.cannotOccur(Fault.NO_SESSION, "it names no session"));
    cells.add(
        AnswerRows.refused(
            COLUMN, cell(Fault.NO_CREDITS, "typed"), "", 2001, OutOfCreditsException.class));
    cells.add(COLUMN.cannotOccur(Fault.FILE_REFUSED, "it sends no file"));
    cells.add(NetworkRows.lost(COLUMN, cell(Fault.TRUNCATED, AGAIN), "", Answers.truncatedJson()));
    cells.add(wrongContent());
    cells.add(
        NetworkRows.endless(COLUMN, cell(Fault.ENDLESS, "16 MB, then as after a reset: " + AGAIN)));
    cells.add(COLUMN.cannotOccur(Fault.CUT_EVENT, "its answer is no stream"));
    cells.add(
        NetworkRows.silence(
            COLUMN,
            cell(Fault.SILENCE, "as after a reset: " + AGAIN + "; heartbeats cannot occur")));
    cells.add(AnswerRows.skewed(COLUMN, cell(Fault.CLOCK_SKEW, Column.SKEW)));
    cells.add(disk());
    cells.add(COLUMN.cannotOccur(Fault.DUPLICATE_RENDER, "it names no render"));
    cells.add(COLUMN.cannotOccur(Fault.RENDER_FAILED, "it renders nothing"));
    cells.add(
        CallerRows.tooLate(
            COLUMN,
            CallerRows.interrupted(
                COLUMN, cell(Fault.CALLER_LEAVES, "cancelled; the handle is in the exception"))));
    cells.add(killed());
    return cells;
  }

  private static Cell cell(Fault fault, String behaviour) {
    return COLUMN.cell(fault, behaviour);
  }

  private static Cell wrongContent() {
    return NetworkRows.lost(
            COLUMN, cell(Fault.WRONG_CONTENT, "once more, then typed"), "", Answers.html())
        .with(
            COLUMN.breaking(
                "twice",
                Answers.html().before(),
                2,
                COLUMN
                    .fails(UnexpectedResponseException.class, UNKNOWN)
                    .retryable()
                    .waits(backoff(1))
                    .arrived(SESSION, 2)));
  }

  private static Cell disk() {
    return cell(Fault.DISK, "what cannot be put on record stops the job before it is paid: typed")
        .job(
            "",
            bench -> bench.store().failAt(UPLOADING),
            fails(JobStoreException.class, INPUT, NOT_SENT)
                .retryable()
                .handleAt(STARTED)
                .arrived(SESSION, 1)
                .arrived(UPLOAD, 0));
  }

  private static Cell killed() {
    return cell(Fault.KILLED, "its id is on record before anything is uploaded")
        .job(
            "",
            bench -> bench.store().noteBefore(UPLOAD, bench.network()),
            goesOn()
                .also(result -> {
                  JobHandle record = result.bench().store().noted();
                  assertThat(record.step()).isEqualTo(UPLOADING);
                  assertThat(record.sessionId()).isEqualTo(result.bench().video().sessionId());
                }));
  }
}
