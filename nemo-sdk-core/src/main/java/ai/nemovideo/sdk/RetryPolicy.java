package ai.nemovideo.sdk;

import java.time.Duration;

/**
 * How often and how soon one kind of call is repeated.
 *
 * @param attempts how often it is tried in all, 1 to 20
 * @param firstDelay wait before the first repetition; it doubles each time, with jitter
 * @param longestDelay the longest such wait
 */
public record RetryPolicy(int attempts, Duration firstDelay, Duration longestDelay) {

  /**
   * Rejects senseless values.
   *
   * @param attempts as above
   * @param firstDelay as above
   * @param longestDelay as above
   */
  public RetryPolicy {
    if (attempts < 1 || attempts > 20) {
      throw new IllegalArgumentException("attempts must be between 1 and 20, not " + attempts);
    }
    if (firstDelay.toMillis() < 1 || longestDelay.compareTo(firstDelay) <= 0) {
      throw new IllegalArgumentException(
          "firstDelay must be at least 1 ms and longestDelay longer than it");
    }
  }

  /** {@return one attempt: the call is never repeated} */
  public static RetryPolicy never() {
    return new RetryPolicy(1, Duration.ofMillis(500), Duration.ofSeconds(30));
  }

  /**
   * The usual delays, from half a second to thirty.
   *
   * @param attempts how often the call is tried in all
   * @return the policy
   */
  public static RetryPolicy of(int attempts) {
    return new RetryPolicy(attempts, Duration.ofMillis(500), Duration.ofSeconds(30));
  }
}
