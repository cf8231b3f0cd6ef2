package ai.nemovideo.sdk.internal.download;

/**
 * One place does not give the file, however often it is asked: another one may. Its message goes on
 * after the name of the place, such as "HTTP 403". No {@code NemoException}, so that no policy
 * repeats it.
 */
final class RefusedFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RefusedFileException(String message) {
    super(message);
  }
}
