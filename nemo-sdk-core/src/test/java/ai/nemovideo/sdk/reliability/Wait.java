package ai.nemovideo.sdk.reliability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * One wait that a proof expects.
 *
 * @param shortest not less than this
 * @param longest not more than this
 */
record Wait(Duration shortest, Duration longest) {

  /** The looks at a session whose stream was lost. */
  static List<Wait> sixLooks() {
    List<Wait> waits = new ArrayList<>(List.of(seconds(30)));
    for (int i = 0; i < 5; i++) {
      waits.add(seconds(60));
    }
    return List.copyOf(waits);
  }

  static Wait seconds(long seconds) {
    return exactly(Duration.ofSeconds(seconds));
  }

  static Wait exactly(Duration duration) {
    return new Wait(duration, duration);
  }

  /** The first so many waits of the exponential backoff: from half a second, with 30 % jitter. */
  static List<Wait> backoff(int repetitions) {
    List<Wait> waits = new ArrayList<>();
    for (int i = 0; i < repetitions; i++) {
      long usual = 500L << i;
      waits.add(
          new Wait(Duration.ofMillis(usual * 7 / 10 - 1), Duration.ofMillis(usual * 13 / 10 + 1)));
    }
    return List.copyOf(waits);
  }

  boolean fits(Duration waited) {
    return waited.compareTo(shortest) >= 0 && waited.compareTo(longest) <= 0;
  }

  @Override
  public String toString() {
    return shortest.equals(longest) ? shortest.toString() : shortest + " to " + longest;
  }
}
