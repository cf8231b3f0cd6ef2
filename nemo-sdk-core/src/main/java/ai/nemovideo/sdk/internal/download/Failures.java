package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.PermissionDeniedException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.internal.http.JobContext;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The exceptions of a download, each of which says what is on disk and how to go on. */
final class Failures {

  private final Path target;
  private final JobContext job;

  Failures(Path target, JobContext job) {
    this.target = target;
    this.job = job;
  }

  /** An attempt that did not come to its end: for good, or to be tried again (no answer). */
  RuntimeException of(IOException e, PartFile part) {
    if (Thread.currentThread().isInterrupted()) {
      return cancelled(e);
    }
    if (job.deadline().isOver() || isTimeOfCall(e)) {
      return new DeadlineExceededException(
          "The deadline of " + job.deadline().budget().toSeconds() + " s passed while downloading.",
          details(),
          e);
    }
    if (e instanceof DiskException disk) {
      return disk(disk, part);
    }
    if (Certificates.areRefused(e)) {
      return certificate(e, part);
    }
    String words = e.getMessage();
    return new ConnectionException(
        words == null ? e.getClass().getSimpleName() : words, details(), e);
  }

  CancelledException cancelled(@Nullable IOException e) {
    return new CancelledException("Interrupted while downloading.", details(), e);
  }

  /** The same, with what stays on disk. */
  NemoException stopped(NemoException e, PartFile part) {
    String message = e.getMessage() + onDisk(part);
    return e instanceof CancelledException
        ? new CancelledException(message, e.details(), e)
        : new DeadlineExceededException(message, e.details(), e);
  }

  /** The trouble is here. */
  DownloadException disk(DiskException e, @Nullable PartFile part) {
    return new DownloadException(
        notSaved() + e.getMessage() + "." + onDisk(part) + still(part),
        job.details(Stage.DOWNLOAD, part == null ? Outcome.NOT_SENT : Outcome.UNKNOWN),
        e);
  }

  /** Somebody may be in between: nothing is tried again, and no other place is asked. */
  UntrustedException certificate(Throwable e, PartFile part) {
    return new UntrustedException(
        new ConnectionException(
            notSaved()
                + "the certificate of the server is not trusted ("
                + e.getMessage()
                + "). Nothing was fetched from it."
                + onDisk(part)
                + still(part),
            details(),
            e));
  }

  /** No place gave the file. What the service says of the account is more than "not there". */
  NemoException nowhere(Tried tried, PartFile part) {
    String message = notSaved() + tried.words() + "." + onDisk(part) + still(part);
    return tried.withOthers(nowhere(message, tried.last()));
  }

  private NemoException nowhere(String message, RuntimeException last) {
    if (last instanceof ExportBlockedException e) {
      return new ExportBlockedException(message, e.details(), e);
    }
    if (last instanceof TokenInvalidException e) {
      return new TokenInvalidException(message, e.details(), e);
    }
    if (last instanceof PermissionDeniedException e) {
      return new PermissionDeniedException(message, e.details(), e);
    }
    if (last instanceof RateLimitedException e) {
      return new RateLimitedException(message, e.details());
    }
    return new DownloadException(message, details(), last);
  }

  private ErrorDetails details() {
    return job.details(Stage.DOWNLOAD, Outcome.UNKNOWN);
  }

  private String notSaved() {
    return "The video could not be saved to " + target + ": ";
  }

  private static String onDisk(@Nullable PartFile part) {
    if (part == null || part.size() == 0) {
      return "";
    }
    Bookmark bookmark = part.bookmark();
    String of = bookmark == null || bookmark.total() < 0 ? "" : " of " + bookmark.total();
    return " "
        + part.size()
        + of
        + " bytes are in "
        + part.name()
        + (part.canGoOn()
            ? ": save the same video to the same place again, and the download goes on there."
            : ", but the server offers no way to go on: saving again starts over.");
  }

  private static String still(@Nullable PartFile part) {
    return part == null || !part.isComplete()
        ? " The video is still at the service: it can be saved again, to another place if need be."
        : "";
  }

  /** OkHttp's own end of a call, as opposed to silence on a socket. */
  private static boolean isTimeOfCall(IOException e) {
    return e instanceof InterruptedIOException
        && !(e instanceof SocketTimeoutException)
        && "timeout".equals(e.getMessage());
  }
}
