package ai.nemovideo.sdk.error;

import java.time.Duration;
import java.util.Optional;

/**
 * Too many requests (429). Thrown after the SDK has waited and tried again as its policy allows.
 */
public final class RateLimitedException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   */
  public RateLimitedException(String message, ErrorDetails details) {
    super(message, details, null);
  }

  /** {@return how long the service asks to wait; empty when it did not say} */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(details().retryAfter());
  }
}
