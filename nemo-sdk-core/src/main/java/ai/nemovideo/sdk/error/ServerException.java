package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/** The service failed (HTTP 5xx). */
public final class ServerException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public ServerException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
