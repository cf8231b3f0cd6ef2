package ai.nemovideo.sdk;

import java.time.Duration;

/**
 * How calls are repeated. Only failures that are known to be harmless are, and what costs credits
 * is never repeated once it may have left; these settings cannot change that.
 *
 * @param attempts how often a harmless call is tried in all, 1 to 20
 * @param firstDelay wait before the first repetition; it doubles each time, with jitter
 * @param longestDelay the longest wait, also the longest {@code Retry-After} that is honoured: a
 *     longer one is reported at once
 * @param rateLimitDelay wait after a 429 that names no time (seeds: 30 s)
 */
public record RetrySettings(
    int attempts, Duration firstDelay, Duration longestDelay, Duration rateLimitDelay) {

  /**
   * Rejects senseless values.
   *
   * @param attempts as above
   * @param firstDelay as above
   * @param longestDelay as above
   * @param rateLimitDelay as above
   */
  public RetrySettings {
    if (attempts < 1 || attempts > 20) {
      throw new IllegalArgumentException("attempts must be between 1 and 20, not " + attempts);
    }
    if (firstDelay.toMillis() < 1 || longestDelay.compareTo(firstDelay) <= 0) {
      throw new IllegalArgumentException(
          "firstDelay must be at least 1 ms and longestDelay longer than it");
    }
    if (rateLimitDelay.isNegative()) {
      throw new IllegalArgumentException("rateLimitDelay must not be negative");
    }
  }

  /** {@return five attempts, from half a second to two minutes} */
  public static RetrySettings defaults() {
    return new RetrySettings(
        5, Duration.ofMillis(500), Duration.ofMinutes(2), Duration.ofSeconds(30));
  }
}
