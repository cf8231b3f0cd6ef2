package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/** The answer could not be understood: not JSON, cut off, or without a field that is needed. */
public final class UnexpectedResponseException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public UnexpectedResponseException(
      String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
