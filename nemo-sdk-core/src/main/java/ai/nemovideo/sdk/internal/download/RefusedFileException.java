package ai.nemovideo.sdk.internal.download;

import java.io.IOException;

/** The transfer makes no sense, however often it is tried. */
final class RefusedFileException extends IOException {

  private static final long serialVersionUID = 1L;

  RefusedFileException(String message) {
    super(message);
  }
}
