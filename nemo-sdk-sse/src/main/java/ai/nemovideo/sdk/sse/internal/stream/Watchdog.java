package ai.nemovideo.sdk.sse.internal.stream;

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
 * <p>It has no thread of its own. It says how long the next read may wait at most, so that the
 * connection's own timeout wakes the reader; and it is asked whenever bytes or a frame have come.
 * One thread at a time.
 */
final class Watchdog {

  /** A limit that was reached, and after how long. */
  record Verdict(Reason reason, Duration after) {

    EndedException asException() {
      return new EndedException(reason + " after " + after, seen -> new Idle(reason, after, seen));
    }
  }

  private final LongSupplier nanoClock;
  private final long silence;
  private final long onlyHeartbeats;
  private final long total;
  private final long noticeEvery;
  private final long opened;
  private long waitingSince;

  /** How long was waited since the last meaning; what the reader did in between is its own. */
  private long listened;

  private long lastMeaning;
  private long lastNotice;

  /** When the last read brought bytes, and whether no frame has been seen since. */
  private long arrival;

  private boolean justArrived;

  /** Which limit the read that waits would reach first. */
  private Reason awaited = Reason.SILENCE;

  /** Starts now. */
  Watchdog(StreamLimits limits, LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.silence = nanos(limits.silence());
    this.onlyHeartbeats = nanos(limits.onlyHeartbeats());
    this.total = nanos(limits.total());
    this.noticeEvery = nanos(limits.noticeEvery());
    this.opened = nanoClock.getAsLong();
    this.waitingSince = opened;
    this.lastMeaning = opened;
    this.lastNotice = opened;
  }

  /** How long a read that begins now may wait for bytes: nanoseconds, at least 1. */
  long patience() {
    long now = nanoClock.getAsLong();
    // A reader that was busy elsewhere has not been listening: nobody knows what has come by now.
    waitingSince = now;
    long wait = silence;
    awaited = Reason.SILENCE;
    if (onlyHeartbeats - listened < wait) {
      wait = onlyHeartbeats - listened;
      awaited = Reason.ONLY_HEARTBEATS;
    }
    if (total - (now - opened) < wait) {
      wait = total - (now - opened);
      awaited = Reason.TOTAL;
    }
    return Math.max(1, wait);
  }

  /**
   * How long the read whose {@link #patience} was just asked for may take whatever comes: at least
   * 1.
   */
  long rest() {
    return Math.max(1, Math.min(onlyHeartbeats - listened, total - (waitingSince - opened)));
  }

  /** What a call has run into that was given no longer than the whole may take. */
  Verdict tookTooLong() {
    return new Verdict(Reason.TOTAL, Duration.ofNanos(nanoClock.getAsLong() - opened));
  }

  /** Asks after a read; null to go on. */
  @Nullable Verdict sawBytes() {
    arrival = nanoClock.getAsLong();
    justArrived = true;
    listened += arrival - waitingSince;
    return overdue(arrival);
  }

  /** Asks after a frame that may be but a sign of life; null to go on. */
  @Nullable Verdict sawFrame(boolean meaningful) {
    // The first frame out of some bytes came when they did: a clock costs as much as a small event.
    long now = justArrived ? arrival : nanoClock.getAsLong();
    justArrived = false;
    if (meaningful) {
      listened = 0;
      lastMeaning = now;
      lastNotice = now;
    }
    return overdue(now);
  }

  /** How long nothing but heartbeats has come, when that is worth telling again; else null. */
  @Nullable Duration notice() {
    long now = nanoClock.getAsLong();
    if (now - lastNotice < noticeEvery) {
      return null;
    }
    lastNotice = now;
    return Duration.ofNanos(now - lastMeaning);
  }

  /** Why a read has waited in vain. */
  Verdict timedOut() {
    long now = nanoClock.getAsLong();
    listened += now - waitingSince;
    Verdict verdict = overdue(now);
    if (verdict != null) {
      return verdict;
    }
    long after =
        switch (awaited) {
          case SILENCE -> now - waitingSince;
          case ONLY_HEARTBEATS -> listened;
          case TOTAL -> now - opened;
        };
    return new Verdict(awaited, Duration.ofNanos(after));
  }

  private @Nullable Verdict overdue(long now) {
    if (now - opened >= total) {
      return new Verdict(Reason.TOTAL, Duration.ofNanos(now - opened));
    }
    if (listened >= onlyHeartbeats) {
      return new Verdict(Reason.ONLY_HEARTBEATS, Duration.ofNanos(listened));
    }
    return null;
  }

  /** A limit beyond 292 years is none. */
  private static long nanos(Duration limit) {
    return limit.compareTo(Duration.ofNanos(Long.MAX_VALUE)) > 0 ? Long.MAX_VALUE : limit.toNanos();
  }
}
