package ai.nemovideo.sdk.testing;

import ai.nemovideo.sdk.NemoClock;
import java.time.Duration;
import java.time.Instant;

/**
 * Each thread's own time: whoever waits is ahead by that much, and nobody else is. So a job among
 * hundreds is not out of time because the others wait, too. Of each wait a moment is really waited,
 * so that a service that works meanwhile gets on. An interrupt ends a wait.
 */
public final class OwnTimeClock implements NemoClock {

  private final ThreadLocal<Duration> ahead = ThreadLocal.withInitial(() -> Duration.ZERO);
  private final Duration moment;

  public OwnTimeClock(Duration moment) {
    this.moment = moment;
  }

  @Override
  public Instant now() {
    return Instant.now().plus(ahead.get());
  }

  @Override
  public long nanoTime() {
    return System.nanoTime() + ahead.get().toNanos();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    NemoClock.system().sleep(duration.compareTo(moment) < 0 ? duration : moment);
    ahead.set(ahead.get().plus(duration));
  }
}
