package ai.nemovideo.sdk;

import ai.nemovideo.sdk.internal.time.SystemClock;
import java.time.Duration;
import java.time.Instant;

/**
 * Time as a parameter: what o'clock it is, how long something took, and waiting. Give the builder
 * one of your own to run waits of minutes in milliseconds in tests. Implementations are used by
 * many threads at once.
 */
public interface NemoClock {

  /** {@return the wall clock, for expiry dates} */
  Instant now();

  /** {@return monotonic nanoseconds, for deadlines: a clock that is set back does not matter} */
  long nanoTime();

  /**
   * Waits.
   *
   * @param duration how long; zero or less returns at once
   * @throws InterruptedException when the waiting thread is interrupted
   */
  void sleep(Duration duration) throws InterruptedException;

  /** {@return the machine's own clock} */
  static NemoClock system() {
    return SystemClock.INSTANCE;
  }
}
