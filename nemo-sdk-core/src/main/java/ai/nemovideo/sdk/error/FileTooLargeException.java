package ai.nemovideo.sdk.error;

/** The file is larger than the service takes (code 4002, seeds). Compress or trim it. */
public final class FileTooLargeException extends NemoException {

  private static final long serialVersionUID = 1L;

  private final long limitBytes;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param limitBytes the documented limit in bytes
   */
  public FileTooLargeException(String message, ErrorDetails details, long limitBytes) {
    super(message, details, null);
    this.limitBytes = limitBytes;
  }

  /** {@return the documented limit in bytes} */
  public long limitBytes() {
    return limitBytes;
  }
}
