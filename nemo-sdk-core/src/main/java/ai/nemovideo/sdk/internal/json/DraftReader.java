package ai.nemovideo.sdk.internal.json;

import ai.nemovideo.sdk.draft.Segment;
import ai.nemovideo.sdk.draft.Track;
import ai.nemovideo.sdk.draft.TrackType;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the typed view of a draft from its source text. The assumptions about undocumented keys are
 * listed at {@link ai.nemovideo.sdk.draft.Draft}; they live in this class and {@link SegmentReader}
 * alone.
 */
public final class DraftReader {

  private static final BigDecimal MOST_PIXELS = BigDecimal.valueOf(Integer.MAX_VALUE);

  private final List<Track> tracks = new ArrayList<>();
  private @Nullable String title;
  private @Nullable Integer width;
  private @Nullable Integer height;

  private DraftReader() {}

  /** What is read of a draft. */
  public record View(
      List<Track> tracks,
      @Nullable String title,
      @Nullable Integer width,
      @Nullable Integer height) {}

  public static View read(String json) {
    DraftReader draft = new DraftReader();
    draft.all(json);
    return new View(draft.tracks, draft.title, draft.width, draft.height);
  }

  private void all(String json) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      reader.beginObject();
      while (reader.hasNext()) {
        String key = reader.nextName();
        if (key.equals("t") && reader.peek() == JsonReader.Token.BEGIN_ARRAY) {
          reader.beginArray();
          while (reader.hasNext()) {
            track(reader, tracks);
          }
          reader.endArray();
        } else if (key.equals("m") && reader.peek() == JsonReader.Token.BEGIN_OBJECT) {
          metadata(reader);
        } else {
          reader.skipValue();
        }
      }
      reader.endObject();
    } catch (IOException | JsonDataException e) {
      throw new IllegalArgumentException("The draft is not a JSON object: " + e.getMessage(), e);
    }
  }

  private void metadata(JsonReader reader) throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "title" -> title = text(reader);
        case "width" -> width = pixels(reader);
        case "height" -> height = pixels(reader);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
  }

  private static @Nullable Integer pixels(JsonReader reader) throws IOException {
    BigDecimal number = number(reader);
    boolean sane = number != null && number.signum() > 0 && number.compareTo(MOST_PIXELS) <= 0;
    return sane ? number.intValue() : null;
  }

  private static void track(JsonReader reader, List<Track> tracks) throws IOException {
    if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
      reader.skipValue();
      return;
    }
    TrackType type = TrackType.UNKNOWN;
    String id = null;
    String name = null;
    List<Segment> segments = new ArrayList<>();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "tt" -> {
          BigDecimal number = number(reader);
          type = number == null ? TrackType.UNKNOWN : new TrackType(number.longValue());
        }
        case "id" -> id = scalar(reader);
        case "name" -> name = text(reader);
        case "sg" -> segments(reader, segments);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    tracks.add(new Track(id, name, type, segments));
  }

  private static void segments(JsonReader reader, List<Segment> segments) throws IOException {
    if (reader.peek() != JsonReader.Token.BEGIN_ARRAY) {
      reader.skipValue();
      return;
    }
    Duration previousEnd = Duration.ZERO;
    reader.beginArray();
    while (reader.hasNext()) {
      if (reader.peek() == JsonReader.Token.BEGIN_OBJECT) {
        Segment segment = SegmentReader.read(reader, previousEnd);
        segments.add(segment);
        previousEnd = segment.end();
      } else {
        reader.skipValue();
      }
    }
    reader.endArray();
  }

  /** A number, also when it comes as text; null and skipped when it is neither. */
  static @Nullable BigDecimal number(JsonReader reader) throws IOException {
    if (reader.peek() != JsonReader.Token.NUMBER && reader.peek() != JsonReader.Token.STRING) {
      reader.skipValue();
      return null;
    }
    try {
      return Numbers.of(reader.nextString());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A text, or a number in its spelling; null and skipped when it is something else. */
  static @Nullable String scalar(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NUMBER) {
      return reader.nextString();
    }
    return text(reader);
  }

  /** A text; null and skipped when it is something else. */
  static @Nullable String text(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.STRING) {
      return reader.nextString();
    }
    reader.skipValue();
    return null;
  }
}
