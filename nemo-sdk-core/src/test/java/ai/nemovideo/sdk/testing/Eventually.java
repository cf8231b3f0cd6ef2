package ai.nemovideo.sdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what is on its way to an end, such as a socket that the other side has closed. */
public final class Eventually {

  /** A bound against hanging, not a measurement. */
  private static final long BOUND_NANOS = Duration.ofSeconds(15).toNanos();

  private static final long LOOK_NANOS = Duration.ofMillis(5).toNanos();

  private Eventually() {}

  /** Returns when nothing is left; fails with what is left after all. */
  public static void none(String what, Supplier<? extends Collection<?>> left) {
    long end = System.nanoTime() + BOUND_NANOS;
    Collection<?> now = left.get();
    while (!now.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_NANOS);
      now = left.get();
    }
    assertThat(now).as(what).isEmpty();
  }
}
