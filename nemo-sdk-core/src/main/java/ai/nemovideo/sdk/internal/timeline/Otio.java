package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Segment;
import ai.nemovideo.sdk.draft.Track;
import ai.nemovideo.sdk.draft.TrackType;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;

/**
 * Writes OpenTimelineIO. Times count milliseconds (rate 1000), because that is what a draft counts:
 * nothing is rounded to frames. Tracks there cannot overlap, so that of segments which do the later
 * ones go to further tracks; texts are markers of the whole.
 */
public final class Otio {

  private static final BigDecimal RATE = new BigDecimal("1000.0");
  private static final Names NAMES = new Names(Words.english(), "");

  private final JsonWriter out;

  private Otio(JsonWriter out) {
    this.out = out;
  }

  public static String of(String name, List<Track> tracks) {
    Buffer buffer = new Buffer();
    JsonWriter writer = JsonWriter.of(buffer);
    writer.setIndent("  ");
    writer.setSerializeNulls(true);
    try {
      new Otio(writer).timeline(name, tracks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.readUtf8();
  }

  private void timeline(String name, List<Track> tracks) throws IOException {
    begin("Timeline.1", name);
    noMetadata();
    out.name("global_start_time").nullValue();
    out.name("tracks");
    begin("Stack.1", "tracks");
    noMetadata();
    out.name("source_range").nullValue();
    out.name("effects").beginArray().endArray();
    out.name("enabled").value(true);
    out.name("markers").beginArray();
    for (Track track : tracks) {
      if (isText(track)) {
        for (Segment segment : Times.inOrder(track.segments())) {
          marker(track, segment);
        }
      }
    }
    out.endArray();
    out.name("children").beginArray();
    for (int i = 0; i < tracks.size(); i++) {
      if (!isText(tracks.get(i))) {
        int lane = 0;
        for (List<Segment> segments : Lanes.of(tracks.get(i).segments())) {
          track(i + 1, lane++, tracks.get(i), segments);
        }
      }
    }
    out.endArray();
    out.endObject().endObject();
  }

  private void track(int number, int lane, Track track, List<Segment> segments) throws IOException {
    String name = track.name().orElseGet(() -> NAMES.of(track.type()) + " " + number);
    begin("Track.1", lane == 0 ? name : name + " (" + (lane + 1) + ")");
    out.name("kind").value(track.type().equals(TrackType.AUDIO) ? "Audio" : "Video");
    out.name("metadata").beginObject().name("nemo").beginObject();
    out.name("type").value(track.type().number()).name("number").value(number);
    if (track.id().isPresent()) {
      out.name("id").value(Surrogates.mended(track.id().get()));
    }
    out.endObject().endObject();
    item();
    out.name("source_range").nullValue();
    out.name("children").beginArray();
    Duration at = Duration.ZERO;
    for (Segment segment : segments) {
      if (segment.start().compareTo(at) > 0) {
        begin("Gap.1", "");
        noMetadata();
        item();
        range("source_range", Duration.ZERO, segment.start().minus(at));
        out.endObject();
      }
      clip(track, segment);
      at = segment.end();
    }
    out.endArray().endObject();
  }

  private void clip(Track track, Segment segment) throws IOException {
    begin("Clip.2", NAMES.of(track.type(), segment));
    metadata(segment);
    item();
    range("source_range", Duration.ZERO, segment.duration());
    out.name("active_media_reference_key").value("DEFAULT_MEDIA");
    out.name("media_references").beginObject().name("DEFAULT_MEDIA");
    String source = segment.source().orElse("");
    begin(source.isEmpty() ? "MissingReference.1" : "ExternalReference.1", "");
    noMetadata();
    out.name("available_range").nullValue();
    out.name("available_image_bounds").nullValue();
    if (!source.isEmpty()) {
      out.name("target_url").value(Surrogates.mended(source));
    }
    out.endObject().endObject().endObject();
  }

  private void marker(Track track, Segment segment) throws IOException {
    begin("Marker.2", segment.text().or(segment::name).orElse(""));
    metadata(segment);
    out.name("color").value("WHITE");
    out.name("comment").value(NAMES.of(track.type()));
    range("marked_range", segment.start(), segment.duration());
    out.endObject();
  }

  private void begin(String schema, String name) throws IOException {
    out.beginObject().name("OTIO_SCHEMA").value(schema);
    out.name("name").value(Surrogates.mended(name));
  }

  private void noMetadata() throws IOException {
    out.name("metadata").beginObject().endObject();
  }

  private void metadata(Segment segment) throws IOException {
    out.name("metadata").beginObject().name("nemo").beginObject();
    out.name("start").value(millis(segment.start()));
    for (Field field :
        List.of(
            new Field("id", segment.id().orElse("")),
            new Field("name", segment.name().orElse("")),
            new Field("text", segment.text().orElse("")))) {
      if (!field.value().isEmpty()) {
        out.name(field.key()).value(Surrogates.mended(field.value()));
      }
    }
    if (segment.volume().isPresent()) {
      out.name("volume").value(BigDecimal.valueOf(segment.volume().getAsDouble()));
    }
    out.endObject().endObject();
  }

  private record Field(String key, String value) {}

  private void item() throws IOException {
    out.name("effects").beginArray().endArray();
    out.name("markers").beginArray().endArray();
    out.name("enabled").value(true);
  }

  private void range(String key, Duration start, Duration duration) throws IOException {
    out.name(key).beginObject().name("OTIO_SCHEMA").value("TimeRange.1");
    time("start_time", start);
    time("duration", duration);
    out.endObject();
  }

  private void time(String key, Duration time) throws IOException {
    out.name(key).beginObject().name("OTIO_SCHEMA").value("RationalTime.1");
    out.name("rate").value(RATE).name("value").value(millis(time));
    out.endObject();
  }

  /** As a decimal, which is what the format's own library writes. */
  private static BigDecimal millis(Duration time) {
    BigDecimal millis = BigDecimal.valueOf(time.toNanos(), 6).stripTrailingZeros();
    return millis.scale() < 1 ? millis.setScale(1) : millis;
  }

  private static boolean isText(Track track) {
    return track.type().equals(TrackType.TEXT);
  }

  /** Shares out segments to as few lines as possible in which none overlap. */
  private static final class Lanes {

    static List<List<Segment>> of(List<Segment> segments) {
      List<List<Segment>> lanes = new ArrayList<>();
      List<Duration> ends = new ArrayList<>();
      lanes.add(new ArrayList<>());
      ends.add(Duration.ZERO);
      for (Segment segment : Times.inOrder(segments)) {
        int lane = 0;
        while (lane < lanes.size() && ends.get(lane).compareTo(segment.start()) > 0) {
          lane++;
        }
        if (lane == lanes.size()) {
          lanes.add(new ArrayList<>());
          ends.add(Duration.ZERO);
        }
        lanes.get(lane).add(segment);
        ends.set(lane, segment.end());
      }
      return lanes;
    }
  }
}
