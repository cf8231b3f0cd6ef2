package ai.nemovideo.sdk.sse;

import java.util.function.LongSupplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** The events of one response body, pulled one at a time. */
public final class AgentEventStream implements AutoCloseable {

  private final ResponseBody body;

  private AgentEventStream(ResponseBody body) {
    this.body = body;
  }

  /**
   * Wraps a response body that is being streamed, and owns it from now on.
   *
   * @param body the body
   * @param limits when to give up
   * @param nanoClock monotonic nanoseconds
   * @param cancelAction closes the connection
   * @return the stream
   */
  public static AgentEventStream of(
      ResponseBody body, StreamLimits limits, LongSupplier nanoClock, Runnable cancelAction) {
    return new AgentEventStream(body);
  }

  /**
   * The next event.
   *
   * @return the event; null at the end
   */
  public @Nullable AgentEvent next() {
    throw new UnsupportedOperationException();
  }

  /**
   * How the stream ended.
   *
   * @return the end
   * @throws IllegalStateException before the end
   */
  public StreamEnd end() {
    throw new IllegalStateException("the stream has not ended");
  }

  /**
   * Whether the stream ended inside an event.
   *
   * @return true when something was cut off
   */
  public boolean endedInMidEvent() {
    return false;
  }

  /**
   * All words so far.
   *
   * @return the words
   */
  public String text() {
    return "";
  }

  /**
   * Whether the agent called a tool.
   *
   * @return true when it did
   */
  public boolean sawToolCall() {
    return false;
  }

  /** Gives up. Any thread. */
  public void cancel() {}

  /** Closes the body. */
  @Override
  public void close() {
    body.close();
  }
}
