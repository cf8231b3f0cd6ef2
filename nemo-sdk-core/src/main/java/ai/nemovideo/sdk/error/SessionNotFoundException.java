package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/** The session does not exist or has expired (code 1002, seeds). Start a new one. */
public final class SessionNotFoundException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public SessionNotFoundException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
