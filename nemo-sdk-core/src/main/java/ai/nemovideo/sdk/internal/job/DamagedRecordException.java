package ai.nemovideo.sdk.internal.job;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file in a job store that is no handle: it has to be looked at by a person. */
public final class DamagedRecordException extends IOException {

  private static final long serialVersionUID = 1L;

  DamagedRecordException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Whether that is behind a failure of the store. */
  public static boolean isCauseOf(Throwable failure) {
    Throwable cause = failure.getCause();
    while (cause != null && !(cause instanceof DamagedRecordException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }
}
