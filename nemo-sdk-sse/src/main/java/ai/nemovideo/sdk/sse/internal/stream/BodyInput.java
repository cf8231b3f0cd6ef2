package ai.nemovideo.sdk.sse.internal.stream;

import ai.nemovideo.sdk.sse.internal.frame.ByteInput;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.util.concurrent.TimeUnit;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** The bytes of a body, watched: each read waits as long as the watchdog allows. */
final class BodyInput implements ByteInput {

  private final BufferedSource source;
  private final Watchdog watchdog;
  private final long maxBytes;

  /** Written by the thread that reads. */
  private volatile long bytes;

  /** The verdict against the stream, once there is one. */
  private Watchdog.@Nullable Verdict verdict;

  BodyInput(BufferedSource source, Watchdog watchdog, long maxBytes) {
    this.source = source;
    this.watchdog = watchdog;
    this.maxBytes = maxBytes;
  }

  /** Bytes that arrive too late may still be an event: the verdict waits for the next read. */
  @Override
  public int read(byte[] sink, int offset, int length) throws IOException {
    throwVerdict();
    source.timeout().timeout(watchdog.patience(), TimeUnit.NANOSECONDS);
    int count;
    try {
      count = source.read(sink, offset, length);
    } catch (InterruptedIOException e) {
      throw Thread.currentThread().isInterrupted() ? e : new SilenceException(e);
    }
    verdict = watchdog.sawBytes();
    long total = bytes + Math.max(count, 0);
    bytes = total;
    if (total > maxBytes) {
      throw new ProtocolException("the event stream is longer than " + maxBytes + " bytes");
    }
    return count;
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
