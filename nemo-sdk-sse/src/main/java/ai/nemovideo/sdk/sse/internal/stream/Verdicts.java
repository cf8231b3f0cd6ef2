package ai.nemovideo.sdk.sse.internal.stream;

import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamSeen;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;

/** Failures of the layers below, as ends. */
final class Verdicts {

  private Verdicts() {}

  static StreamEnd of(IOException cause, Watchdog watchdog, StreamSeen seen) {
    if (cause instanceof EndedException verdict) {
      return verdict.end(seen);
    }
    if (cause instanceof SilenceException) {
      return watchdog.timedOut().asException().end(seen);
    }
    if (cause instanceof InterruptedIOException && !(cause instanceof SocketTimeoutException)) {
      // That is how OkHttp tells that the time of the whole call is over.
      return watchdog.tookTooLong().asException().end(seen);
    }
    return new StreamEnd.Broken(cause, seen);
  }
}
