package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * No answer came: name resolution, connection, TLS or the transfer failed. {@link #outcome()} says
 * whether the request left.
 */
public final class ConnectionException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public ConnectionException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
