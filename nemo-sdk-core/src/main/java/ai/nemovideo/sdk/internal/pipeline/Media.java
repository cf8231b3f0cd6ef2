package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.internal.json.JsonCursor;
import ai.nemovideo.sdk.internal.json.JsonLists;
import ai.nemovideo.sdk.internal.json.JsonNames;
import ai.nemovideo.sdk.internal.json.JsonText;
import ai.nemovideo.sdk.model.Canvas;
import ai.nemovideo.sdk.model.GeneratedMedia;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the state says about media, the uploaded ones too. Nobody documents the form of an entry:
 * assumed are the names below, with the meaning and the units that they have in the answer of an
 * upload. Of several spellings the first of its list counts; an empty text is none.
 */
final class Media {

  private static final int ID = 0;
  private static final int TYPE = 1;
  private static final int NAME = 2;
  private static final int URL = 3;
  private static final int WIDTH = 4;
  private static final int HEIGHT = 5;
  private static final int DURATION = 6;

  private static final List<String> URLS =
      List.of(
          "url",
          "cdn_url",
          "cdnUrl",
          "src",
          "uri",
          "file_url",
          "fileUrl",
          "source_url",
          "sourceUrl",
          "path");

  private static final JsonNames NAMES =
      names(List.of("name", "title", "filename", "file_name", "fileName", "label"));

  /** An uploaded file is looked for by the name of the file. */
  private static final JsonNames FILE_NAMES =
      names(List.of("filename", "file_name", "fileName", "name", "title", "label"));

  private static final BigDecimal MOST_PIXELS = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final JsonCursor cursor;
  private final @Nullable String[] texts = new @Nullable String[WIDTH];
  private final @Nullable BigDecimal[] numbers = new @Nullable BigDecimal[DURATION + 1];
  private final int[] ranks = new int[DURATION + 1];

  private Media(String json, JsonNames names) {
    Arrays.fill(ranks, JsonNames.RANKS);
    cursor = new JsonCursor(json, 0);
    if (cursor.peek() == '{') {
      for (boolean more = cursor.open('{'); more; more = cursor.more('}')) {
        member(cursor.name(names));
      }
    }
  }

  /** What the agent made. An entry of another form has nothing but its text. */
  static List<GeneratedMedia> generated(@Nullable String json) {
    List<GeneratedMedia> all = new ArrayList<>();
    for (String entry : JsonLists.entries(json)) {
      Media media = new Media(entry, NAMES);
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

  /**
   * The files that the session knows, one for each entry, whatever its form: a text is the name or
   * the address of a file, and the key of an entry its name where there is none in it. A file of
   * which no name is known is called after its address, its id, or its place in the list.
   */
  static List<UploadedAsset> uploaded(@Nullable String json) {
    List<UploadedAsset> all = new ArrayList<>();
    for (JsonLists.Entry entry : JsonLists.keyed(json)) {
      Media media = new Media(entry.json(), FILE_NAMES);
      String text = JsonText.scalar(entry.json(), 0);
      if (text != null && !text.isBlank()) {
        media.texts[text.contains("/") ? URL : NAME] = text;
      }
      all.add(
          new UploadedAsset(
              media.fileName(entry.key(), all.size() + 1),
              media.texts[TYPE],
              media.texts[URL],
              pixels(media.numbers[WIDTH]),
              pixels(media.numbers[HEIGHT]),
              media.numbers[DURATION]));
    }
    return all;
  }

  private String fileName(@Nullable String key, int place) {
    String url = texts[URL];
    return Stream.of(texts[NAME], key, url == null ? null : lastPart(url), texts[ID])
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElse("file " + place);
  }

  /** What an address calls its file. */
  private static String lastPart(String url) {
    String path = url.split("[?#]", 2)[0];
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The canvas, when there is an object that describes it. */
  static @Nullable Canvas canvas(@Nullable String json) {
    if (json == null) {
      return null;
    }
    try {
      Media media = new Media(json, NAMES);
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
      case ID, TYPE, NAME, URL -> {
        String fresh = cursor.scalar();
        if (fresh != null && !fresh.isBlank() && counts(key)) {
          texts[group] = fresh;
        }
      }
      case WIDTH, HEIGHT, DURATION -> {
        BigDecimal fresh = cursor.number();
        if (fresh != null && counts(key)) {
          numbers[group] = fresh;
        }
      }
      default -> cursor.skip();
    }
  }

  /** Whether a spelling counts more than those before it; of one that comes twice the last. */
  private boolean counts(int key) {
    int group = JsonNames.group(key);
    boolean better = JsonNames.rank(key) <= ranks[group];
    if (better) {
      ranks[group] = JsonNames.rank(key);
    }
    return better;
  }

  private static JsonNames names(List<String> name) {
    return JsonNames.of(
        List.of("id", "media_id", "mediaId"),
        List.of("type", "file_type", "fileType", "media_type", "mediaType"),
        name,
        URLS,
        List.of("width"),
        List.of("height"),
        List.of("duration"));
  }

  private static @Nullable Integer pixels(@Nullable BigDecimal number) {
    if (number == null || number.signum() <= 0 || number.compareTo(MOST_PIXELS) > 0) {
      return null;
    }
    return number.intValue();
  }
}
