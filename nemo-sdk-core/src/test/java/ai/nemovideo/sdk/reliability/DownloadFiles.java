package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.reliability.Call.OUTPUT;
import static ai.nemovideo.sdk.reliability.DownloadCells.COLUMN;
import static ai.nemovideo.sdk.reliability.DownloadCells.cell;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static ai.nemovideo.sdk.reliability.Wait.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.RetrySettings;
import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.local.WireFault;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** What can go wrong with the file itself: lengths, disks, callers, processes. */
final class DownloadFiles {

  private static final int PART = 1000;

  private DownloadFiles() {}

  static List<Cell> all() {
    return List.of(
        endless(),
        COLUMN.cannotOccur(Fault.CUT_EVENT, "its answer is a file, not events"),
        cell(Fault.SILENCE, "again, from where it stopped; heartbeats cannot occur")
            .with(COLUMN.silent("", WireFault.stallBefore(), COLUMN.repeated(backoff(1)))),
        AnswerRows.skewed(COLUMN, cell(Fault.CLOCK_SKEW, Column.SKEW)),
        partial(),
        COLUMN.cannotOccur(Fault.DUPLICATE_RENDER, "it submits nothing"),
        COLUMN.cannotOccur(Fault.RENDER_FAILED, "there is no file then"),
        callerLeaves(),
        killed());
  }

  /** Until the disk has no room to spare; the file that is there stays whole. */
  private static Cell endless() {
    return cell(Fault.ENDLESS, "streamed as long as the disk has room to spare, then typed")
        .with(
            COLUMN.proof(
                "",
                bench -> {
                  bench.saveOn(SmallDisk.of(48));
                  bench.breaks(
                      OUTPUT,
                      new WireFault.Endless(
                          WireFault.Moment.AFTER, "video/mp4", "\0\0\0\u0018ftypisom"));
                },
                COLUMN
                    .fails(DownloadException.class, UNKNOWN)
                    .retryable()
                    .also(result -> assertThat(result.bench().target()).doesNotExist())));
  }

  private static Cell partial() {
    return cell(
            Fault.DISK,
            "`.part` stays, typed; goes on with Range and If-Range: 206 appends, 200 and 416 start over")
        .with(cut("206", bench -> {}, COLUMN.repeated(backoff(1))))
        .with(
            cut(
                "200: the file is another one by now",
                bench -> bench.clock().meanwhile(bench.renders()::touch),
                COLUMN.repeated(backoff(1))))
        .with(
            cut(
                "206 of another place",
                bench -> bench.breaks(OUTPUT, otherPlace()),
                COLUMN.repeated(2, backoff(1))))
        .with(
            cut(
                "416: the file is shorter by now",
                bench ->
                    bench.breaks(
                        OUTPUT,
                        WireFault.status(416).header("Content-Range", "bytes */999").before()),
                COLUMN.repeated(2, backoff(1))))
        .with(
            COLUMN.proof(
                "no room",
                bench -> bench.saveOn(SmallDisk.of(1)),
                COLUMN
                    .fails(DownloadException.class, UNKNOWN)
                    .retryable()
                    .arrived(OUTPUT, 1)
                    .also(result -> assertThat(result.bench().target()).doesNotExist())));
  }

  /** The transfer is cut, and this is how it goes on. */
  private static Proof cut(String variant, Consumer<Bench> then, Expected expected) {
    return COLUMN.proof(
        variant,
        bench -> {
          bench.breaks(OUTPUT, WireFault.truncateAfter(PART));
          then.accept(bench);
        },
        expected.also(result -> result.wentOnFrom(PART)));
  }

  private static WireFault otherPlace() {
    return WireFault.status(206)
        .header("Content-Range", "bytes 5-9/65536")
        .body("video/mp4", "\0\0\0\0\0")
        .before();
  }

  private static Cell callerLeaves() {
    return cell(Fault.CALLER_LEAVES, "`.part` stays, and saving again goes on there")
        .with(
            COLUMN.proof(
                "interrupted while it waits for the answer",
                bench -> Troubles.interruptedDuring(bench, OUTPUT),
                COLUMN.cancelled()))
        .with(cutAndLeft("interrupted with a part on disk"))
        .with(
            COLUMN.proof(
                "its two hours are over before the next attempt",
                bench -> {
                  Duration most = Duration.ofHours(3);
                  bench.client().retries(RetrySettings.defaults().withLongestRetryAfter(most));
                  bench.breaks(OUTPUT, Answers.retryAfter(503, "7201").before());
                },
                COLUMN.fails(DeadlineExceededException.class, UNKNOWN).retryable()));
  }

  private static Cell killed() {
    return cell(Fault.KILLED, "the next process finds `.part` and goes on there")
        .with(cutAndLeft("simulated: the job ends with a part on disk"));
  }

  /** What is resumed later goes on with the bytes that are there. */
  private static Proof cutAndLeft(String variant) {
    return COLUMN.proof(
        variant,
        bench -> {
          bench.breaks(OUTPUT, WireFault.truncateAfter(PART));
          bench.breaks(OUTPUT, Answers.retryAfter(503, "5").before());
          bench.clock().interruptWaitOf(seconds(5).longest());
        },
        COLUMN
            .fails(CancelledException.class, UNKNOWN)
            .retryable()
            .waits(backoff(1))
            .waits(seconds(5))
            .also(Result::wasInterrupted)
            .also(result -> assertThat(result.bench().part()).hasSize(PART))
            .afterwards(result -> result.wentOnFrom(PART)));
  }
}
