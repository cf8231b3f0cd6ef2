package ai.nemovideo.sdk.sse;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.nemovideo.sdk.sse.internal.event.AgentEventDecoder;
import ai.nemovideo.sdk.sse.internal.stream.Refusal;
import ai.nemovideo.sdk.sse.internal.stream.Tally;
import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.Response;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import org.jspecify.annotations.Nullable;

/**
 * For programs that read their streams with okhttp-sse: decodes what it delivers into {@link
 * AgentEvent}s.
 *
 * <p>{@link AgentEventStream} sees more. okhttp-sse drops comments and names without data, so
 * keep-alives of those kinds are not reported here; there is no watchdog and no bound on the size
 * of an event; and its parser has trouble with lone carriage returns and byte order marks
 * (observed, 5.5.1).
 *
 * <p>One listener for one stream, because repetitions are told by what came before. Everything is
 * called on okhttp-sse's thread.
 */
public final class AgentEventSourceListener extends EventSourceListener {

  private final AgentEventDecoder decoder = new AgentEventDecoder();
  private final Tally tally = new Tally();
  private final Consumer<? super AgentEvent> events;
  private final Consumer<? super StreamEnd> end;

  /**
   * A listener that leaves the end of the stream to whoever holds the {@link EventSource}.
   *
   * @param events is handed each event
   */
  public AgentEventSourceListener(Consumer<? super AgentEvent> events) {
    this(events, ignored -> {});
  }

  /**
   * A listener.
   *
   * @param events is handed each event
   * @param end is handed the end, once: {@link StreamEnd.Completed}, {@link StreamEnd.Refused}, or
   *     {@link StreamEnd.Broken} for all else, a cancel among it. What it says was seen is told by
   *     the events alone: no bytes, ids or retries
   */
  public AgentEventSourceListener(
      Consumer<? super AgentEvent> events, Consumer<? super StreamEnd> end) {
    this.events = Objects.requireNonNull(events, "events");
    this.end = Objects.requireNonNull(end, "end");
  }

  @Override
  public void onEvent(
      EventSource eventSource, @Nullable String id, @Nullable String type, String data) {
    byte[] bytes = data.getBytes(UTF_8);
    decoder.decode(bytes, 0, bytes.length, type == null ? "" : type, this::hand);
  }

  @Override
  public void onClosed(EventSource eventSource) {
    decoder.end(this::hand);
    end.accept(new StreamEnd.Completed(seen()));
  }

  @Override
  public void onFailure(
      EventSource eventSource, @Nullable Throwable t, @Nullable Response response) {
    decoder.end(this::hand);
    end.accept(
        response == null || AgentEventStreams.isEventStream(response)
            ? new StreamEnd.Broken(cause(t), seen())
            : Refusal.of(response));
  }

  private void hand(AgentEvent event) {
    tally.add(event);
    events.accept(event);
  }

  private StreamSeen seen() {
    return tally.seen(0, false, "", -1);
  }

  private static IOException cause(@Nullable Throwable t) {
    return t instanceof IOException failure
        ? failure
        : new IOException("the event stream failed: " + t, t);
  }
}
