package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.CallKind;
import ai.nemovideo.sdk.RetryPolicy;
import ai.nemovideo.sdk.RetrySettings;
import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import com.squareup.moshi.JsonEncodingException;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.EOFException;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which failures of which calls may be repeated: allow-lists, one per kind of call, as {@link
 * CallKind} documents them.
 */
public final class RetryPolicies {

  /** A page in the place of an answer may be a moment's mistake; twice, the address is wrong. */
  private static final int MOST_PAGES = 2;

  /** To resilience4j, a negative delay is the end. */
  private static final long NO_MORE = -1;

  private final RetrySettings settings;
  private final Retry reading;
  private final Retry token;
  private final Retry session;
  private final Retry upload;
  private final Retry message;
  private final Retry render;
  private final Retry download;
  private final Retry rateLimited;

  public RetryPolicies(RetrySettings settings) {
    this.settings = settings;
    reading = retry(CallKind.READ, RetryPolicies::isPassing);
    token =
        build(
            CallKind.TOKEN.name(),
            settings.policy(CallKind.TOKEN),
            e -> isPassing(e) && !isOfAnotherKind(e),
            Integer.MAX_VALUE);
    session = retry(CallKind.SESSION, RetryPolicies::isPassing, MOST_PAGES);
    upload = retry(CallKind.UPLOAD, RetryPolicies::isPassing);
    message = retry(CallKind.MESSAGE, RetryPolicies::isNotSent);
    render = retry(CallKind.RENDER, RetryPolicies::isPassing);
    download = retry(CallKind.DOWNLOAD, RetryPolicies::isWorthResuming);
    rateLimited =
        retry(
            "rate-limited",
            RetryPolicy.of(Math.min(2, settings.policy(CallKind.MESSAGE).attempts())),
            RateLimitedException.class::isInstance,
            Integer.MAX_VALUE);
  }

  /** Calls that change nothing. */
  public Retry reading() {
    return reading;
  }

  /** The anonymous-token call. */
  public Retry token() {
    return token;
  }

  /** Opening a session: one too many costs nothing. */
  public Retry session() {
    return session;
  }

  /** Uploads: the caller looks, before each repetition, whether the file has arrived. */
  public Retry upload() {
    return upload;
  }

  /** What costs credits: only when it provably never left. */
  public Retry unsent() {
    return message;
  }

  /** Render submissions: the caller looks the id up before each repetition. */
  public Retry render() {
    return render;
  }

  /** Fetching the video: the caller goes on where it stopped. */
  public Retry download() {
    return download;
  }

  /** A complete refusal for the rate: once more after the wait. */
  public Retry rateLimited() {
    return rateLimited;
  }

  private Retry retry(CallKind kind, Predicate<NemoException> allowed) {
    return retry(kind, allowed, Integer.MAX_VALUE);
  }

  private Retry retry(CallKind kind, Predicate<NemoException> allowed, int mostPages) {
    return retry(kind.name(), settings.policy(kind), allowed, mostPages);
  }

  /** Getting a token has a policy of its own: repeating the call for it must not multiply that. */
  private Retry retry(
      String name, RetryPolicy policy, Predicate<NemoException> allowed, int mostPages) {
    return build(name, policy, e -> e.stage() != Stage.TOKEN && allowed.test(e), mostPages);
  }

  /**
   * @param mostPages so many attempts at most when the last one brought an answer of another kind
   */
  private Retry build(
      String name, RetryPolicy policy, Predicate<NemoException> allowed, int mostPages) {
    IntervalFunction backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            policy.firstDelay(), 2.0, 0.3, policy.longestDelay());
    return Retry.of(
        name,
        RetryConfig.custom()
            .maxAttempts(policy.attempts())
            .retryOnException(
                e -> e instanceof NemoException nemo && allowed.test(nemo) && isShortEnough(nemo))
            .intervalBiFunction((attempt, result) ->
                attempt >= mostPages && isOfAnotherKind(result.getLeft())
                    ? NO_MORE
                    : delay(result.getLeft(), backoff.apply(attempt)))
            .build());
  }

  /** The longest wait that a service may ask for. */
  public Duration longestRetryAfter() {
    return settings.longestRetryAfter();
  }

  /** A longer wait than the caller allows is the caller's decision: it is reported at once. */
  private boolean isShortEnough(NemoException e) {
    Duration asked = e.details().retryAfter();
    return asked == null || asked.compareTo(settings.longestRetryAfter()) <= 0;
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
    return e instanceof ConnectionException && !TlsFailures.isFinal(e.getCause())
        || e instanceof ServerException
        || e instanceof RateLimitedException
        || e instanceof UnexpectedResponseException;
  }

  /** Certificates that are not trusted never get here: the download reports them as final. */
  private static boolean isWorthResuming(NemoException e) {
    return e instanceof ConnectionException
        || e instanceof ServerException
        || e instanceof RateLimitedException;
  }

  /** A page, say: not an answer that was cut off. */
  private static boolean isOfAnotherKind(Throwable e) {
    return e instanceof UnexpectedResponseException && !isCutOff(e.getCause());
  }

  /** JSON that ends too early. What is no JSON from its first byte on will not be any later. */
  private static boolean isCutOff(@Nullable Throwable cause) {
    return cause instanceof EOFException
        || cause instanceof JsonEncodingException
            && !String.valueOf(cause.getMessage()).endsWith(" at path $");
  }

  private static boolean isNotSent(NemoException e) {
    return e instanceof ConnectionException
        && e.outcome() == Outcome.NOT_SENT
        && !TlsFailures.isFinal(e.getCause());
  }
}
