package ai.nemovideo.sdk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What an editing program would find in the file. */
class OtioTest {

  @Test
  void holdsTracksGapsClipsAndMarkers() throws IOException {
    Map<?, ?> file =
        otio(
            """
            {"t":[
              {"tt":0,"id":"v","sg":[
                {"id":"1","s":1500,"d":2000,"m":{"name":"a"},"src":"https://example.com/a.mp4"},
                {"s":3500,"d":500}]},
              {"tt":1,"sg":[{"s":0,"d":10000,"m":{"name":"Lo-fi"},"volume":0.35}]},
              {"tt":7,"sg":[{"s":250,"d":3000,"m":{"text":"Urban \\"Dreams\\""}}]}]}
            """);

    assertThat(file.get("OTIO_SCHEMA")).isEqualTo("Timeline.1");
    assertThat(file.get("name")).isEqualTo("My cut");
    Map<?, ?> stack = map(file, "tracks");
    assertThat(stack.get("OTIO_SCHEMA")).isEqualTo("Stack.1");
    List<Map<?, ?>> tracks = list(stack, "children");
    assertThat(all(tracks, "kind")).containsExactly("Video", "Audio");
    assertThat(map(tracks.get(0), "metadata", "nemo").get("id")).isEqualTo("v");

    List<Map<?, ?>> items = list(tracks.get(0), "children");
    assertThat(all(items, "OTIO_SCHEMA")).containsExactly("Gap.1", "Clip.2", "Clip.2");
    assertThat(items).extracting(OtioTest::millis).containsExactly(1500.0, 2000.0, 500.0);
    assertThat(items.get(1).get("name")).isEqualTo("a");
    Map<?, ?> media = map(items.get(1), "media_references", "DEFAULT_MEDIA");
    assertThat(media.get("OTIO_SCHEMA")).isEqualTo("ExternalReference.1");
    assertThat(media.get("target_url")).isEqualTo("https://example.com/a.mp4");
    assertThat(map(items.get(2), "media_references", "DEFAULT_MEDIA").get("OTIO_SCHEMA"))
        .isEqualTo("MissingReference.1");
    Map<?, ?> music = list(tracks.get(1), "children").get(0);
    assertThat(map(music, "metadata", "nemo").get("volume")).isEqualTo(0.35);

    Map<?, ?> marker = list(stack, "markers").get(0);
    assertThat(marker.get("OTIO_SCHEMA")).isEqualTo("Marker.2");
    assertThat(marker.get("name")).isEqualTo("Urban \"Dreams\"");
    assertThat(map(marker, "marked_range", "start_time").get("value")).isEqualTo(250.0);
    assertThat(map(marker, "marked_range", "duration").get("rate")).isEqualTo(1000.0);
  }

  @Test
  void halvesOfCharactersAreMarkedAsSuch() {
    String half = "\\ud800x";
    String file =
        Draft.parse(
                """
                {"t":[{"tt":0,"id":"%1$s","name":"%1$s","sg":[
                  {"d":1000,"id":"%1$s","name":"%1$s","src":"%1$s"}]},
                 {"tt":7,"sg":[{"d":1000,"text":"%1$s"}]}]}
                """
                    .formatted(half))
            .timeline()
            .toOtio("\udc00");
    assertThat(file).doesNotContain("?").contains("\"target_url\": \"\uFFFDx\"");
    assertThat(file.split("\uFFFD", -1)).as("as often as they were").hasSize(10);
  }

  @Test
  void whatOverlapsGoesToFurtherTracks() throws IOException {
    List<Map<?, ?>> tracks =
        list(
            map(
                otio(
                    """
                    {"t":[{"tt":0,"name":"Main","sg":[
                      {"s":0,"d":4000},{"s":1000,"d":1000},{"s":2000,"d":1000},{"s":4000,"d":1}]}]}
                    """),
                "tracks"),
            "children");
    assertThat(all(tracks, "name")).containsExactly("Main", "Main (2)");
    assertThat(list(tracks.get(1), "children"))
        .extracting(OtioTest::millis)
        .containsExactly(1000.0, 1000.0, 1000.0);
  }

  @Property
  void everyClipIsWhereItsSegmentIs(@ForAll long seed) throws IOException {
    Timeline timeline = Sketch.random(new Random(seed), false).timeline();
    List<List<Double>> expected = new ArrayList<>();
    for (Track track : timeline.tracks()) {
      if (!track.type().equals(TrackType.TEXT)) {
        for (Segment s : track.segments()) {
          expected.add(List.of((double) s.start().toMillis(), (double) s.duration().toMillis()));
        }
      }
    }
    List<List<Double>> found = new ArrayList<>();
    for (Map<?, ?> track : list(map(read(timeline.toOtio("")), "tracks"), "children")) {
      double at = 0;
      for (Map<?, ?> item : list(track, "children")) {
        if (Objects.equals(item.get("OTIO_SCHEMA"), "Clip.2")) {
          found.add(List.of(at, millis(item)));
        }
        at += millis(item);
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static double millis(Map<?, ?> item) {
    Object value = map(item, "source_range", "duration").get("value");
    assertThat(map(item, "source_range", "duration").get("rate")).isEqualTo(1000.0);
    return value instanceof Double number ? number : Double.NaN;
  }

  private static Map<?, ?> otio(String draft) throws IOException {
    return read(Draft.parse(draft).timeline().toOtio("My cut"));
  }

  private static Map<?, ?> read(String json) throws IOException {
    Object file = new Moshi.Builder().build().adapter(Object.class).fromJson(json);
    assertThat(file).isInstanceOf(Map.class);
    return (Map<?, ?>) Objects.requireNonNull(file);
  }

  private static Map<?, ?> map(Map<?, ?> from, String... keys) {
    Map<?, ?> map = from;
    for (String key : keys) {
      map = (Map<?, ?>) Objects.requireNonNull(map.get(key), key);
    }
    return map;
  }

  private static List<Map<?, ?>> list(Map<?, ?> from, String key) {
    List<Map<?, ?>> maps = new ArrayList<>();
    for (Object one : (List<?>) Objects.requireNonNull(from.get(key), key)) {
      maps.add((Map<?, ?>) one);
    }
    return maps;
  }

  private static List<String> all(List<Map<?, ?>> from, String key) {
    return from.stream().map(one -> String.valueOf(one.get(key))).toList();
  }
}
