package ai.nemovideo.sdk.internal.time;

import ai.nemovideo.sdk.NemoClock;
import java.time.Duration;

/** A moment on the monotonic clock by which a job has to be done. */
public final class Deadline {

  private final NemoClock clock;
  private final long startNanos;
  private final Duration budget;

  private Deadline(NemoClock clock, Duration budget) {
    this.clock = clock;
    this.startNanos = clock.nanoTime();
    this.budget = budget;
  }

  public static Deadline in(Duration budget, NemoClock clock) {
    return new Deadline(clock, budget);
  }

  /** A deadline for a part: the budget from now on, but never past this one. */
  public Deadline within(Duration part) {
    Duration remaining = remaining();
    return new Deadline(clock, part.compareTo(remaining) < 0 ? part : remaining);
  }

  public Duration elapsed() {
    return Duration.ofNanos(clock.nanoTime() - startNanos);
  }

  public Duration remaining() {
    return budget.minus(elapsed());
  }

  public boolean isOver() {
    return remaining().isNegative() || remaining().isZero();
  }

  public Duration budget() {
    return budget;
  }
}
