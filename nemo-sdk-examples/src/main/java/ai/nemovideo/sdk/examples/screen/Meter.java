package ai.nemovideo.sdk.examples.screen;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * The speed of one stage and the time that it still takes, by what came in the last seconds: a line
 * that has become slow is told as slow. Not thread-safe.
 */
final class Meter {

  private static final long WINDOW = Duration.ofSeconds(8).toNanos();

  /** Less says nothing yet: the first bytes only fill buffers. */
  private static final long SHORTEST = Duration.ofMillis(400).toNanos();

  private static final double NANOS_PER_SECOND = 1e9;

  private record Sample(long at, double done, long bytes) {}

  private final LongSupplier nanos;
  private final long begin;
  private final Deque<Sample> samples = new ArrayDeque<>();

  /** Begins now. */
  Meter(LongSupplier nanos) {
    this.nanos = nanos;
    this.begin = nanos.getAsLong();
  }

  void note(StageMoment moment) {
    long now = nanos.getAsLong();
    samples.addLast(new Sample(now, moment.done(), moment.bytes()));
    while (samples.size() > 2 && now - samples.getFirst().at() > WINDOW) {
      samples.removeFirst();
    }
  }

  /** How long the stage has taken so far. */
  Duration elapsed() {
    return Duration.ofNanos(nanos.getAsLong() - begin);
  }

  /** Bytes a second; empty while that cannot be said. */
  OptionalDouble speed() {
    double seconds = seconds();
    if (seconds == 0 || samples.getFirst().bytes() < 0) {
      return OptionalDouble.empty();
    }
    long bytes = samples.getLast().bytes() - samples.getFirst().bytes();
    return bytes <= 0 ? OptionalDouble.empty() : OptionalDouble.of(bytes / seconds);
  }

  /** How many seconds the stage still takes; empty while that cannot be said. */
  OptionalLong secondsLeft() {
    double seconds = seconds();
    if (seconds == 0 || samples.getFirst().done() < 0) {
      return OptionalLong.empty();
    }
    double done = samples.getLast().done() - samples.getFirst().done();
    if (done <= 0 || samples.getLast().done() >= 1) {
      return OptionalLong.empty();
    }
    return OptionalLong.of((long) Math.ceil((1 - samples.getLast().done()) * seconds / done));
  }

  /** Over how many seconds there is something to say; 0 when there is nothing. */
  private double seconds() {
    if (samples.size() < 2) {
      return 0;
    }
    long span = samples.getLast().at() - samples.getFirst().at();
    return span < SHORTEST ? 0 : span / NANOS_PER_SECOND;
  }
}
