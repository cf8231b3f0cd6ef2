package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The token is invalid or expired (code 1001 or HTTP 401, seeds). A caller's own token is never
 * replaced by the SDK.
 */
public final class TokenInvalidException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public TokenInvalidException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
