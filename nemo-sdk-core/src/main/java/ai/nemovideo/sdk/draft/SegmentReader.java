package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.json.JsonCursor;
import ai.nemovideo.sdk.internal.json.JsonNames;
import java.math.BigDecimal;

/** Reads segments, one after the other; {@link DraftKeys} says what is assumed. */
final class SegmentReader {

  /** A hundred years: beyond it a time is noise, and durations would overflow. */
  private static final BigDecimal LONGEST_MS = new BigDecimal("3155760000000");

  private static final int NANOS = 6;
  private static final long LONGEST = LONGEST_MS.scaleByPowerOfTen(NANOS).longValueExact();

  private final String text;
  private final JsonCursor cursor;
  private final Found found = new Found();
  private long start;
  private long duration;
  private long end;
  private double volume;

  SegmentReader(String text, JsonCursor cursor) {
    this.text = text;
    this.cursor = cursor;
  }

  /** The segment that comes next. */
  Segment read(long previousEnd) {
    found.clear();
    start = Math.min(previousEnd, LONGEST);
    duration = 0;
    volume = Double.NaN;
    int from = cursor.start();
    members(false);
    if (found.place(DraftKeys.DURATION) < 0 && found.place(DraftKeys.END) >= 0) {
      duration = Math.max(0, end - start);
    }
    return new Segment(text, from, cursor.end(), start, duration, volume, found);
  }

  private void members(boolean nested) {
    for (boolean more = cursor.open('{'); more; more = cursor.more('}')) {
      member(cursor.name(DraftKeys.OF_SEGMENT), nested);
    }
  }

  private void member(int key, boolean nested) {
    switch (JsonNames.group(key)) {
      case DraftKeys.TITLE, DraftKeys.TEXT, DraftKeys.SOURCE -> found.text(cursor, key, nested);
      case DraftKeys.VOLUME -> volume(key, nested);
      default -> {
        if (nested) {
          cursor.skip();
        } else {
          outer(key);
        }
      }
    }
  }

  private void outer(int key) {
    switch (JsonNames.group(key)) {
      case DraftKeys.ID -> found.scalar(cursor, key);
      case DraftKeys.START -> start = time(key, start);
      case DraftKeys.DURATION -> duration = time(key, duration);
      case DraftKeys.END -> end = time(key, end);
      case DraftKeys.META -> {
        if (cursor.peek() == '{') {
          members(true);
        } else {
          cursor.skip();
        }
      }
      default -> cursor.skip();
    }
  }

  private long time(int key, long known) {
    int place = cursor.start();
    BigDecimal value = cursor.number();
    if (value == null
        || value.signum() < 0
        || value.compareTo(LONGEST_MS) > 0
        || !found.counts(key, false)) {
      return known;
    }
    found.note(key, false, place);
    return value.scaleByPowerOfTen(NANOS).longValue();
  }

  private void volume(int key, boolean nested) {
    int place = cursor.start();
    double value = Volume.of(cursor);
    if (!Double.isNaN(value) && found.counts(key, nested)) {
      found.note(key, nested, place);
      volume = value;
    }
  }
}
