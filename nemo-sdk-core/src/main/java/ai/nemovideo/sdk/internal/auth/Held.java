package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.auth.StoredToken;
import java.time.Duration;

/**
 * A token in use, with its times on the monotonic clock: a wall clock that is corrected while the
 * program runs does not matter.
 *
 * @param goodUntil nanoseconds; then a new one is asked for
 * @param expires nanoseconds; until then this one will do
 */
record Held(StoredToken token, long goodUntil, long expires) {

  /** Ahead of the expiry, so that no job begins with a token that is about to end. */
  static final Duration EARLY = Duration.ofMinutes(5);

  /** What is not nonsense; it also keeps the nanoseconds from overflowing. */
  private static final Duration LONGEST = Duration.ofDays(365);

  /** A token that has just come. One that lives for minutes only is good for half of its life. */
  static Held fresh(StoredToken token, NemoClock clock) {
    Duration left = left(token, clock);
    boolean isLong = left.compareTo(EARLY.multipliedBy(2)) > 0;
    return of(token, isLong ? left.minus(EARLY) : left.dividedBy(2), left, clock);
  }

  /** A token that was kept. */
  static Held kept(StoredToken token, NemoClock clock) {
    Duration left = left(token, clock);
    return of(token, left.minus(EARLY), left, clock);
  }

  private static Held of(StoredToken token, Duration good, Duration left, NemoClock clock) {
    long now = clock.nanoTime();
    return new Held(token, now + good.toNanos(), now + left.toNanos());
  }

  private static Duration left(StoredToken token, NemoClock clock) {
    Duration left = Duration.between(clock.now(), token.expires());
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(LONGEST) > 0 ? LONGEST : left;
  }

  String value() {
    return token.token();
  }

  boolean isGood(NemoClock clock) {
    return clock.nanoTime() - goodUntil < 0;
  }

  boolean isExpired(NemoClock clock) {
    return clock.nanoTime() - expires >= 0;
  }

  /** The same token, to be used for some more time. */
  Held goodFor(Duration time, NemoClock clock) {
    return new Held(token, clock.nanoTime() + time.toNanos(), expires);
  }
}
