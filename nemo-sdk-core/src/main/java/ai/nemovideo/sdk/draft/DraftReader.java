package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.json.JsonCursor;
import ai.nemovideo.sdk.internal.json.JsonNames;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the typed view of a draft in one go over its text. Tracks and segments are not copied out
 * of it: they know where in the draft they stand.
 */
final class DraftReader {

  private static final BigDecimal MOST_PIXELS = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final JsonCursor cursor;
  private final TrackReader reader;
  private final Found found = new Found();
  private List<Track> tracks = List.of();
  private @Nullable String title;
  private @Nullable Integer width;
  private @Nullable Integer height;

  private DraftReader(String text) {
    this.cursor = new JsonCursor(text, 0);
    this.reader = new TrackReader(text, cursor);
  }

  /** What is read of a draft. */
  record View(
      List<Track> tracks,
      @Nullable String title,
      @Nullable Integer width,
      @Nullable Integer height) {}

  static View read(String text) {
    DraftReader draft = new DraftReader(text);
    try {
      draft.members();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("The draft is not a JSON object: " + e.getMessage(), e);
    }
    return new View(draft.tracks, draft.title, draft.width, draft.height);
  }

  private void members() {
    found.clear();
    for (boolean more = cursor.open('{'); more; more = cursor.more('}')) {
      int key = cursor.name(DraftKeys.OF_DRAFT);
      int group = JsonNames.group(key);
      if (group == DraftKeys.TRACKS && cursor.peek() == '[' && found.counts(key, false)) {
        found.note(key, false, cursor.start());
        tracks = reader.all();
      } else if (group == DraftKeys.META && cursor.peek() == '{') {
        metadata();
      } else {
        cursor.skip();
      }
    }
    cursor.finish();
  }

  private void metadata() {
    for (boolean more = cursor.open('{'); more; more = cursor.more('}')) {
      int key = cursor.name(DraftKeys.OF_DRAFT_METADATA);
      switch (JsonNames.group(key)) {
        case DraftKeys.TITLE -> title = better(key, name(cursor.string()), title);
        case DraftKeys.WIDTH -> width = better(key, pixels(cursor.number()), width);
        case DraftKeys.HEIGHT -> height = better(key, pixels(cursor.number()), height);
        default -> cursor.skip();
      }
    }
  }

  private <T> @Nullable T better(int key, @Nullable T fresh, @Nullable T known) {
    if (fresh == null || !found.counts(key, false)) {
      return known;
    }
    found.note(key, false, cursor.end());
    return fresh;
  }

  private static @Nullable String name(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }

  private static @Nullable Integer pixels(@Nullable BigDecimal number) {
    if (number == null || number.signum() <= 0 || number.compareTo(MOST_PIXELS) > 0) {
      return null;
    }
    return number.intValue();
  }
}
