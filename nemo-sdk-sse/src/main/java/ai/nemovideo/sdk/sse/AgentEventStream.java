package ai.nemovideo.sdk.sse;

import ai.nemovideo.sdk.sse.internal.AgentEventDecoder;
import ai.nemovideo.sdk.sse.internal.Frame;
import ai.nemovideo.sdk.sse.internal.FrameReader;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.function.LongSupplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The events of one response body, pulled one at a time by one thread. It never throws for what the
 * network does: the end is a value, {@link #end()}, so that success and failure cannot be mistaken
 * for each other. {@link #cancel()} may be called by any thread.
 */
public final class AgentEventStream implements AutoCloseable {

  private final ResponseBody body;
  private final StreamLimits limits;
  private final LongSupplier nanoClock;
  private final Runnable cancelAction;
  private final FrameReader frames;
  private final AgentEventDecoder decoder = new AgentEventDecoder();
  private final Queue<AgentEvent> ready = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private final long start;
  private long lastMeaning;
  private boolean sawToolCall;
  private volatile boolean cancelled;
  private @Nullable StreamEnd end;

  private AgentEventStream(
      ResponseBody body, StreamLimits limits, LongSupplier nanoClock, Runnable cancelAction) {
    this.body = body;
    this.limits = limits;
    this.nanoClock = nanoClock;
    this.cancelAction = cancelAction;
    this.frames = new FrameReader(body.source(), limits.maxLineBytes(), limits.maxEventBytes());
    this.start = nanoClock.getAsLong();
    this.lastMeaning = start;
  }

  /**
   * Wraps a response body that is being streamed, and owns it from now on.
   *
   * @param body the body of a {@code text/event-stream} answer; its read timeout is the limit of
   *     silence
   * @param limits when to give up
   * @param nanoClock monotonic nanoseconds
   * @param cancelAction closes the connection at once, such as {@code call::cancel}; any thread,
   *     more than once
   * @return the stream
   */
  public static AgentEventStream of(
      ResponseBody body, StreamLimits limits, LongSupplier nanoClock, Runnable cancelAction) {
    return new AgentEventStream(
        Objects.requireNonNull(body, "body"),
        Objects.requireNonNull(limits, "limits"),
        Objects.requireNonNull(nanoClock, "nanoClock"),
        Objects.requireNonNull(cancelAction, "cancelAction"));
  }

  /**
   * Waits for the next event.
   *
   * @return the event; null when the stream has ended, and from then on: {@link #end()} says how
   */
  public @Nullable AgentEvent next() {
    while (true) {
      AgentEvent event = ready.poll();
      if (event != null) {
        return event;
      }
      if (end != null || !fill()) {
        return null;
      }
    }
  }

  /**
   * How the stream ended.
   *
   * @return the end
   * @throws IllegalStateException before {@link #next()} has returned null
   */
  public StreamEnd end() {
    if (end == null) {
      throw new IllegalStateException("the stream has not ended yet: pull until next() is null");
    }
    return end;
  }

  /**
   * Whether the bytes ended inside an event. Such an event is dropped; the turn it belongs to is
   * not over.
   *
   * @return true when something was cut off
   */
  public boolean endedInMidEvent() {
    return end != null && frames.cutOff();
  }

  /**
   * Everything the agent has said so far, each word once.
   *
   * @return the words; empty for a silent turn
   */
  public String text() {
    return text.toString();
  }

  /**
   * Whether the agent has called one of its tools so far.
   *
   * @return true when it has
   */
  public boolean sawToolCall() {
    return sawToolCall;
  }

  /**
   * Gives up and closes the connection; a {@link #next()} that waits returns null. Any thread, more
   * than once.
   */
  public void cancel() {
    cancelled = true;
    cancelAction.run();
  }

  /**
   * Closes the body. Before the end it also closes the connection, so that nothing is read on in
   * vain.
   */
  @Override
  public void close() {
    if (end == null) {
      cancel();
      end = new StreamEnd.Cancelled();
    }
    body.close();
  }

  private boolean fill() {
    try {
      Frame frame = cancelled ? null : frames.next();
      if (frame == null) {
        end = cancelled ? new StreamEnd.Cancelled() : new StreamEnd.Completed();
        return false;
      }
      for (AgentEvent event : decoder.decode(frame)) {
        note(event);
        ready.add(event);
      }
      return watch();
    } catch (InterruptedIOException e) {
      end = cancelled ? new StreamEnd.Cancelled() : silence(e);
    } catch (IOException e) {
      end = cancelled ? new StreamEnd.Cancelled() : new StreamEnd.Broken(e);
    }
    return false;
  }

  private StreamEnd silence(InterruptedIOException e) {
    if (Thread.currentThread().isInterrupted()) {
      return new StreamEnd.Broken(e);
    }
    return new StreamEnd.Idle(StreamEnd.Reason.SILENCE, since(lastMeaning));
  }

  private void note(AgentEvent event) {
    if (event instanceof AgentEvent.Heartbeat) {
      return;
    }
    lastMeaning = nanoClock.getAsLong();
    if (event instanceof AgentEvent.Text words) {
      text.append(words.text());
    } else if (event instanceof AgentEvent.ToolCall) {
      sawToolCall = true;
    }
  }

  /**
   * The watchdogs run on the reading thread: when nothing at all arrives, the read timeout wakes
   * it.
   */
  private boolean watch() {
    if (since(start).compareTo(limits.total()) >= 0) {
      end = new StreamEnd.Idle(StreamEnd.Reason.TOTAL, since(start));
    } else if (since(lastMeaning).compareTo(limits.onlyHeartbeats()) >= 0) {
      end = new StreamEnd.Idle(StreamEnd.Reason.ONLY_HEARTBEATS, since(lastMeaning));
    }
    if (end != null) {
      cancelAction.run();
    }
    return true;
  }

  private Duration since(long nanos) {
    return Duration.ofNanos(nanoClock.getAsLong() - nanos);
  }
}
