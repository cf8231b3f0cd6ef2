package ai.nemovideo.sdk.internal.job;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file in a job store that is no handle. */
final class DamagedRecordException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedRecordException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
