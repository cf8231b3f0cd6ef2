package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.error.BadRequestException;
import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.PermissionDeniedException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import ai.nemovideo.sdk.internal.http.JobContext;

/** One failure that many jobs share: each gets an exception of its own, with its own ids. */
final class SharedFailure {

  private SharedFailure() {}

  /**
   * The exception of a job.
   *
   * @param first comes before the words of the failure
   */
  static NemoException forJob(NemoException e, JobContext job, String first) {
    ErrorDetails details = e.details().withJob(job.sessionId(), job.renderId(), job.handle());
    String words = first + e.getMessage();
    if (e instanceof ConnectionException) {
      return new ConnectionException(words, details, e.getCause());
    }
    if (e instanceof DeadlineExceededException) {
      return new DeadlineExceededException(words, details, e.getCause());
    }
    if (e instanceof RateLimitedException) {
      return new RateLimitedException(words, details);
    }
    if (e instanceof ServerException) {
      return new ServerException(words, details, e.getCause());
    }
    if (e instanceof UnexpectedResponseException) {
      return new UnexpectedResponseException(words, details, e.getCause());
    }
    if (e instanceof TokenInvalidException) {
      return new TokenInvalidException(words, details, e.getCause());
    }
    if (e instanceof PermissionDeniedException) {
      return new PermissionDeniedException(words, details, e.getCause());
    }
    if (e instanceof ExportBlockedException) {
      return new ExportBlockedException(words, details, e.getCause());
    }
    return new BadRequestException(words, details, e);
  }
}
