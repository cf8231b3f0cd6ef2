package ai.nemovideo.sdk.error;

import java.util.List;

/** The service does not take this kind of file (code 4001, seeds). */
public final class UnsupportedMediaException extends NemoException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> acceptedFormats;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param acceptedFormats the file name extensions that the service documents
   */
  public UnsupportedMediaException(
      String message, ErrorDetails details, List<String> acceptedFormats) {
    super(message, details, null);
    this.acceptedFormats = List.copyOf(acceptedFormats);
  }

  /** {@return the file name extensions that the service documents; immutable} */
  public List<String> acceptedFormats() {
    return acceptedFormats;
  }
}
