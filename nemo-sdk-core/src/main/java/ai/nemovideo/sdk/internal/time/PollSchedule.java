package ai.nemovideo.sdk.internal.time;

import java.time.Duration;

/**
 * When to ask for a render next. A value that returns its successor.
 *
 * <p>With an expected range [lo, hi] of the render time the first poll is at lo, then gaps of
 * 0.063·√((hi−lo)·(hi−t)), at least 1.25 s. Past hi the render is a straggler: 13.5 s until 90 s
 * after the start, then 8 s, but never more than a fifth of the range, so that a short render on a
 * slow machine is not kept waiting. The constants minimise the expected delay between "finished"
 * and "noticed" for at most twelve polls on average. A service that asks for another wait gets it.
 */
public final class PollSchedule {

  private static final double GAP_FACTOR = 0.063;
  private static final double SHORTEST_SECONDS = 1.25;
  private static final double STRAGGLER_SECONDS = 13.5;
  private static final double LATE_SECONDS = 8;
  private static final double STRAGGLER_SHARE = 0.2;
  private static final double LATE_AFTER_SECONDS = 90;

  private final double lo;
  private final double hi;
  private final double at;
  private final double gap;

  private PollSchedule(double lo, double hi, double at, double gap) {
    this.lo = lo;
    this.hi = hi;
    this.at = at;
    this.gap = gap;
  }

  /** The schedule for renders that usually take between the two durations. */
  public static PollSchedule expecting(Duration shortest, Duration longest) {
    double lo = seconds(shortest);
    return new PollSchedule(lo, Math.max(lo, seconds(longest)), lo, lo);
  }

  /** How long to wait before the next poll. */
  public Duration delay() {
    return Duration.ofNanos(Math.round(gap * 1e9));
  }

  /** The schedule after that poll. */
  public PollSchedule next() {
    double nextGap;
    if (at < hi) {
      nextGap = Math.max(SHORTEST_SECONDS, GAP_FACTOR * Math.sqrt((hi - lo) * (hi - at)));
    } else {
      double slow = at < LATE_AFTER_SECONDS ? STRAGGLER_SECONDS : LATE_SECONDS;
      nextGap = Math.max(SHORTEST_SECONDS, Math.min(slow, STRAGGLER_SHARE * (hi - lo)));
    }
    return new PollSchedule(lo, hi, at + nextGap, nextGap);
  }

  /** The schedule after that poll, when the service has asked to wait. */
  public PollSchedule next(Duration asked) {
    double wait = Math.max(SHORTEST_SECONDS, seconds(asked));
    return new PollSchedule(lo, hi, at + wait, wait);
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
