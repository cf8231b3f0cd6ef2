package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The job could not be put on record, so it was stopped before its message was sent: what is not on
 * record could be paid twice, or lost. Nothing was charged.
 */
public final class JobStoreException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what the store threw, or null
   */
  public JobStoreException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
