package ai.nemovideo.sdk.error;

/**
 * Rendering failed twice, under two ids. The draft is untouched and export costs no credits
 * (seeds), so exporting the session again later is free.
 */
public final class RenderFailedException extends NemoException {

  private static final long serialVersionUID = 1L;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   */
  public RenderFailedException(String message, ErrorDetails details) {
    super(message, details, null);
  }
}
