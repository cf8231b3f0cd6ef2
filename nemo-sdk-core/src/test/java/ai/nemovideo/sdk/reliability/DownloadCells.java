package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.REJECTED;
import static ai.nemovideo.sdk.error.Outcome.UNKNOWN;
import static ai.nemovideo.sdk.job.JobStep.RENDERED;
import static ai.nemovideo.sdk.reliability.Call.DOWNLOAD;
import static ai.nemovideo.sdk.reliability.Call.OUTPUT;
import static ai.nemovideo.sdk.reliability.Call.POLL;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.Wait.backoff;
import static ai.nemovideo.sdk.reliability.Wait.seconds;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.WireFault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Fetching the video: from its address, else a fresh one, else the service's own endpoint. */
final class DownloadCells {

  static final Column COLUMN =
      new Column(
          Endpoint.DOWNLOAD,
          "",
          OUTPUT,
          bench -> {},
          Bench::makeVideo,
          goesOn().also(DownloadCells::nothingLeaked),
          1,
          5,
          new Column.Failing(Stage.DOWNLOAD, RENDERED, true));

  /** The same by an address with a name, which a user may have got elsewhere; it has no job. */
  private static final Column BY_NAME =
      new Column(
          Endpoint.DOWNLOAD,
          "",
          OUTPUT,
          bench -> {},
          Bench::downloadByName,
          goesOn(),
          1,
          5,
          new Column.Failing(Stage.DOWNLOAD, null, false));

  private DownloadCells() {}

  static List<Cell> all() {
    List<Cell> cells = new ArrayList<>();
    cells.add(unreachable());
    cells.add(certificate());
    cells.add(resets());
    cells.add(serverErrors());
    cells.add(unavailable());
    cells.add(rateLimit());
    cells.add(tokenRefused());
    cells.add(blocked());
    cells.add(COLUMN.cannotOccur(Fault.NO_SESSION, "it names no session"));
    cells.add(COLUMN.cannotOccur(Fault.NO_CREDITS, "it costs nothing"));
    cells.add(COLUMN.cannotOccur(Fault.FILE_REFUSED, "it sends no file"));
    cells.add(COLUMN.cannotOccur(Fault.TRUNCATED, "its answer is a file, not JSON"));
    cells.add(wrongContent());
    cells.addAll(DownloadFiles.all());
    return cells;
  }

  static Cell cell(Fault fault, String behaviour) {
    return COLUMN.cell(fault, behaviour);
  }

  /** Files are on hosts of other people. */
  private static void nothingLeaked(Result result) {
    assertThat(result.requests())
        .filteredOn(request -> request.host() == RecordedRequest.Host.MEDIA)
        .isNotEmpty()
        .allSatisfy(request -> assertThat(request.authorization()).isEmpty());
  }

  private static Cell unreachable() {
    Cell cell = cell(Fault.UNREACHABLE, "again, then from the service's own endpoint");
    for (Network.Failure how : Network.Failure.PASSING) {
      cell =
          cell.with(
                  BY_NAME.proof(
                      how.words() + " 4 times",
                      bench -> bench.unreachable(OUTPUT, how, 4),
                      BY_NAME.healthy().waits(backoff(4)).arrived(OUTPUT, 1)))
              .with(
                  BY_NAME.proof(
                      how.words() + " 5 times",
                      bench -> bench.unreachable(OUTPUT, how, 5),
                      BY_NAME.healthy().waits(backoff(4)).arrived(OUTPUT, 0).arrived(DOWNLOAD, 1)));
    }
    return cell;
  }

  private static Cell certificate() {
    return cell(Fault.CERTIFICATE, "fails at once; no other place is asked")
        .with(
            BY_NAME.proof(
                "",
                bench -> bench.unreachable(OUTPUT, Network.Failure.CERTIFICATE, 1),
                BY_NAME.fails(ConnectionException.class, UNKNOWN).paid(1, 1).arrived(DOWNLOAD, 0)));
  }

  private static Cell resets() {
    Cell cell = cell(Fault.RESET, "again, from where it stopped");
    return cell.with(COLUMN.breaking("", WireFault.resetBefore(), COLUMN.repeated(backoff(1))))
        .with(
            COLUMN.breaking(
                "closed in good order", WireFault.closeBefore(), COLUMN.repeated(backoff(1))))
        .with(
            COLUMN.breaking(
                "in mid-file",
                WireFault.truncateAfter(1000),
                COLUMN.repeated(backoff(1)).also(result -> result.wentOnFrom(1000))));
  }

