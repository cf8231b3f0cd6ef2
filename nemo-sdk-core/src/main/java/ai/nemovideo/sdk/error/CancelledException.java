package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The calling thread was interrupted while a job ran. The interrupt flag is set again; what was
 * paid for stays in the session.
 */
public final class CancelledException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public CancelledException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
