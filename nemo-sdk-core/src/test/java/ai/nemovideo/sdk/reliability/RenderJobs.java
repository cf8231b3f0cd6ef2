package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.REJECTED;
import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.job.JobStep.RENDERING;
import static ai.nemovideo.sdk.reliability.Call.POLL;
import static ai.nemovideo.sdk.reliability.Call.SUBMIT;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.RenderCells.COLUMN;
import static ai.nemovideo.sdk.reliability.RenderCells.cell;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.BadRequestException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.RenderFailedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.local.WireFault;
import java.time.Duration;
import java.util.List;

/** What can go wrong with a render besides the answer to its submission. */
final class RenderJobs {

  private RenderJobs() {}

  static List<Cell> all() {
    return List.of(
        endless(),
        COLUMN.cannotOccur(Fault.CUT_EVENT, "its answer is no stream"),
        silence(),
        AnswerRows.skewed(COLUMN, cell(Fault.CLOCK_SKEW, Column.SKEW)),
        disk(),
        duplicate(),
        failed(),
        callerLeaves(),
        killed());
  }

  private static Cell endless() {
    String json = "application/json";
    return RenderCells.lost(
        cell(Fault.ENDLESS, "16 MB, then UNKNOWN: asks for its id"),
        "",
        WireFault.endlessBefore(json),
        WireFault.endlessAfter(json),
        backoff(1));
  }

  private static Cell silence() {
    return cell(Fault.SILENCE, "as after a reset; heartbeats cannot occur")
        .job(
            "the service took it",
            bench -> Troubles.silent(bench, SUBMIT, WireFault.stallAfter()),
            RenderCells.found(backoff(1)))
        .job(
            "the service did not",
            bench -> Troubles.silent(bench, SUBMIT, WireFault.stallBefore()),
            goesOn().waits(backoff(1)).arrived(SUBMIT, 2).arrived(POLL, 2));
  }

  private static Cell disk() {
    return cell(Fault.DISK, "what is paid for goes on, although it cannot be put on record")
        .job("", bench -> bench.store().failAt(RENDERING), goesOn().arrived(SUBMIT, 1));
  }

  private static Cell duplicate() {
    WireAnswer conflict =
        WireFault.status(409).body("application/json", "{\"code\":409,\"message\":\"exists\"}");
    return cell(Fault.DUPLICATE_RENDER, "taken for submitted: polls it")
        .job(
            "the service has it",
            bench -> bench.breaks(SUBMIT, conflict.after()),
            goesOn().arrived(SUBMIT, 1))
        .job(
            "the service does not know it after all",
            bench -> bench.breaks(SUBMIT, conflict.before()),
            COLUMN.fails(BadRequestException.class, REJECTED).arrived(SUBMIT, 1).arrived(POLL, 1));
  }

  private static Cell failed() {
    return cell(Fault.RENDER_FAILED, "once more under a new id, then typed")
        .job(
            "once",
            bench -> bench.service().failNextRenders(1),
            goesOn().arrived(SUBMIT, 2).renders(2))
        .job(
            "twice",
            bench -> bench.service().failNextRenders(2),
            COLUMN
                .fails(RenderFailedException.class, REJECTED)
                .retryable()
                .arrived(SUBMIT, 2)
                .renders(3));
  }

  private static Cell callerLeaves() {
    return cell(
            Fault.CALLER_LEAVES, "stops polling, cancels nothing; the handle is in the exception")
        .job(
            "interrupted while it submits",
            bench -> Troubles.interruptedDuring(bench, SUBMIT),
            COLUMN.cancelled().arrived(SUBMIT, 1).arrived(POLL, 0))
        .job(
            "interrupted while it waits for a poll",
            bench -> bench.clock().interruptWaitOf(Bench.RENDER_TIME),
            COLUMN.cancelled().arrived(SUBMIT, 1).arrived(POLL, 0))
        .job(
            "the deadline is before the first poll",
            bench -> bench.order().deadline(Bench.RENDER_TIME.minus(Duration.ofSeconds(1))),
            COLUMN
                .fails(DeadlineExceededException.class, UNKNOWN)
                .retryable()
                .arrived(SUBMIT, 1)
                .arrived(POLL, 0));
  }

  private static Cell killed() {
    return cell(
            Fault.KILLED, "the id is on record before it is submitted; the next start asks for it")
        .job(
            "",
            bench -> bench.store().noteBefore(SUBMIT, bench.network()),
            goesOn()
                .also(result -> {
                  JobHandle record = result.bench().store().noted();
                  assertThat(record.step()).isEqualTo(RENDERING);
                  assertThat(record.renderId()).isEqualTo(result.bench().video().renderId());
                }));
  }
}
