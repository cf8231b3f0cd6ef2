package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import io.github.resilience4j.retry.Retry;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches from one place, under the retry policy, until the file is whole or the place gives up.
 */
final class Fetch {

  /**
   * A line that breaks again and again still gets there, as long as each round brings this much.
   */
  private static final long WORTH_ANOTHER_ROUND = 1L << 20;

  private final Transfer transfer;
  private final PartFile part;
  private final RetryLoop loop;
  private final Retry policy;
  private final JobContext job;
  private final Failures failures;

  Fetch(
      Transfer transfer,
      PartFile part,
      RetryLoop loop,
      Retry policy,
      JobContext job,
      Failures failures) {
    this.transfer = transfer;
    this.part = part;
    this.loop = loop;
    this.policy = policy;
    this.job = job;
    this.failures = failures;
  }

  /**
   * Fetches from a place.
   *
   * @return null when the file is on disk, else why this place does not give it
   * @throws NemoException when no other place would help either
   */
  @Nullable RuntimeException from(Remote remote) {
    while (true) {
      long before = part.size();
      try {
        loop.run(policy, Stage.DOWNLOAD, job, () -> once(remote));
        return null;
      } catch (CancelledException | DeadlineExceededException | DownloadException e) {
        throw e;
      } catch (UntrustedException e) {
        throw e.failure();
      } catch (ConnectionException e) {
        boolean mayRepeat = policy.getRetryConfig().getMaxAttempts() > 1;
        if (!mayRepeat || part.size() - before < WORTH_ANOTHER_ROUND) {
          return e;
        }
      } catch (NemoException | RefusedFileException e) {
        return e;
      }
    }
  }

  NemoException nowhere(Tried tried) {
    return failures.nowhere(tried, part);
  }

  private boolean once(Remote remote) {
    try {
      transfer.attempt(remote);
      return true;
    } catch (IOException e) {
      throw failures.of(e, part);
    } catch (ConnectionException e) {
      // From the service's own endpoint.
      Throwable cause = e.getCause();
      throw cause != null && Certificates.areRefused(cause) ? failures.certificate(cause, part) : e;
    }
  }
}
