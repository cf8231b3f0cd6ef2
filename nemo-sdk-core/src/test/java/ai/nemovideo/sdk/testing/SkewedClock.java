package ai.nemovideo.sdk.testing;

import ai.nemovideo.sdk.NemoClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Time that passes when a test or a wait lets it, with a wall clock that may be years off and be
 * put right on the way. Remembers the waits.
 */
public final class SkewedClock implements NemoClock {

  private final List<Duration> sleeps = new ArrayList<>();
  private Instant wall;
  private long nanos;

  public SkewedClock(Instant wall) {
    this.wall = wall;
  }

  @Override
  public synchronized Instant now() {
    return wall;
  }

  @Override
  public synchronized long nanoTime() {
    return nanos;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    sleeps.add(duration);
    pass(duration);
  }

  /** Time goes by, on both clocks. */
  public synchronized void pass(Duration duration) {
    wall = wall.plus(duration);
    nanos += duration.toNanos();
  }

  /** The wall clock is put right. */
  public synchronized void correct(Duration by) {
    wall = wall.plus(by);
  }

  public synchronized List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }
}
