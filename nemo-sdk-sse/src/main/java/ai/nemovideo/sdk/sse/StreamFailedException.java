package ai.nemovideo.sdk.sse;

import java.io.IOException;
import java.util.Objects;

/**
 * What a subscriber's {@code onError} is handed when a stream did not end well. A cancel of its own
 * is not reported to a subscriber.
 */
public final class StreamFailedException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient StreamEnd end;

  /**
   * A failure.
   *
   * @param end how the stream ended
   */
  public StreamFailedException(StreamEnd end) {
    super(message(end));
    this.end = Objects.requireNonNull(end, "end");
    if (end instanceof StreamEnd.Broken broken) {
      initCause(broken.cause());
    }
  }

  /**
   * How the stream ended, as a value to switch on.
   *
   * @return anything but {@link StreamEnd.Completed}; lost when the exception is serialised
   */
  public StreamEnd end() {
    return end;
  }

  private static String message(StreamEnd end) {
    if (end instanceof StreamEnd.Broken broken) {
      String why = broken.cause().getMessage();
      return "The event stream broke off: "
          + (why == null ? broken.cause().getClass().getSimpleName() : why);
    }
    if (end instanceof StreamEnd.Idle idle) {
      return "The event stream was given up after " + idle.after() + ": " + what(idle.reason());
    }
    if (end instanceof StreamEnd.Refused refused) {
      return "The server answered with HTTP "
          + refused.status()
          + " of the type "
          + refused.contentType()
          + " instead of an event stream.";
    }
    return "The event stream was cancelled.";
  }

  private static String what(StreamEnd.Reason reason) {
    return switch (reason) {
      case SILENCE -> "not one byte came.";
      case ONLY_HEARTBEATS -> "nothing but heartbeats came.";
      case TOTAL -> "it took too long as a whole.";
    };
  }
}
