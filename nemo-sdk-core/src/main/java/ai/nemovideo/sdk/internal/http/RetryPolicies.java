package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.RetrySettings;
import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;

/** Which failures of which calls may be repeated: allow-lists, one per kind of call. */
public final class RetryPolicies {

  private final RetrySettings settings;
  private final Retry reading;
  private final Retry token;
  private final Retry upload;
  private final Retry unsent;
  private final Retry rateLimited;
  private final Retry download;

  public RetryPolicies(RetrySettings settings) {
    this.settings = settings;
    Predicate<NemoException> notSent = RetryPolicies::isNotSent;
    Predicate<NemoException> tooMany = RateLimitedException.class::isInstance;
    reading = retry("reading", settings.attempts(), RetryPolicies::isPassing);
    token = retry("token", Math.min(2, settings.attempts()), RetryPolicies::isPassing);
    upload = retry("upload", Math.min(3, settings.attempts()), notSent.or(tooMany));
    unsent = retry("unsent", Math.min(3, settings.attempts()), notSent);
    rateLimited = retry("rate-limited", Math.min(2, settings.attempts()), tooMany);
    download = retry("download", settings.attempts(), RetryPolicies::isWorthResuming);
  }

  /** Calls that change nothing, or whose repetition does no harm. */
  public Retry reading() {
    return reading;
  }

  /** The anonymous-token call: once more (seeds). */
  public Retry token() {
    return token;
  }

  /** Uploads: a file that may have arrived must not be in the video twice. */
  public Retry upload() {
    return upload;
  }

  /** What costs credits: only when it provably never left. */
  public Retry unsent() {
    return unsent;
  }

  /** A complete refusal for the rate: once more after the wait. */
  public Retry rateLimited() {
    return rateLimited;
  }

  /** Bringing the file to disk: each attempt goes on where the last one stopped. */
  public Retry download() {
    return download;
  }

  private Retry retry(String name, int attempts, Predicate<NemoException> allowed) {
    IntervalFunction backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            settings.firstDelay(), 2.0, 0.3, settings.longestDelay());
    return Retry.of(
        name,
        RetryConfig.custom()
            .maxAttempts(attempts)
            .retryOnException(
                e -> e instanceof NemoException nemo && allowed.test(nemo) && isShortEnough(nemo))
            .intervalBiFunction(
                (attempt, result) -> delay(result.getLeft(), backoff.apply(attempt)))
            .build());
  }

  /** A longer wait than the caller allows is the caller's decision: it is reported at once. */
  private boolean isShortEnough(NemoException e) {
    Duration asked = e.details().retryAfter();
    return asked == null || asked.compareTo(settings.longestDelay()) <= 0;
  }

  private long delay(Throwable failure, long backoff) {
    if (failure instanceof NemoException e) {
      Duration asked = e.details().retryAfter();
      if (asked != null) {
        return asked.toMillis();
      }
    }
    return failure instanceof RateLimitedException ? settings.rateLimitDelay().toMillis() : backoff;
  }

  private static boolean isPassing(NemoException e) {
    return e instanceof ConnectionException && !(e.getCause() instanceof SSLException)
        || e instanceof ServerException
        || e instanceof RateLimitedException
        || e instanceof UnexpectedResponseException;
  }

  /**
   * A transfer that is cut over TLS fails with an SSLException, too. Certificates that are not
   * trusted never get here: the download reports them as final.
   */
  private static boolean isWorthResuming(NemoException e) {
    return e instanceof ConnectionException
        || e instanceof ServerException
        || e instanceof RateLimitedException;
  }

  private static boolean isNotSent(NemoException e) {
    return e instanceof ConnectionException
        && e.outcome() == Outcome.NOT_SENT
        && !(e.getCause() instanceof SSLException);
  }
}
