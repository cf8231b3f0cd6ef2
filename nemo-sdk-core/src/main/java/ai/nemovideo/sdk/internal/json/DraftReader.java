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

  private DraftReader() {}

  public static List<Track> tracks(String json) {
    List<Track> tracks = new ArrayList<>();
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      reader.beginObject();
      while (reader.hasNext()) {
        if (reader.nextName().equals("t") && reader.peek() == JsonReader.Token.BEGIN_ARRAY) {
          reader.beginArray();
          while (reader.hasNext()) {
            track(reader, tracks);
          }
          reader.endArray();
        } else {
          reader.skipValue();
        }
      }
      reader.endObject();
    } catch (IOException | JsonDataException e) {
      throw new IllegalArgumentException("The draft is not a JSON object: " + e.getMessage(), e);
    }
    return tracks;
  }

  private static void track(JsonReader reader, List<Track> tracks) throws IOException {
    if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
      reader.skipValue();
      return;
    }
    int type = -1;
    List<Segment> segments = new ArrayList<>();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "tt" -> {
          BigDecimal number = number(reader);
          type = number == null ? -1 : number.intValue();
        }
        case "sg" -> segments(reader, segments);
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    tracks.add(new Track(new TrackType(type), segments));
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

  /** A text; null and skipped when it is something else. */
  static @Nullable String text(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.STRING) {
      return reader.nextString();
    }
    reader.skipValue();
    return null;
  }
}
