package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The agent itself reported a failure in its answer. Its words are in the message; the session
 * stays usable.
 */
public final class AgentFailedException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public AgentFailedException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
