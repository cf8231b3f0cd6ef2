package ai.nemovideo.sdk.sse.internal.stream;

import ai.nemovideo.sdk.sse.internal.frame.ByteInput;
import ai.nemovideo.sdk.sse.internal.threads.Interruptible;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.util.concurrent.TimeUnit;
import okio.BufferedSource;
import okio.Timeout;
import org.jspecify.annotations.Nullable;

/** The bytes of a body, watched: each read waits as long as the watchdog allows. */
final class BodyInput implements ByteInput {

  /** Far enough away, and no overflow when added to a clock. */
  private static final long NEVER = Long.MAX_VALUE / 4;

  private final BufferedSource source;
  private final Watchdog watchdog;
  private final long maxBytes;
  private final Interruptible.Place place;

  /** Written by the thread that reads. */
  private volatile long bytes;

  /** The verdict against the stream, once there is one. */
  private Watchdog.@Nullable Verdict verdict;

  BodyInput(BufferedSource source, Watchdog watchdog, long maxBytes, Runnable cancelAction) {
    this.source = source;
    this.watchdog = watchdog;
    this.maxBytes = maxBytes;
    this.place = new Interruptible.Place(cancelAction);
  }

  /**
   * Bytes that arrive too late may still be an event: the verdict waits for the next read. So does
   * the one on their number, for it must not matter in which pieces they come.
   */
  @Override
  public int read(byte[] sink, int offset, int length) throws IOException {
    throwVerdict();
    long before = bytes;
    long room = maxBytes - before;
    if (room == 0) {
      return readEnd();
    }
    int count = await(sink, offset, (int) Math.min(length, room));
    bytes = before + Math.max(count, 0);
    return count;
  }

  private int readEnd() throws IOException {
    if (await(new byte[1], 0, 1) < 0) {
      return -1;
    }
    throw new ProtocolException("the event stream is longer than " + maxBytes + " bytes");
  }

  /**
   * Waits for bytes. The deadline is for what comes in drops but is no content, such as the framing
   * of HTTP: it keeps the wait for single bytes from ever timing out.
   */
  private int await(byte[] sink, int offset, int length) throws IOException {
    Timeout timeout = source.timeout();
    timeout.timeout(watchdog.patience(), TimeUnit.NANOSECONDS);
    timeout.deadlineNanoTime(System.nanoTime() + Math.min(watchdog.rest(), NEVER));
    place.enter();
    try {
      int count = source.read(sink, offset, length);
      verdict = watchdog.sawBytes();
      return count;
    } catch (InterruptedIOException e) {
      throw Thread.currentThread().isInterrupted() ? e : new SilenceException(e);
    } finally {
      place.leave();
    }
  }

  /** Asks the watchdog about a frame. */
  void sawFrame(boolean meaningful) throws EndedException {
    verdict = watchdog.sawFrame(meaningful);
    throwVerdict();
  }

  /** How many bytes were read, for any thread. */
  long bytes() {
    return bytes;
  }

  private void throwVerdict() throws EndedException {
    if (verdict != null) {
      throw verdict.asException();
    }
  }
}
