package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.NOT_SENT;
import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.error.Stage.INPUT;
import static ai.nemovideo.sdk.job.JobStep.UPLOADING;
import static ai.nemovideo.sdk.reliability.Call.UPLOAD;
import static ai.nemovideo.sdk.reliability.Expected.fails;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.UploadCells.COLUMN;
import static ai.nemovideo.sdk.reliability.UploadCells.cell;
import static ai.nemovideo.sdk.reliability.Wait.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.JobStoreException;
import java.util.List;

/** What can go wrong around an upload: clocks, disks, callers, processes. */
final class UploadJobs {

  private UploadJobs() {}

  static List<Cell> all() {
    return List.of(
        AnswerRows.skewed(COLUMN, cell(Fault.CLOCK_SKEW, Column.SKEW)),
        disk(),
        COLUMN.cannotOccur(Fault.DUPLICATE_RENDER, "it names no render"),
        COLUMN.cannotOccur(Fault.RENDER_FAILED, "it renders nothing"),
        callerLeaves(),
        killed());
  }

  private static Cell disk() {
    return cell(Fault.DISK, "what cannot be put on record stops the job before it is paid: typed")
        .with(
            COLUMN.proof(
                "",
                bench -> bench.store().failAt(UPLOADING, 1),
                fails(JobStoreException.class, INPUT, NOT_SENT)
                    .retryable()
                    .handleAt(UPLOADING)
                    .arrived(UPLOAD, 1)));
  }

  private static Cell callerLeaves() {
    return cell(Fault.CALLER_LEAVES, "the transfer is aborted; what has arrived stays")
        .with(
            COLUMN.proof(
                "interrupted while it uploads",
                bench -> Troubles.interruptedDuring(bench, UPLOAD),
                COLUMN.cancelled().arrived(UPLOAD, 1)))
        .with(
            COLUMN.proof(
                "interrupted while it waits",
                bench -> Troubles.interruptedBefore(bench, UPLOAD),
                COLUMN.cancelled().waits(seconds(5)).arrived(UPLOAD, 1)))
        .with(
            COLUMN.proof(
                "the deadline is before the next attempt",
                bench -> Troubles.tooLate(bench, UPLOAD),
                COLUMN
                    .fails(DeadlineExceededException.class, UNKNOWN)
                    .retryable()
                    .arrived(UPLOAD, 1)));
  }

  private static Cell killed() {
    return cell(Fault.KILLED, "what has arrived is on record, and not sent again")
        .with(
            COLUMN.proof(
                "",
                bench -> bench.store().noteBefore(UPLOAD, bench.network()),
                goesOn()
                    .also(result ->
                        assertThat(result.bench().store().noted().uploads())
                            .as("uploads on record before the second one")
                            .isOne())));
  }
}
