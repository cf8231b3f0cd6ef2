package ai.nemovideo.sdk.sse.internal.stream;

import ai.nemovideo.sdk.sse.StreamEnd;
import ai.nemovideo.sdk.sse.StreamEnd.Idle;
import ai.nemovideo.sdk.sse.StreamEnd.Reason;
import ai.nemovideo.sdk.sse.StreamLimits;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a stream brings nothing of use any more. Heartbeats defeat every read timeout, so
 * their time is counted from the last event with a meaning.
 *
 * <p>It has no thread of its own. It is asked whenever bytes have arrived; when none arrive, the
 * connection's read timeout ends the wait. One thread at a time.
 */
public final class Watchdog {

  private final long total;
  private final long onlyHeartbeats;
  private final LongSupplier nanoClock;
  private final long opened;
  private long lastBytes;
  private long lastMeaning;

  /**
   * A watchdog that starts now.
   *
   * @param limits when to give up
   * @param nanoClock monotonic nanoseconds
   */
  public Watchdog(StreamLimits limits, LongSupplier nanoClock) {
    this.total = nanos(limits.total());
    this.onlyHeartbeats = nanos(limits.onlyHeartbeats());
    this.nanoClock = nanoClock;
    this.opened = nanoClock.getAsLong();
    this.lastBytes = opened;
    this.lastMeaning = opened;
  }

  /**
   * Asks after a read.
   *
   * @return the end, or null to go on
   */
  public @Nullable Idle sawBytes() {
    lastBytes = nanoClock.getAsLong();
    return verdict(lastBytes);
  }

  /**
   * Asks after a frame.
   *
   * @param meaningful whether it was more than a heartbeat
   * @return the end, or null to go on
   */
  public @Nullable Idle sawFrame(boolean meaningful) {
    long now = nanoClock.getAsLong();
    if (meaningful) {
      lastMeaning = now;
    }
    return verdict(now);
  }

  /**
   * The end of a stream whose read has timed out.
   *
   * @return the end
   */
  public StreamEnd silence() {
    return new Idle(Reason.SILENCE, Duration.ofNanos(nanoClock.getAsLong() - lastBytes));
  }

  private @Nullable Idle verdict(long now) {
    if (now - opened >= total) {
      return new Idle(Reason.TOTAL, Duration.ofNanos(now - opened));
    }
    if (now - lastMeaning >= onlyHeartbeats) {
      return new Idle(Reason.ONLY_HEARTBEATS, Duration.ofNanos(now - lastMeaning));
    }
    return null;
  }

  /** A limit beyond 292 years is none. */
  private static long nanos(Duration limit) {
    return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
  }
}
