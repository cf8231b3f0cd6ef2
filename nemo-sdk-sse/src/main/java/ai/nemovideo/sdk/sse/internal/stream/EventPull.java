package ai.nemovideo.sdk.sse.internal.stream;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamLimits;
import ai.nemovideo.sdk.sse.StreamSeen;
import ai.nemovideo.sdk.sse.internal.threads.Interruptible;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * One stream, from its request to its end. Nothing is sent before the first pull, and nothing is
 * read before it is asked for. One thread pulls; any thread may cancel, and does not wait for it.
 */
public final class EventPull {

  private final Opener opener;
  private final StreamLimits limits;
  private final LongSupplier nanoClock;
  private final Runnable cancelAction;
  private final Tally tally = new Tally();

  /** Held while the body is opened, read or closed; whoever cancels does not wait for it. */
  private final ReentrantLock reading = new ReentrantLock();

  /** Null before the first pull, and when that has failed; set by the thread that reads. */
  private volatile @Nullable OpenBody body;

  private final AtomicReference<@Nullable StreamEnd> end = new AtomicReference<>();

  /**
   * A stream that is not open yet.
   *
   * @param opener gets the body
   * @param limits when to give up
   * @param nanoClock monotonic nanoseconds
   * @param cancelAction closes the connection at once; run by the thread that cancels, or by the
   *     reading thread when the stream does not end cleanly
   */
  public EventPull(
      Opener opener, StreamLimits limits, LongSupplier nanoClock, Runnable cancelAction) {
    this.opener = opener;
    this.limits = limits;
    this.nanoClock = nanoClock;
    this.cancelAction = cancelAction;
  }

  /**
   * A stream that is open already.
   *
   * @param body the body
   * @param limits when to give up, counted from now
   * @param nanoClock monotonic nanoseconds
   * @param cancelAction closes the connection at once
   * @return the stream
   */
  public static EventPull of(
      ResponseBody body, StreamLimits limits, LongSupplier nanoClock, Runnable cancelAction) {
    EventPull stream = new EventPull(() -> body, limits, nanoClock, cancelAction);
    stream.body = new OpenBody(body, limits, new Watchdog(limits, nanoClock), cancelAction);
    return stream;
  }

  /** Waits until the stream is open, or has ended in the attempt. */
  public void connect() {
    reading.lock();
    try {
      if (body == null && isOpen()) {
        open();
      }
    } finally {
      reading.unlock();
      closeAfterEnd();
    }
  }

  /**
   * Waits for the next event.
   *
   * @return the event; null at the end
   */
  public @Nullable AgentEvent next() {
    reading.lock();
    try {
      while (isOpen()) {
        OpenBody from = body;
        AgentEvent event = from == null ? null : from.poll();
        if (event == null) {
          step(from);
        } else if (isHandedOut(event)) {
          return event;
        }
      }
      return null;
    } finally {
      reading.unlock();
      closeAfterEnd();
    }
  }

  /**
   * How the stream ended.
   *
   * @return the end; null before it
   */
  public @Nullable StreamEnd end() {
    return end.get();
  }

  /**
   * Everything the agent has said so far.
   *
   * @return the words
   */
  public String text() {
    return tally.words();
  }

  /**
   * Whether a tool was called so far.
   *
   * @return true when one was
   */
  public boolean sawToolCall() {
    return tally.sawToolCall();
  }

  /** Closes the connection, and drops what was not handed out. Nothing after the end. */
  public void cancel() {
    if (isCancelled()) {
      cancelAction.run();
      closeAfterEnd();
    }
  }

  /**
   * What is handed out is counted, and what is counted is handed out: a cancel comes between no
   * two.
   */
  private boolean isHandedOut(AgentEvent event) {
    synchronized (tally) {
      if (isOpen()) {
        tally.add(event);
        return true;
      }
      return false;
    }
  }

  private boolean isOpen() {
    return end.get() == null;
  }

  private boolean isCancelled() {
    synchronized (tally) {
      return isOpen() && finish(new StreamEnd.Cancelled(seen()));
    }
  }

  private void step(@Nullable OpenBody from) {
    if (from == null) {
      open();
    } else {
      pull(from);
    }
  }

  private void open() {
    Watchdog watchdog = new Watchdog(limits, nanoClock);
    try {
      ResponseBody opened = Interruptible.run(cancelAction, opener::open);
      body = new OpenBody(opened, limits, watchdog, cancelAction);
    } catch (IOException e) {
      giveUp(e, watchdog);
    } catch (Exception e) {
      // OkHttp throws an InterruptedException that it does not declare (observed, 5.5.1).
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      giveUp(new IOException("the request could not be sent: " + e, e), watchdog);
    } catch (Error e) {
      giveUp(new IOException("the request could not be sent: " + e, e), watchdog);
      throw e;
    }
  }

  private void pull(OpenBody from) {
    try {
      if (!from.pull()) {
        finish(new StreamEnd.Completed(seen()));
      }
    } catch (IOException e) {
      giveUp(e, from.watchdog());
    } catch (IllegalStateException e) {
      giveUp(new IOException("the body was closed by somebody else", e), from.watchdog());
    }
  }

  private void giveUp(IOException cause, Watchdog watchdog) {
    cancelAction.run();
    StreamSeen seen = seen();
    // An interrupt is the wish of whoever owns the reading thread; the flag stays for them.
    finish(
        Thread.currentThread().isInterrupted()
            ? new StreamEnd.Cancelled(seen)
            : Verdicts.of(cause, watchdog, seen));
  }

  private StreamSeen seen() {
    OpenBody from = body;
    return from == null ? StreamSeen.NOTHING : from.seen(tally);
  }

  /** The first end counts. */
  private boolean finish(StreamEnd how) {
    return end.compareAndSet(null, how);
  }

  /** Closes the body of an ended stream, unless a reading thread is about to do so. */
  private void closeAfterEnd() {
    OpenBody from = body;
    if (from != null && !isOpen() && reading.tryLock()) {
      try {
        from.close();
      } finally {
        reading.unlock();
      }
    }
  }
}
