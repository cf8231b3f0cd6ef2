package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Segment;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Times for people: seconds below a minute, 1:05 and 1:02:05 from there on; down to the
 * millisecond.
 */
final class Times {

  private static final long MINUTE = 60_000;
  private static final long HOUR = 60 * MINUTE;
  private static final Comparator<Segment> BY_START = Comparator.comparing(Segment::start);

  private Times() {}

  /** By start; those that start together stay in the order of the draft. */
  static List<Segment> inOrder(List<Segment> segments) {
    for (int i = 1; i < segments.size(); i++) {
      if (BY_START.compare(segments.get(i - 1), segments.get(i)) > 0) {
        return segments.stream().sorted(BY_START).toList();
      }
    }
    return segments;
  }

  /** From start to end, both in the same form; only the one time when the segment has no length. */
  static String range(Segment segment, Words words, String prefix) {
    long start = segment.start().toMillis();
    long end = segment.end().toMillis();
    String form = end < MINUTE ? "" : ".clock";
    return start == end
        ? words.fill(prefix + "time" + form, time(start, end))
        : words.fill(prefix + "range" + form, time(start, end), time(end, end));
  }

  /** One time, in the form in which the longest is told. */
  static String moment(long millis, long longest, Words words) {
    return words.fill(longest < MINUTE ? "time" : "time.clock", time(millis, longest));
  }

  private static String time(long millis, long longest) {
    if (longest < MINUTE) {
      return seconds(millis);
    }
    String clock =
        longest < HOUR
            ? String.format(Locale.ROOT, "%d:%02d", millis / MINUTE, millis % MINUTE / 1000)
            : String.format(
                Locale.ROOT,
                "%d:%02d:%02d",
                millis / HOUR,
                millis % HOUR / MINUTE,
                millis % MINUTE / 1000);
    return clock + (millis % 1000 == 0 ? "" : seconds(millis % 1000).substring(1));
  }

  static String seconds(long millis) {
    BigDecimal seconds = BigDecimal.valueOf(millis, 3).stripTrailingZeros();
    return seconds.toPlainString();
  }
}
