package ai.nemovideo.sdk.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread does. */
public final class Until {
  /** A bound against hanging, not a measurement. */
  private static final long BOUND_NANOS = Duration.ofSeconds(30).toNanos();

  private Until() {}

  /** Returns when it holds. */
  public static void holds(BooleanSupplier condition) {
    long end = System.nanoTime() + BOUND_NANOS;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
      LockSupport.parkNanos(100_000);
    }
  }
}
