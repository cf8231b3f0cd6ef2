package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * Export blocked (HTTP 402, seeds): the subscription tier does not allow it, or an attribution
 * header is missing. Not a matter of credits; never retried.
 */
public final class ExportBlockedException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public ExportBlockedException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
