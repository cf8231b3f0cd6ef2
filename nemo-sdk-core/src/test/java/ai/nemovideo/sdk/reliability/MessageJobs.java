package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.NOT_SENT;
import static ai.nemovideo.sdk.error.Outcome.REJECTED;
import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.error.Stage.DRAFT;
import static ai.nemovideo.sdk.error.Stage.INPUT;
import static ai.nemovideo.sdk.error.Stage.TURN;
import static ai.nemovideo.sdk.job.JobStep.SENDING;
import static ai.nemovideo.sdk.job.JobStep.UPLOADING;
import static ai.nemovideo.sdk.reliability.Call.MESSAGE;
import static ai.nemovideo.sdk.reliability.Expected.fails;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.Wait.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.JobStoreException;
import ai.nemovideo.sdk.local.WireFault;
import java.time.Duration;
import java.util.List;

/** What can go wrong around the message: clocks, disks, callers, processes. */
final class MessageJobs {

  private MessageJobs() {}

  static List<Cell> all() {
    return List.of(
        skew(),
        disk(),
        Cell.cannotOccur(Endpoint.MESSAGE, Fault.DUPLICATE_RENDER, "it names no render"),
        Cell.cannotOccur(Endpoint.MESSAGE, Fault.RENDER_FAILED, "it renders nothing"),
        callerLeaves(),
        killed());
  }

  private static Cell skew() {
    return MessageCells.cell(
            Fault.CLOCK_SKEW, "deadlines are monotonic, a date is relative to its answer's own")
        .job("the clock is ten years ahead and jumps back", Troubles::wrongClock, goesOn())
        .job(
            "and a date is to be waited for",
            bench -> {
              Troubles.wrongClock(bench);
              bench.breaks(MESSAGE, Answers.retryAfterDate(429).before());
            },
            goesOn().paid(2, 1).waits(seconds(7)));
  }

  private static Cell disk() {
    return MessageCells.cell(Fault.DISK, "what cannot be put on record is not sent: typed")
        .job(
            "",
            bench -> bench.store().failAt(SENDING),
            fails(JobStoreException.class, INPUT, NOT_SENT).retryable().handleAt(UPLOADING));
  }

  private static Cell callerLeaves() {
    return MessageCells.cell(
            Fault.CALLER_LEAVES,
            "the stream is closed, which is no refund: the handle is in the exception; what did not"
                + " leave, or was refused, is not in doubt")
        .job(
            "interrupted in the stream",
            Troubles::interruptedInTheStream,
            fails(CancelledException.class, DRAFT, UNKNOWN)
                .retryable()
                .mayHaveBeenCharged()
                .handleAt(SENDING)
                .paid(1, 1)
                .waits(seconds(30))
                .also(Result::wasInterrupted))
        .job(
            "interrupted while it waits for a look",
            bench -> {
              bench.breaks(MESSAGE, WireFault.resetAfter());
              bench.clock().interruptWaitOf(Duration.ofSeconds(30));
            },
            fails(CancelledException.class, DRAFT, UNKNOWN)
                .retryable()
                .mayHaveBeenCharged()
                .handleAt(SENDING)
                .paid(1, 1)
                .waits(seconds(30))
                .also(Result::wasInterrupted))
        .job(
            "interrupted while it waits to send again what was refused",
            bench -> {
              bench.breaks(MESSAGE, Answers.retryAfter(429, "5").before());
              bench.clock().interruptWaitOf(Duration.ofSeconds(5));
            },
            fails(CancelledException.class, TURN, REJECTED)
                .retryable()
                .handleAt(UPLOADING)
                .paid(1, 0)
                .waits(seconds(5))
                .also(Result::wasInterrupted))
        .job(
            "the deadline is before it could be sent again",
            bench -> {
              bench.order().deadline(Duration.ofSeconds(29));
              bench.breaks(MESSAGE, Answers.status(429).before());
            },
            fails(DeadlineExceededException.class, TURN, REJECTED)
                .retryable()
                .handleAt(UPLOADING)
                .paid(1, 0))
        .job(
            "the deadline is right before it leaves",
            bench -> Troubles.whenAt(bench, SENDING, () -> bench.clock().pass(Duration.ofHours(1))),
            fails(DeadlineExceededException.class, TURN, NOT_SENT).retryable().handleAt(UPLOADING))
        .job(
            "the deadline is before the first look",
            bench -> {
              bench.order().deadline(Duration.ofSeconds(29));
              bench.breaks(MESSAGE, WireFault.resetAfter());
            },
            fails(DeadlineExceededException.class, DRAFT, UNKNOWN)
                .retryable()
                .mayHaveBeenCharged()
                .handleAt(SENDING)
                .paid(1, 1));
  }

  private static Cell killed() {
    return MessageCells.cell(
            Fault.KILLED,
            "SENDING is on record before the first byte leaves; the next start reads the state")
        .job(
            "",
            bench -> bench.store().noteBefore(MESSAGE, bench.network()),
            goesOn()
                .also(result ->
                    assertThat(result.bench().store().noted().step()).isEqualTo(SENDING)));
  }
}
