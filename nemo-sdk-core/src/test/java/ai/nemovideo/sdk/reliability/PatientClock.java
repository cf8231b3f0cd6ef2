package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.NemoClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The machine's clock, except that every wait is over at once. It remembers the waits, and lets
 * happen what would happen meanwhile. It can also be wrong, run fast, or be interrupted.
 */
final class PatientClock implements NemoClock {

  private final List<Duration> waits = new ArrayList<>();
  private Duration skipped = Duration.ZERO;
  private Duration wrongBy = Duration.ZERO;
  private Duration jump = Duration.ZERO;
  private Duration perLook = Duration.ZERO;
  private Runnable meanwhile = () -> {};
  private Duration interrupted;

  /** What goes on elsewhere while somebody waits here. */
  void meanwhile(Runnable work) {
    meanwhile = work;
  }

  /** The time of day is wrong by so much, and by one jump more with each look at it. */
  synchronized void wrongBy(Duration error, Duration each) {
    wrongBy = error;
    jump = each;
  }

  /** Time goes by while nobody waits. */
  synchronized void pass(Duration time) {
    skipped = skipped.plus(time);
  }

  /** From now on to the next wait, so much time passes between two looks at the clock. */
  synchronized void runFast(Duration each) {
    perLook = each;
  }

  /** Somebody interrupts every wait that is as long; nobody does, when it is null. */
  synchronized void interruptWaitOf(Duration duration) {
    interrupted = duration;
  }

  synchronized List<Duration> waits() {
    return List.copyOf(waits);
  }

  @Override
  public synchronized Instant now() {
    wrongBy = wrongBy.plus(jump);
    return Instant.now().plus(skipped).plus(wrongBy);
  }

  @Override
  public synchronized long nanoTime() {
    skipped = skipped.plus(perLook);
    return System.nanoTime() + skipped.toNanos();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    if (isInterrupted(duration) || Thread.interrupted()) {
      throw new InterruptedException("the caller has gone");
    }
    meanwhile.run();
  }

  private synchronized boolean isInterrupted(Duration duration) {
    waits.add(duration);
    perLook = Duration.ZERO;
    if (duration.equals(interrupted)) {
      return true;
    }
    skipped = skipped.plus(duration);
    return false;
  }
}
