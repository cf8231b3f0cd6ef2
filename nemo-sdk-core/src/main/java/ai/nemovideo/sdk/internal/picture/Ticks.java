package ai.nemovideo.sdk.internal.picture;

import java.util.ArrayList;
import java.util.List;

/** Where a ruler has its marks: at round times, and not too many. */
final class Ticks {

  private static final int HOUR = 3600;
  private static final int DAY = 24 * HOUR;

  /** Steps that people count in, in seconds. */
  private static final double[] STEPS = {
    0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600,
    900, 1800, HOUR, 2 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY
  };

  private Ticks() {}

  /** The smallest step of which at most so many fit into the time. */
  static double step(double total, double most) {
    for (double step : STEPS) {
      if (total <= step * most) {
        return step;
      }
    }
    double days = DAY;
    for (int i = 0; total > days * most; i++) {
      days *= i % 3 == 1 ? 2.5 : 2;
    }
    return days;
  }

  /** The marks from one time to another, both included. */
  static List<Double> between(double from, double to, double step) {
    List<Double> ticks = new ArrayList<>();
    // Half a millionth of a step is an error of rounding, not a time.
    for (long i = (long) Math.ceil(from / step - 5e-7); i * step <= to + step * 5e-7; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
