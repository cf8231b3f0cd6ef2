package ai.nemovideo.sdk.examples.screen;

import java.time.Duration;
import java.util.Locale;

/** Sizes, speeds and times as people read them. */
public final class Units {

  private static final int KILO = 1000;

  private Units() {}

  /** Such as {@code 3.1 MB}. */
  public static String bytes(double count) {
    double value = count;
    String unit = "B";
    for (String larger : new String[] {"kB", "MB", "GB"}) {
      if (value < KILO) {
        break;
      }
      value /= KILO;
      unit = larger;
    }
    String number = value < 10 && !unit.equals("B") ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, number, value) + " " + unit;
  }

  /** Such as {@code 3.1 MB/s}. */
  static String speed(double bytesPerSecond) {
    return bytes(bytesPerSecond) + "/s";
  }

  /** Such as {@code 12 s}, {@code 1 min 05 s} or {@code 2 h 10 min}. */
  public static String time(Duration time) {
    long seconds = time.toSeconds();
    if (seconds < 60) {
      return seconds + " s";
    }
    if (seconds < 3600) {
      return String.format(Locale.ROOT, "%d min %02d s", seconds / 60, seconds % 60);
    }
    return String.format(Locale.ROOT, "%d h %02d min", seconds / 3600, seconds % 3600 / 60);
  }

  /** An age in its largest unit, such as {@code 3 min} or {@code 2 days}. */
  public static String age(Duration age) {
    long minutes = Math.max(0, age.toMinutes());
    if (minutes < 1) {
      return Math.max(0, age.toSeconds()) + " s";
    }
    if (minutes < 60) {
      return minutes + " min";
    }
    if (minutes < 48 * 60) {
      return minutes / 60 + " h";
    }
    return minutes / (24 * 60) + " days";
  }
}
