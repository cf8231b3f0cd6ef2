package ai.nemovideo.sdk.sse.internal.stream;

import java.io.InterruptedIOException;

/** A server with which there is a connection has not said anything for too long. */
final class SilenceException extends InterruptedIOException {
  private static final long serialVersionUID = 1;

  SilenceException(InterruptedIOException cause) {
    super(cause.getMessage());
    initCause(cause);
  }
}
