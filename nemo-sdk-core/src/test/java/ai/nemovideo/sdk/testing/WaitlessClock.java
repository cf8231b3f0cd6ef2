package ai.nemovideo.sdk.testing;

import ai.nemovideo.sdk.NemoClock;
import java.time.Duration;
import java.time.Instant;

/**
 * The machine's own clock, except that waits of ten seconds and more pass at once: polls of a
 * service that really works still take their time, minutes of patience do not. Sums up the waits it
 * cut short.
 */
public final class WaitlessClock implements NemoClock {

  private static final Duration LONG = Duration.ofSeconds(10);

  private Duration skipped = Duration.ZERO;

  @Override
  public synchronized Instant now() {
    return Instant.now().plus(skipped);
  }

  @Override
  public synchronized long nanoTime() {
    return System.nanoTime() + skipped.toNanos();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (duration.compareTo(LONG) >= 0) {
      skip(duration);
    } else {
      NemoClock.system().sleep(duration);
    }
  }

  public synchronized Duration waited() {
    return skipped;
  }

  private synchronized void skip(Duration duration) {
    skipped = skipped.plus(duration);
  }
}
