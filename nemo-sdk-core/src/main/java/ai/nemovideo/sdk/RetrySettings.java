package ai.nemovideo.sdk;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How calls are repeated: one {@link RetryPolicy} for each {@link CallKind}, and what a rate limit
 * does. Immutable; the {@code with…} methods return changed copies. What costs credits is never
 * repeated once it may have been worked on, whatever these settings say.
 */
public final class RetrySettings {

  private final Map<CallKind, RetryPolicy> policies;
  private final Duration longestRetryAfter;
  private final Duration rateLimitDelay;

  private RetrySettings(
      Map<CallKind, RetryPolicy> policies, Duration longestRetryAfter, Duration rateLimitDelay) {
    this.policies = Map.copyOf(policies);
    this.longestRetryAfter = longestRetryAfter;
    this.rateLimitDelay = rateLimitDelay;
  }

  /**
   * {@return 2 attempts for tokens, 3 for sessions, uploads, messages and renders, 5 for reading
   * and downloads; {@code Retry-After} up to two minutes; 30 s after a 429 without one (seeds)}
   */
  public static RetrySettings defaults() {
    Map<CallKind, RetryPolicy> usual = new EnumMap<>(CallKind.class);
    for (CallKind kind : CallKind.values()) {
      usual.put(kind, RetryPolicy.of(kind.usualAttempts()));
    }
    return new RetrySettings(usual, Duration.ofMinutes(2), Duration.ofSeconds(30));
  }

  /**
   * The same with another policy for one kind of call.
   *
   * @param kind which calls
   * @param policy how often and how soon
   * @return a copy
   */
  public RetrySettings with(CallKind kind, RetryPolicy policy) {
    Map<CallKind, RetryPolicy> changed = new EnumMap<>(policies);
    changed.put(Objects.requireNonNull(kind, "kind"), Objects.requireNonNull(policy, "policy"));
    return new RetrySettings(changed, longestRetryAfter, rateLimitDelay);
  }

  /**
   * The same with another limit for {@code Retry-After}.
   *
   * @param limit the longest {@code Retry-After} that is waited for; a longer one is reported at
   *     once, with the time in the exception
   * @return a copy
   */
  public RetrySettings withLongestRetryAfter(Duration limit) {
    return new RetrySettings(policies, notNegative(limit), rateLimitDelay);
  }

  /**
   * The same with another wait after a 429 that names no time.
   *
   * @param delay how long
   * @return a copy
   */
  public RetrySettings withRateLimitDelay(Duration delay) {
    return new RetrySettings(policies, longestRetryAfter, notNegative(delay));
  }

  /**
   * The policy for one kind of call.
   *
   * @param kind which calls
   * @return how often and how soon
   */
  public RetryPolicy policy(CallKind kind) {
    return Objects.requireNonNull(policies.get(kind));
  }

  /** {@return the longest {@code Retry-After} that is waited for} */
  public Duration longestRetryAfter() {
    return longestRetryAfter;
  }

  /** {@return the wait after a 429 that names no time} */
  public Duration rateLimitDelay() {
    return rateLimitDelay;
  }

  /** All of it, for logs. */
  @Override
  public String toString() {
    return "RetrySettings["
        + new EnumMap<>(policies)
        + ", longestRetryAfter="
        + longestRetryAfter
        + ", rateLimitDelay="
        + rateLimitDelay
        + "]";
  }

  private static Duration notNegative(Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("a delay must not be negative, as " + value + " is");
    }
    return value;
  }
}
