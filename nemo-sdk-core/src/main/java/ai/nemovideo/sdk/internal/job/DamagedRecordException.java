package ai.nemovideo.sdk.internal.job;

import java.io.IOException;

/** A file in a job store that is no handle. */
final class DamagedRecordException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedRecordException(String message, Throwable cause) {
    super(message, cause);
  }
}
