package ai.nemovideo.sdk.sse.internal.stream;

import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamSeen;
import java.io.IOException;

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
    return new StreamEnd.Broken(cause, seen);
  }
}
