package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The video could not be brought to disk: no space, not writable, cut off, or the answer was not a
 * video. An unfinished {@code .part} file stays; the target is never left half written.
 */
public final class DownloadException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  public DownloadException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, details, cause);
  }
}
