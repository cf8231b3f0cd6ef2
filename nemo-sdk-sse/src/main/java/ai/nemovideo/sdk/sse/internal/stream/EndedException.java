package ai.nemovideo.sdk.sse.internal.stream;

import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamSeen;
import java.io.IOException;
import java.util.function.Function;

/** The verdict on a stream, on its way out of the layers that read. */
final class EndedException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Function<StreamSeen, StreamEnd> end;

  EndedException(String message, Function<StreamSeen, StreamEnd> end) {
    super(message);
    this.end = end;
  }

  StreamEnd end(StreamSeen seen) {
    return end.apply(seen);
  }
}
