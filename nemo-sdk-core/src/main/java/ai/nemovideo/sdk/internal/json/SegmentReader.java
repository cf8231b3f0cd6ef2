package ai.nemovideo.sdk.internal.json;

import ai.nemovideo.sdk.draft.Segment;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads one segment; the values directly in it win over those in its metadata {@code m}. */
final class SegmentReader {

  /** A hundred years: beyond it a time is noise, and durations would overflow. */
  private static final BigDecimal LONGEST_MS = new BigDecimal("3155760000000");

  private @Nullable String id;
  private @Nullable Duration start;
  private Duration duration = Duration.ZERO;
  private @Nullable String title;
  private @Nullable String name;
  private @Nullable String text;
  private @Nullable String source;
  private @Nullable Double volume;

  private SegmentReader() {}

  static Segment read(JsonReader reader, Duration previousEnd) throws IOException {
    SegmentReader segment = new SegmentReader();
    segment.fields(reader, true);
    return new Segment(
        segment.id,
        segment.start == null ? previousEnd : segment.start,
        segment.duration,
        segment.title != null ? segment.title : segment.name,
        segment.text,
        segment.source,
        segment.volume);
  }

  private void fields(JsonReader reader, boolean outer) throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      String key = reader.nextName();
      if (outer && key.equals("s")) {
        start = millis(reader);
      } else if (outer && key.equals("d")) {
        Duration value = millis(reader);
        duration = value == null ? Duration.ZERO : value;
      } else if (outer && key.equals("m") && reader.peek() == JsonReader.Token.BEGIN_OBJECT) {
        fields(reader, false);
      } else {
        named(key, reader, outer);
      }
    }
    reader.endObject();
  }

  private void named(String key, JsonReader reader, boolean outer) throws IOException {
    switch (key) {
      case "id" -> id = prefer(outer, DraftReader.scalar(reader), id);
      case "title" -> title = prefer(outer, DraftReader.text(reader), title);
      case "name" -> name = prefer(outer, DraftReader.text(reader), name);
      case "text" -> text = prefer(outer, DraftReader.text(reader), text);
      case "src" -> source = prefer(outer, DraftReader.text(reader), source);
      case "volume" -> {
        BigDecimal number = DraftReader.number(reader);
        volume = prefer(outer, number == null ? null : number.doubleValue(), volume);
      }
      default -> reader.skipValue();
    }
  }

  private static <T> @Nullable T prefer(boolean outer, @Nullable T fresh, @Nullable T known) {
    if (fresh == null) {
      return known;
    }
    return outer || known == null ? fresh : known;
  }

  private static @Nullable Duration millis(JsonReader reader) throws IOException {
    BigDecimal value = DraftReader.number(reader);
    if (value == null || value.signum() < 0 || value.compareTo(LONGEST_MS) > 0) {
      return null;
    }
    return Duration.ofMillis(value.longValue());
  }
}