  private static Cell serverErrors() {
    Cell cell = cell(Fault.SERVER_ERROR, "again, then from the service's own endpoint");
    for (int status : new int[] {500, 502, 504}) {
      cell =
          cell.with(
              COLUMN.breaking(
                  "" + status, Answers.status(status).before(), COLUMN.repeated(backoff(1))));
    }
    return cell.with(
            COLUMN.breaking(
                "500 five times",
                Answers.status(500).before(),
                5,
                COLUMN.repeated(4, backoff(4)).arrived(DOWNLOAD, 1)))
        .with(
            COLUMN.proof(
                "500 five times, and from the endpoint, too",
                bench -> {
                  bench.breaks(OUTPUT, Answers.status(500).before(), 5);
                  bench.breaks(DOWNLOAD, Answers.status(500).before(), 5);
                },
                COLUMN
                    .fails(DownloadException.class, UNKNOWN)
                    .retryable()
                    .waits(backoff(4))
                    .waits(backoff(4))));
  }

  private static Cell unavailable() {
    return cell(Fault.UNAVAILABLE, "waits as asked, then again")
        .with(COLUMN.breaking("", Answers.status(503).before(), COLUMN.repeated(backoff(1))))
        .with(waits("Retry-After: 0", Answers.retryAfter(503, "0").before(), List.of()))
        .with(waits("Retry-After: 5", Answers.retryAfter(503, "5").before(), five()))
        .with(waits("Retry-After as a date", Answers.retryAfterDate(503).before(), seven()))
        .with(
            COLUMN.breaking(
                "Retry-After longer than the caller's limit: from the endpoint",
                Answers.retryAfter(503, "3600").before(),
                goesOn().arrived(OUTPUT, 1).arrived(DOWNLOAD, 1)));
  }

  private static Cell rateLimit() {
    return cell(Fault.RATE_LIMIT, "waits, then again")
        .with(waits("without a time", Answers.status(429).before(), List.of(seconds(30))))
        .with(waits("Retry-After: 5", Answers.retryAfter(429, "5").before(), five()))
        .with(waits("Retry-After as a date", Answers.retryAfterDate(429).before(), seven()))
        .with(
            COLUMN.breaking(
                "five times: from the endpoint",
                Answers.status(429).before(),
                5,
                COLUMN.repeated(4, Collections.nCopies(4, seconds(30))).arrived(DOWNLOAD, 1)));
  }

  private static List<Wait> five() {
    return List.of(seconds(5));
  }

  private static List<Wait> seven() {
    return List.of(seconds(7));
  }

  private static Proof waits(String variant, WireFault fault, List<Wait> waits) {
    return COLUMN.breaking(variant, fault, COLUMN.repeated(waits));
  }

  private static Cell tokenRefused() {
    return cell(Fault.TOKEN_REFUSED, "a fresh address, without our headers; then the endpoint")
        .with(
            COLUMN.breaking(
                "401", Answers.status(401).before(), COLUMN.repeated(List.of()).arrived(POLL, 2)))
        .with(
            COLUMN.breaking(
                "403, as of an address that has expired",
                Answers.status(403).before(),
                COLUMN.repeated(List.of()).arrived(POLL, 2)))
        .with(
            COLUMN.breaking(
                "401 twice: from the endpoint",
                Answers.status(401).before(),
                2,
                COLUMN.repeated(List.of()).arrived(POLL, 2).arrived(DOWNLOAD, 1)))
        .with(
            COLUMN.proof(
                "and the endpoint refuses the token once",
                bench -> {
                  bench.breaks(OUTPUT, Answers.status(401).before(), 2);
                  Troubles.tokenRefused(bench, DOWNLOAD, Answers.envelope(1001));
                },
                COLUMN.repeated(List.of()).arrived(DOWNLOAD, 2).arrived(Call.TOKEN, 2)));
  }

  private static Cell blocked() {
    return cell(Fault.BLOCKED, "typed: the plan, not credits")
        .with(
            COLUMN.proof(
                "of every place",
                bench -> {
                  bench.breaks(OUTPUT, Answers.status(402).before(), 2);
                  bench.refuses(DOWNLOAD, 402, 1);
                },
                COLUMN
                    .fails(ExportBlockedException.class, REJECTED)
                    .arrived(OUTPUT, 2)
                    .arrived(DOWNLOAD, 1)))
        .with(
            COLUMN.breaking(
                "of the address only",
                Answers.status(402).before(),
                2,
                COLUMN.repeated(List.of()).arrived(DOWNLOAD, 1)));
  }

  private static Cell wrongContent() {
    return cell(Fault.WRONG_CONTENT, "refused, never saved as .mp4; then the other places")
        .with(
            COLUMN.breaking(
                "HTML", Answers.html().before(), COLUMN.repeated(List.of()).arrived(POLL, 2)))
        .with(
            COLUMN.breaking(
                "HTML under the name of a video",
                WireFault.status(200).body("video/mp4", "<html>log in</html>").before(),
                COLUMN.repeated(List.of()).arrived(POLL, 2)))
        .with(
            COLUMN.proof(
                "from every place",
                bench -> {
                  bench.breaks(OUTPUT, Answers.html().before(), 2);
                  bench.breaks(DOWNLOAD, Answers.html().before(), 1);
                },
                COLUMN
                    .fails(DownloadException.class, UNKNOWN)
                    .retryable()
                    .also(result -> assertThat(result.bench().target()).doesNotExist())));
  }
}
