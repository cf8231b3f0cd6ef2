package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.internal.json.JsonCursor;
import ai.nemovideo.sdk.internal.json.JsonLists;
import ai.nemovideo.sdk.internal.json.JsonNames;
import ai.nemovideo.sdk.model.Canvas;
import ai.nemovideo.sdk.model.GeneratedMedia;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the state says about media that are no uploads. Nobody documents the form of an entry:
 * assumed are the names below, with the meaning and the units that they have in the answer of an
 * upload.
 */
final class Media {

  private static final int ID = 0;
  private static final int TYPE = 1;
  private static final int NAME = 2;
  private static final int URL = 3;
  private static final int WIDTH = 4;
  private static final int HEIGHT = 5;
  private static final int DURATION = 6;

  private static final JsonNames NAMES =
      JsonNames.of(
          List.of("id", "media_id"),
          List.of("type", "file_type", "media_type"),
          List.of("name", "title", "filename"),
          List.of("url", "cdn_url", "src"),
          List.of("width"),
          List.of("height"),
          List.of("duration"));

  private static final BigDecimal MOST_PIXELS = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final JsonCursor cursor;
  private final @Nullable String[] texts = new @Nullable String[WIDTH];
  private final @Nullable BigDecimal[] numbers = new @Nullable BigDecimal[DURATION + 1];

  private Media(String json) {
    cursor = new JsonCursor(json, 0);
    if (cursor.peek() == '{') {
      for (boolean more = cursor.open('{'); more; more = cursor.more('}')) {
        member(cursor.name(NAMES));
      }
    }
  }

  /** What the agent made. An entry of another form has nothing but its text. */
  static List<GeneratedMedia> generated(@Nullable String json) {
    List<GeneratedMedia> all = new ArrayList<>();
    for (String entry : JsonLists.entries(json)) {
      Media media = new Media(entry);
      all.add(
          new GeneratedMedia(
              media.texts[ID],
              media.texts[TYPE],
              media.texts[NAME],
              media.texts[URL],
              pixels(media.numbers[WIDTH]),
              pixels(media.numbers[HEIGHT]),
              media.numbers[DURATION],
              entry));
    }
    return all;
  }

  /** The canvas, when there is an object that describes it. */
  static @Nullable Canvas canvas(@Nullable String json) {
    if (json == null) {
      return null;
    }
    try {
      Media media = new Media(json);
      boolean object = json.startsWith("{");
      return object
          ? new Canvas(pixels(media.numbers[WIDTH]), pixels(media.numbers[HEIGHT]), json)
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void member(int key) {
    int group = JsonNames.group(key);
    switch (group) {
      case ID, TYPE, NAME, URL -> texts[group] = first(texts[group], cursor.scalar());
      case WIDTH, HEIGHT, DURATION -> numbers[group] = first(numbers[group], cursor.number());
      default -> cursor.skip();
    }
  }

  private static <T> @Nullable T first(@Nullable T known, @Nullable T fresh) {
    return known == null ? fresh : known;
  }

  private static @Nullable Integer pixels(@Nullable BigDecimal number) {
    if (number == null || number.signum() <= 0 || number.compareTo(MOST_PIXELS) > 0) {
      return null;
    }
    return number.intValue();
  }
}
