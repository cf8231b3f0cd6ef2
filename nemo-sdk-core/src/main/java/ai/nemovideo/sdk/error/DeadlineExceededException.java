package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The deadline of the job passed. The job itself goes on at the service: the session and render ids
 * in this exception find it again.
 */
public final class DeadlineExceededException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public DeadlineExceededException(
      String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
