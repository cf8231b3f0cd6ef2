package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.json.JsonCursor;
import ai.nemovideo.sdk.internal.json.JsonNames;
import ai.nemovideo.sdk.internal.json.JsonText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tracks of a draft; {@link DraftKeys} says what is assumed. */
final class TrackReader {

  private final String text;
  private final JsonCursor cursor;
  private final SegmentReader reader;
  private final Found found = new Found();
  private TrackType type = TrackType.UNKNOWN;
  private List<Segment> segments = List.of();
  private boolean filled;

  TrackReader(String text, JsonCursor cursor) {
    this.text = text;
    this.cursor = cursor;
    this.reader = new SegmentReader(text, cursor);
  }

  /** The list of tracks that comes next. */
  List<Track> all() {
    List<Track> tracks = new ArrayList<>();
    for (boolean more = cursor.open('['); more; more = cursor.more(']')) {
      if (cursor.peek() == '{') {
        tracks.add(track());
      } else {
        cursor.skip();
      }
    }
    return List.copyOf(tracks);
  }

  private Track track() {
    found.clear();
    type = TrackType.UNKNOWN;
    segments = List.of();
    filled = false;
    int from = cursor.start();
    members(false);
    return new Track(text, from, cursor.end(), type, segments, filled, found);
  }

  private void members(boolean nested) {
    for (boolean more = cursor.open('{'); more; more = cursor.more('}')) {
      int key = cursor.name(DraftKeys.OF_TRACK);
      if (JsonNames.group(key) == DraftKeys.TITLE) {
        found.text(cursor, key, nested);
      } else if (nested) {
        cursor.skip();
      } else {
        outer(key);
      }
    }
  }

  private void outer(int key) {
    switch (JsonNames.group(key)) {
      case DraftKeys.ID -> found.scalar(cursor, key);
      case DraftKeys.TYPE -> type(key);
      case DraftKeys.SEGMENTS -> {
        if (cursor.peek() == '[' && found.counts(key, false)) {
          found.note(key, false, cursor.start());
          segments();
        } else {
          cursor.skip();
        }
      }
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

  private void type(int key) {
    int place = cursor.start();
    TrackType read = type(cursor.number(), place);
    if (read != null && found.counts(key, false)) {
      type = read;
      found.note(key, false, place);
    }
  }

  /** The type that a number or, where there is none, the text at a place stands for. */
  private @Nullable TrackType type(@Nullable BigDecimal number, int place) {
    if (number == null) {
      String word = JsonText.string(text, place);
      return word == null ? null : TrackType.of(word);
    }
    try {
      return new TrackType(number.longValueExact());
    } catch (ArithmeticException e) {
      return null; // As good as absent.
    }
  }

  private void segments() {
    List<Segment> list = new ArrayList<>();
    filled = false;
    long previousEnd = 0;
    for (boolean more = cursor.open('['); more; more = cursor.more(']')) {
      filled = true;
      if (cursor.peek() == '{') {
        Segment segment = reader.read(previousEnd);
        list.add(segment);
        previousEnd = segment.endNanos();
      } else {
        cursor.skip();
      }
    }
    segments = List.copyOf(list);
  }
}
