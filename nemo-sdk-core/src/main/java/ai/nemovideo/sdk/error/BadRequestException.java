package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The service refused a request as malformed (HTTP 400 or another 4xx without a type of its own).
 */
public final class BadRequestException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public BadRequestException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
