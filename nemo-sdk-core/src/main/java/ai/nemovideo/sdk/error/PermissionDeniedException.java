package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The token lacks a scope (HTTP 403, vendor docs: {@code read}, {@code write}, {@code upload},
 * {@code render}).
 */
public final class PermissionDeniedException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public PermissionDeniedException(
      String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
