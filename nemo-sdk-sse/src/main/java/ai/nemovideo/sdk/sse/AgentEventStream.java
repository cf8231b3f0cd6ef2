package ai.nemovideo.sdk.sse;

import ai.nemovideo.sdk.sse.internal.event.AgentEventDecoder;
import ai.nemovideo.sdk.sse.internal.frame.FrameReader;
import ai.nemovideo.sdk.sse.internal.frame.LineReader;
import ai.nemovideo.sdk.sse.internal.stream.Watchdog;
import ai.nemovideo.sdk.sse.internal.event.Words;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * The events of one response body, pulled one at a time as they arrive.
 *
 * <pre>{@code
 * try (AgentEventStream stream =
 *     AgentEventStream.of(body, StreamLimits.defaults(), System::nanoTime, call::cancel)) {
 *   for (AgentEvent event = stream.next(); event != null; event = stream.next()) {
 *     show(event);
 *   }
 *   report(stream.end());
 * }
 * }</pre>
 *
 * <p>The stream never throws for what the network does: the end is a value, {@link #end()}, so that
 * success and failure cannot be mistaken for each other. It never reconnects either, because what
 * it reads has been paid for.
 *
 * <p>Threads: one thread calls {@link #next()}; everything else may be called by any thread at any
 * time, and does not wait for it.
 */
public final class AgentEventStream implements AutoCloseable {

  private final ResponseBody body;
  private final BufferedSource source;
  private final Watchdog watchdog;
  private final Runnable cancelAction;
  private final FrameReader frames;
  private final AgentEventDecoder decoder = new AgentEventDecoder();
  private final Words words = new Words();

  /** Held while the body is read or closed; whoever cancels does not wait for it. */
  private final ReentrantLock reading = new ReentrantLock();

  /** Decoded and not yet handed out; guarded by {@link #reading}. */
  private final Queue<AgentEvent> ready = new ArrayDeque<>();

  /** The watchdog's verdict, when it is against the stream; guarded by {@link #reading}. */
  private StreamEnd.@Nullable Idle overdue;

  private final AtomicBoolean cancelled = new AtomicBoolean();
  private volatile boolean sawToolCall;
  private volatile boolean endedInMidEvent;
  private volatile @Nullable StreamEnd end;

  private AgentEventStream(
      ResponseBody body, StreamLimits limits, Watchdog watchdog, Runnable cancelAction) {
    this.body = body;
    this.source = body.source();
    this.watchdog = watchdog;
    this.cancelAction = cancelAction;
    this.frames =
        new FrameReader(new LineReader(this::read, limits.maxLineBytes()), limits.maxEventBytes());
  }

  /**
   * Wraps a response body that is being streamed, and owns it from now on: it is closed when the
   * stream ends or is closed.
   *
   * @param body the body of a {@code text/event-stream} answer; the read timeout of its connection
   *     is the limit of silence
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
    return new AgentEventStream(body, limits, new Watchdog(limits, nanoClock), cancelAction);
  }

  /**
   * Waits for the next event.
   *
   * @return the event; null when the stream has ended, and from then on: {@link #end()} says how
   */
  public @Nullable AgentEvent next() {
    reading.lock();
    try {
      AgentEvent event = poll();
      while (event == null && end == null) {
        pull();
        event = poll();
      }
      return event;
    } finally {
      reading.unlock();
      settle();
    }
  }

  /**
   * How the stream ended.
   *
   * @return the end
   * @throws IllegalStateException before the end, which is before {@link #next()} has returned null
   *     or the stream was cancelled or closed
   */
  public StreamEnd end() {
    StreamEnd reached = end;
    if (reached == null) {
      throw new IllegalStateException("the stream has not ended yet: pull until next() is null");
    }
    return reached;
  }

  /**
   * Whether the bytes stopped inside an event although the connection was closed in an orderly way.
   * The event is dropped, as the HTML standard says, and what it belongs to is probably not over.
   *
   * @return true when something was cut off; false before the end
   */
  public boolean endedInMidEvent() {
    return endedInMidEvent;
  }

  /**
   * Everything the agent has said so far: the texts of all {@link AgentEvent.Text}s that {@link
   * #next()} has returned, joined as they are. Each word is there once.
   *
   * @return the words; empty for a silent turn
   */
  public String text() {
    return words.joined();
  }

  /**
   * Whether the agent has called one of its tools so far.
   *
   * @return true when {@link #next()} has returned an {@link AgentEvent.ToolCall}
   */
  public boolean sawToolCall() {
    return sawToolCall;
  }

  /**
   * Gives up: closes the connection, so that a {@link #next()} that waits returns null at once.
   * Events that were not handed out yet are dropped. Does nothing after the end. What the agent has
   * begun it may go on with, and charge for.
   */
  public void cancel() {
    if (end == null && cancelled.compareAndSet(false, true)) {
      cancelAction.run();
      settle();
    }
  }

  /** The same as {@link #cancel()}: after the end, when the body is closed already, nothing. */
  @Override
  public void close() {
    cancel();
  }

  private @Nullable AgentEvent poll() {
    if (cancelled.get()) {
      finish(new StreamEnd.Cancelled());
    }
    AgentEvent event = ready.poll();
    if (event instanceof AgentEvent.Text said) {
      words.add(said.text());
    } else if (event instanceof AgentEvent.ToolCall) {
      sawToolCall = true;
    }
    return event;
  }

  private void pull() {
    try {
      switch (frames.next()) {
        case EVENT -> sawFrame(decode());
        case NAME_ONLY -> {
          decoder.decodeName(frames.name(), ready::add);
          sawFrame(false);
        }
        case COMMENT -> {
          ready.add(AgentEventDecoder.HEARTBEAT);
          sawFrame(false);
        }
        case END -> {
          endedInMidEvent = frames.endedInMidEvent();
          finish(new StreamEnd.Completed());
        }
      }
    } catch (GivenUpException e) {
      giveUp(e.end);
    } catch (InterruptedIOException e) {
      giveUp(isInterrupted() ? new StreamEnd.Cancelled() : watchdog.silence());
    } catch (IOException e) {
      giveUp(isInterrupted() ? new StreamEnd.Cancelled() : new StreamEnd.Broken(e));
    } catch (IllegalStateException e) {
      giveUp(new StreamEnd.Broken(new IOException("the body was closed by somebody else", e)));
    }
  }

  private boolean decode() {
    return decoder.decode(
        frames.data(), frames.dataStart(), frames.dataLength(), frames.name(), ready::add);
  }

  private void sawFrame(boolean meaningful) throws GivenUpException {
    overdue = watchdog.sawFrame(meaningful);
    giveUpIfOverdue();
  }

  /** Bytes that arrive too late may still be an event: the verdict waits for the next read. */
  private int read(byte[] sink, int offset, int length) throws IOException {
    giveUpIfOverdue();
    int count = source.read(sink, offset, length);
    overdue = watchdog.sawBytes();
    return count;
  }

  private void giveUpIfOverdue() throws GivenUpException {
    if (overdue != null) {
      throw new GivenUpException(overdue);
    }
  }

  /** An interrupt is the wish of whoever owns the reading thread; the flag stays for them. */
  private static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  private void giveUp(StreamEnd how) {
    cancelAction.run();
    finish(cancelled.get() ? new StreamEnd.Cancelled() : how);
  }

  /** Ends the stream; the reading lock is held. */
  private void finish(StreamEnd how) {
    if (end == null) {
      end = how;
      if (how instanceof StreamEnd.Cancelled) {
        ready.clear();
      }
      body.close();
    }
  }

  /** Closes the body of a cancelled stream, unless a reading thread is about to do so. */
  private void settle() {
    if (end == null && cancelled.get() && reading.tryLock()) {
      try {
        finish(new StreamEnd.Cancelled());
      } finally {
        reading.unlock();
      }
    }
  }

  /** The watchdog's verdict on its way out of the layers that read. */
  private static final class GivenUpException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient StreamEnd.Idle end;

    GivenUpException(StreamEnd.Idle end) {
      super(end.toString());
      this.end = end;
    }
  }
}
