package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The connection to the agent was lost and the state of the session has not changed since, although
 * it was read for more than five minutes. The message may have been worked on and charged; only the
 * caller may decide to send it again. The session id is in {@link #sessionId()}.
 */
public final class TurnUnresolvedException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause how the connection was lost, or null
   */
  public TurnUnresolvedException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
