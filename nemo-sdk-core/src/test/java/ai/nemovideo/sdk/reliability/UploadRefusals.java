package ai.nemovideo.sdk.reliability;

import static ai.nemovideo.sdk.error.Outcome.NOT_SENT;
import static ai.nemovideo.sdk.error.Outcome.REJECTED;
import static ai.nemovideo.sdk.reliability.Call.SESSION;
import static ai.nemovideo.sdk.reliability.Call.TOKEN;
import static ai.nemovideo.sdk.reliability.Call.UPLOAD;
import static ai.nemovideo.sdk.reliability.Expected.goesOn;
import static ai.nemovideo.sdk.reliability.UploadCells.COLUMN;
import static ai.nemovideo.sdk.reliability.UploadCells.cell;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.FileTooLargeException;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.error.UnsupportedMediaException;
import ai.nemovideo.sdk.local.WireAnswer;
import ai.nemovideo.sdk.testing.Pictures;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A file that the service refuses explicitly. */
final class UploadRefusals {

  private UploadRefusals() {}

  static List<Cell> all() {
    return List.of(
        tokenRefused(),
        AnswerRows.refused(
            COLUMN,
            cell(Fault.BLOCKED, "typed: the plan, not credits"),
            "",
            402,
            ExportBlockedException.class),
        noSession(),
        AnswerRows.refused(
            COLUMN, cell(Fault.NO_CREDITS, "typed"), "", 2001, OutOfCreditsException.class),
        fileRefused());
  }

  private static Cell tokenRefused() {
    return cell(Fault.TOKEN_REFUSED, "a new token, and the file is opened anew")
        .with(renewed("code 1001", Answers.envelope(1001)))
        .with(renewed("401", Answers.status(401)))
        .with(openedAnew())
        .with(readOnce())
        .with(
            COLUMN.proof(
                "a token of the caller's own",
                bench -> bench.refuses(UPLOAD, 1001, 1),
                COLUMN.fails(TokenInvalidException.class, REJECTED).arrived(UPLOAD, 1)));
  }

  private static Proof renewed(String variant, WireAnswer answer) {
    return COLUMN.proof(
        variant,
        bench -> Troubles.tokenRefused(bench, UPLOAD, answer),
        goesOn().arrived(UPLOAD, 3).arrived(TOKEN, 2));
  }

  private static Proof openedAnew() {
    AtomicInteger opened = new AtomicInteger();
    return Proof.job(
        "a stream that can be opened again",
        bench -> {
          Path file = Pictures.png(bench.folder(), "stream.png");
          bench
              .order()
              .onlyInput(() ->
                  MediaSource.stream(
                      "stream.png",
                      -1,
                      () -> {
                        opened.incrementAndGet();
                        return Files.newInputStream(file);
                      }));
          Troubles.tokenRefused(bench, UPLOAD, Answers.envelope(1001));
        },
        goesOn().arrived(UPLOAD, 2).also(result -> assertThat(opened).hasValue(2)));
  }

  private static Proof readOnce() {
    return Proof.job(
        "a stream that can be read once",
        bench -> {
          Path file = Pictures.png(bench.folder(), "once.png");
          bench.order().onlyInput(() -> MediaSource.stream("once.png", open(file)));
          Troubles.tokenRefused(bench, UPLOAD, Answers.envelope(1001));
        },
        COLUMN.fails(InvalidRequestException.class, NOT_SENT).arrived(UPLOAD, 1));
  }

  private static InputStream open(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cell noSession() {
    return cell(Fault.NO_SESSION, "a job opens a new session, once; a caller's own is typed")
        .with(
            COLUMN.proof(
                "once",
                bench -> bench.refuses(UPLOAD, 1002, 1),
                goesOn().arrived(SESSION, 2).arrived(UPLOAD, 3)))
        .with(
            COLUMN.proof(
                "twice",
                bench -> bench.refuses(UPLOAD, 1002, 2),
                COLUMN
                    .fails(SessionNotFoundException.class, REJECTED)
                    .arrived(SESSION, 2)
                    .arrived(UPLOAD, 2)))
        .call(
            "a session of the caller's own",
            bench -> bench.refuses(UPLOAD, 1002, 1),
            bench -> bench.nemo().openSession().upload(bench.order().request().media()),
            Expected.fails(SessionNotFoundException.class, COLUMN.failure().stage(), REJECTED)
                .arrived(SESSION, 1)
                .arrived(UPLOAD, 1));
  }

  private static Cell fileRefused() {
    Cell cell = cell(Fault.FILE_REFUSED, "typed, with what is accepted");
    cell = AnswerRows.refused(COLUMN, cell, "4001", 4001, UnsupportedMediaException.class);
    return AnswerRows.refused(COLUMN, cell, "4002", 4002, FileTooLargeException.class);
  }
}
