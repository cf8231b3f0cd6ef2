package ai.nemovideo.sdk.sse;

import ai.nemovideo.sdk.sse.internal.AgentEventDecoder;
import ai.nemovideo.sdk.sse.internal.Frame;
import java.util.Objects;
import java.util.function.Consumer;
import okhttp3.sse.EventSource;
import okhttp3.sse.EventSourceListener;
import org.jspecify.annotations.Nullable;

/**
 * For programs that read their streams with okhttp-sse: decodes what it delivers into {@link
 * AgentEvent}s. okhttp-sse drops comments, so keep-alives of that kind are not seen this way. One
 * listener for one stream.
 */
public final class AgentEventSourceListener extends EventSourceListener {

  private final AgentEventDecoder decoder = new AgentEventDecoder();
  private final Consumer<? super AgentEvent> events;

  /**
   * A listener.
   *
   * @param events is handed each event, on okhttp-sse's thread
   */
  public AgentEventSourceListener(Consumer<? super AgentEvent> events) {
    this.events = Objects.requireNonNull(events, "events");
  }

  @Override
  public void onEvent(
      EventSource eventSource, @Nullable String id, @Nullable String type, String data) {
    decoder.decode(new Frame(type, data)).forEach(events);
  }
}
