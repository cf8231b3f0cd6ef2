package ai.nemovideo.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The video could not be brought to disk: no space, not writable, cut off, or the answer was not a
 * video. The target is never left half written. What was fetched stays in a {@code .part} file
 * beside it (with a {@code .part.info} that says what it is): saving the same video to the same
 * place again goes on there, in another process too.
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
