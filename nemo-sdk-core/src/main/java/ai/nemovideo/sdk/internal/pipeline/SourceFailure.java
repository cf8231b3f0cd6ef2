package ai.nemovideo.sdk.internal.pipeline;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An input that cannot be read: the trouble is on this side of the network. */
final class SourceFailure extends IOException {

  private static final long serialVersionUID = 1L;

  SourceFailure(String message, @Nullable Exception cause) {
    super(message, cause);
  }

  static SourceFailure of(Exception cause) {
    String message = cause.getMessage();
    return new SourceFailure(message == null ? cause.getClass().getSimpleName() : message, cause);
  }

  /** The one behind a failed call, or null. */
  static @Nullable SourceFailure behind(@Nullable Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SourceFailure found) {
        return found;
      }
    }
    return null;
  }
}
