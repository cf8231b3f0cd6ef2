package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.Exchange;
import ai.nemovideo.sdk.internal.http.JobContext;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a shared result as long as the job may, and no longer. */
final class Waiting {

  private final Errors errors;

  Waiting(Errors errors) {
    this.errors = errors;
  }

  <T> T await(Future<T> result, JobContext job) {
    return await(result, job, "");
  }

  /**
   * As above.
   *
   * @param why why the result is needed: a sentence before the words of a failure, or nothing
   */
  <T> T await(Future<T> result, JobContext job, String why) {
    try {
      return result.get(job.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      throw errors.interrupted(Stage.TOKEN, job, e);
    } catch (TimeoutException e) {
      throw Exchange.deadlineExceeded(Stage.TOKEN, job);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof NemoException failure) {
        throw SharedFailure.forJob(failure, job, why);
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
    }
  }
}
