package ai.nemovideo.sdk.sse;

import ai.nemovideo.sdk.sse.internal.stream.EventPull;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The events of one stream, pulled one at a time by a thread that waits for them.
 *
 * <pre>{@code
 * try (AgentEventStream stream = AgentEventStreams.of(okHttpClient).open(request)) {
 *   for (AgentEvent event : stream) {
 *     show(event);
 *   }
 *   report(stream.end());
 * }
 * }</pre>
 *
 * <p>The stream never throws for what the network does: the end is a value, {@link #end()}, so that
 * success and failure cannot be mistaken for each other. It never reconnects either, because what
 * it reads has been paid for. Nothing is read before it is asked for, so a slow reader slows the
 * server down instead of filling the memory.
 *
 * <p>Threads: one thread pulls; everything else may be called by any thread at any time, and does
 * not wait for it.
 */
public final class AgentEventStream implements Iterable<AgentEvent>, AutoCloseable {

  private final EventPull events;

  AgentEventStream(EventPull events) {
    this.events = events;
  }

  /**
   * Wraps a response body that is being streamed, and owns it from now on: it is closed when the
   * stream ends or is closed.
   *
   * @param body the body of a {@code text/event-stream} answer; {@link StreamLimits#silence()}
   *     takes the place of its connection's read timeout
   * @param limits when to give up
   * @param nanoClock monotonic nanoseconds, such as {@code System::nanoTime}
   * @param cancelAction closes the connection at once, such as {@code call::cancel}; run by the
   *     thread that cancels, or by the reading thread when the stream does not end cleanly; must
   *     bear being run twice
   * @return the stream
   */
  public static AgentEventStream of(
      ResponseBody body, StreamLimits limits, LongSupplier nanoClock, Runnable cancelAction) {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(nanoClock, "nanoClock");
    Objects.requireNonNull(cancelAction, "cancelAction");
    return new AgentEventStream(EventPull.of(body, limits, nanoClock, cancelAction));
  }

  /** Sends the request, unless that was done, and waits for the beginning of the answer. */
  void connect() {
    events.connect();
  }

  /**
   * Waits for the next event. The first call of a stream from {@link AgentEventStreams#open} sends
   * the request.
   *
   * @return the event; null when the stream has ended, and from then on: {@link #end()} says how
   */
  public @Nullable AgentEvent next() {
    return events.next();
  }

  /**
   * The events that have not been pulled yet, for a {@code for} loop. All iterators of a stream
   * share its events.
   *
   * @return an iterator whose {@code hasNext()} waits, and whose last element is the last before
   *     the {@link #end()}, whatever that is
   */
  @Override
  public Iterator<AgentEvent> iterator() {
    return new Pulling(this);
  }

  /**
   * The events that have not been pulled yet, as a sequential stream of the JDK. Its pipeline waits
   * in the thread that runs it. Closing it closes this stream; a {@code limit} alone does not.
   *
   * @return the events up to the {@link #end()}, whatever that is
   */
  public Stream<AgentEvent> stream() {
    int kind = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator(), kind), false)
        .onClose(this::close);
  }

  /**
   * How the stream ended.
   *
   * @return the end
   * @throws IllegalStateException before the end, which is before {@link #next()} has returned null
   *     or the stream was cancelled or closed
   */
  public StreamEnd end() {
    StreamEnd reached = events.end();
    if (reached == null) {
      throw new IllegalStateException("the stream has not ended yet: pull until next() is null");
    }
    return reached;
  }

  /**
   * Everything the agent has said so far: the texts of all {@link AgentEvent.Text}s that {@link
   * #next()} has returned, joined as they are. Each word is there once.
   *
   * @return the words; empty for a silent turn
   */
  public String text() {
    return events.text();
  }

  /**
   * Whether the agent has called one of its tools so far.
   *
   * @return true when {@link #next()} has returned an {@link AgentEvent.ToolCall}
   */
  public boolean sawToolCall() {
    return events.sawToolCall();
  }

  /**
   * Gives up: closes the connection, so that a {@link #next()} that waits returns null at once.
   * Events that were not handed out yet are dropped. Does nothing after the end. What the agent has
   * begun it may go on with, and charge for.
   */
  public void cancel() {
    events.cancel();
  }

  /** The same as {@link #cancel()}: after the end, when the body is closed already, nothing. */
  @Override
  public void close() {
    cancel();
  }

  /** Looks one event ahead, as an iterator has to. */
  private static final class Pulling implements Iterator<AgentEvent> {

    private final AgentEventStream stream;
    private @Nullable AgentEvent ahead;

    Pulling(AgentEventStream stream) {
      this.stream = stream;
    }

    @Override
    public boolean hasNext() {
      if (ahead == null) {
        ahead = stream.next();
      }
      return ahead != null;
    }

    @Override
    public AgentEvent next() {
      AgentEvent event = ahead == null ? stream.next() : ahead;
      ahead = null;
      if (event == null) {
        throw new NoSuchElementException("the stream has ended");
      }
      return event;
    }
  }
}
