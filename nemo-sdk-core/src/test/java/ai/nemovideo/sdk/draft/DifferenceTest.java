package ai.nemovideo.sdk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.draft.TimelineChange.SegmentMoved;
import ai.nemovideo.sdk.draft.TimelineChange.TrackRenamed;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told about a difference. */
class DifferenceTest {

  private static final String VIDEO =
      "{\"tt\":0,\"sg\":[{\"s\":0,\"d\":10000,\"m\":{\"name\":\"city\"},\"src\":\"http://a/1.mp4\"}]}";
  private static final String MUSIC =
      "{\"tt\":1,\"sg\":[{\"s\":0,\"d\":10000,\"m\":{\"name\":\"Lo-fi\"},\"volume\":0.35}]}";
  private static final String TITLE =
      "{\"tt\":7,\"sg\":[{\"s\":0,\"d\":3000,\"m\":{\"text\":\"Paradise Found\"}}]}";

  @Test
  void tellsNewTracksByWhatIsInThem() {
    assertThat(said(VIDEO, VIDEO + "," + TITLE))
        .containsExactly("Title added: “Paradise Found”, 0–3 s");
    assertThat(said(VIDEO, VIDEO + "," + MUSIC)).containsExactly("BGM added: Lo-fi, 0–10 s, 35%");
    assertThat(said(VIDEO + "," + TITLE, VIDEO))
        .containsExactly("Title removed: “Paradise Found”, 0–3 s");
    assertThat(said("", "{\"tt\":0}")).containsExactly("Track added: Video");
    assertThat(said("", video(7)))
        .containsExactly(
            "Video added: c0, 0–1 s; c1, 1–2 s; c2, 2–3 s; c3, 3–4 s; c4, 4–5 s; … and 2 more");
  }

  @Test
  void tellsEachKindOfChange() {
    assertThat(said(TITLE, TITLE.replace("Paradise Found", "Home")))
        .containsExactly("Title changed: “Paradise Found” → “Home”, 0–3 s");
    assertThat(said(MUSIC, MUSIC.replace("0.35", "0.2")))
        .containsExactly("BGM volume changed: Lo-fi, 35% → 20%");
    assertThat(said(MUSIC, MUSIC.replace("0.35", "0.352")))
        .containsExactly("BGM volume changed: Lo-fi, 35% → 35.2%");
    assertThat(said(MUSIC, MUSIC.replace(",\"volume\":0.35", "")))
        .containsExactly("BGM volume changed: Lo-fi, 35% → not set");
    assertThat(said(TITLE, TITLE.replace("\"s\":0", "\"s\":62500")))
        .containsExactly("Title moved: “Paradise Found”, 0–3 s → 1:02.5–1:05.5");
    assertThat(said(TITLE, TITLE.replace("3000", "2500")))
        .containsExactly("Title shortened at the end: “Paradise Found”, 0–3 s → 0–2.5 s");
    assertThat(said(TITLE.replace("\"s\":0,\"d\":3000", "\"s\":1000,\"d\":2000"), TITLE))
        .containsExactly("Title extended at the start: “Paradise Found”, 1–3 s → 0–3 s");
    assertThat(said(TITLE, TITLE.replace("\"s\":0,\"d\":3000", "\"s\":1000,\"d\":4000")))
        .containsExactly("Title retimed: “Paradise Found”, 0–3 s → 1–5 s");
    assertThat(said(VIDEO, VIDEO.replace("city", "town")))
        .containsExactly("Video renamed: city → town, 0–10 s");
    assertThat(said(VIDEO, VIDEO.replace("city", "sea").replace("1.mp4", "2.mp4")))
        .containsExactly("Video replaced: city → sea, 0–10 s");
    assertThat(said(VIDEO, VIDEO.replace("1.mp4", "2.mp4")))
        .containsExactly("Video replaced: city, 0–10 s");
  }

  @Test
  void tellsWhatChangedAndNotWhatStayed() {
    assertThat(said(piece(0, "title", "a", "text", "x"), piece(0, "title", "a", "text", "y")))
        .containsExactly("Video changed: “x” → “y”, 0–1 s");
    assertThat(said(piece(7, "name", "n1", "text", "x"), piece(7, "name", "n2", "text", "x")))
        .containsExactly("Title renamed: n1 → n2, 0–1 s");
    assertThat(said(piece(7, "text", "x"), piece(7, "name", "n", "text", "x")))
        .containsExactly("Title renamed: untitled → n, 0–1 s");
    String song = "A very long text that goes on and on, over and over, until ";
    assertThat(said(piece(7, "text", song + "noon"), piece(7, "text", song + "midnight")))
        .containsExactly("Title changed: “…over, until noon” → “…over, until midnight”, 0–1 s");
    assertThat(said(piece(7, "text", "a b"), piece(7, "text", "a  b")))
        .containsExactly("Title changed: “a b”, 0–1 s");
    assertThat(said(MUSIC, MUSIC.replace("0.35", "0.35001")))
        .containsExactly("BGM volume changed: Lo-fi, 35% → 35.001%");
    assertThat(said(lane("a b", "c"), lane("a  b", "c"))).containsExactly("Track renamed: a b");
    assertThat(said(lane("", "c"), lane("Main", "c")))
        .containsExactly("Track renamed: Video → Main");
  }

  @Test
  void lessThanAMillisecondIsNoChange() {
    String before = "{\"tt\":0,\"sg\":[{\"id\":\"1\",\"s\":%s,\"d\":%s,\"name\":\"a\"}]}";
    assertThat(said(before.formatted("0", "1000"), before.formatted("0.2", "1000"))).isEmpty();
    assertThat(said(before.formatted("0", "1000"), before.formatted("0", "1000.9"))).isEmpty();
    assertThat(said(before.formatted("0", "1000"), before.formatted("0.2", "1500")))
        .containsExactly("Video extended at the end: a, 0–1 s → 0–1.5 s");
    assertThat(said(before.formatted("0", "1000"), before.formatted("1", "1000")))
        .containsExactly("Video moved: a, 0–1 s → 0.001–1.001 s");
  }

  @Test
  void anAddressThatIsSignedAgainIsTheSameMedium() {
    String before = VIDEO.replace("http://a/1.mp4", "https://h/a.mp4?X-Amz-Signature=1");
    assertThat(said(before, before.replace("=1", "=2"))).isEmpty();
    assertThat(said(before, before.replace("h/a.mp4?X-Amz-Signature=1", "u:p@h/a.mp4#t=0")))
        .isEmpty();
    assertThat(said(before, before.replace("a.mp4", "b.mp4")))
        .containsExactly("Video replaced: city, 0–10 s");
    String other = before.replace("https:", "nemo:");
    assertThat(said(other, other.replace("=1", "=2")))
        .containsExactly("Video replaced: city, 0–10 s");
  }

  @ParameterizedTest
  @CsvSource({
    "id=7&sig=1, id=7&sig=2, false",
    "id=7&sig=1, sig=2&id=7, false",
    "id=7&sig=1, id=8&sig=1, true",
    "id=7, '', true",
    "Expires=1&file_name=a.mp4, Expires=2&file_name=a.mp4, false",
    "Expires=1&file_name=a.mp4, Expires=1&file_name=b.mp4, true",
    "assetId=a, asset-id=b, true",
    "url=https%3A%2F%2Fx%2Fa.mp4%3Fsig%3D1, url=https%3A%2F%2Fx%2Fa.mp4%3fsig%3D2, false",
    "url=https%3A%2F%2Fx%2Fa.mp4%3Fsig%3D1, url=https%3A%2F%2Fx%2Fb.mp4%3Fsig%3D1, true",
    "Key-Pair-Id=1&x=2, Key-Pair-Id=3, false",
    "id&=1&&, '', false",
  })
  void whatNamesAFileInAQueryIsCompared(String before, String after, boolean replaced) {
    String media = VIDEO.replace("http://a/1.mp4", "https://h/media?@#t=0");
    assertThat(said(media.replace("@", before), media.replace("@", after)))
        .isEqualTo(replaced ? List.of("Video replaced: city, 0–10 s") : List.of());
  }

  private static String piece(int type, String... fields) {
    StringBuilder json = new StringBuilder("{\"tt\":" + type + ",\"sg\":[{\"d\":1000");
    for (int i = 0; i < fields.length; i += 2) {
      json.append(",\"%s\":\"%s\"".formatted(fields[i], fields[i + 1]));
    }
    return json + "}]}";
  }

  @Test
  void speaksChineseAndTheWordsOfTheCaller() throws IOException {
    TimelineDifference difference = difference(VIDEO, VIDEO + "," + TITLE);
    assertThat(difference.sentences(Locale.CHINA)).containsExactly("新增标题：“Paradise Found”，0–3 秒");
    assertThat(
            difference.sentences(
                new PropertyResourceBundle(new StringReader("added=Neu: {1} ({0})\ntype.7=Titel"))))
        .containsExactly("Neu: “Paradise Found”, 0–3 s (Titel)");
  }

  @Test
  void neighboursThatMovedTogetherShareASentence() {
    TimelineDifference difference =
        difference(video(30), video(30).replaceFirst("\"d\":1000", "\"d\":500"));

    assertThat(difference.sentences())
        .containsExactly(
            "Video shortened at the end: c0, 0–1 s → 0–0.5 s",
            "Video: 29 segments moved by −0.5 s");
    assertThat(difference.changes()).hasSize(30);
    assertThat(((SegmentMoved) difference.changes().get(29)).shift())
        .isEqualTo(Duration.ofMillis(-500));
  }

  @Test
  void idsSayWhatIsTheSame() {
    String before =
        "{\"id\":\"a\",\"tt\":7,\"sg\":[{\"id\":\"1\",\"s\":0,\"d\":9,\"m\":{\"text\":\"x\"}}]}";
    String after =
        "{\"id\":\"a\",\"tt\":7,\"sg\":[{\"id\":\"1\",\"s\":5,\"d\":7,\"m\":{\"text\":\"y\"}}]}";
    assertThat(said(before, after))
        .containsExactly(
            "Title changed: “x” → “y”, 0.005–0.012 s",
            "Title retimed: “y”, 0–0.009 s → 0.005–0.012 s");
  }

  @Test
  void tracksAreKnownByWhatIsInThem() {
    String one = lane("first", "a", "b", "c");
    String other = lane("second", "d", "e", "f");
    List<String> said =
        said(one + "," + other, lane("2", "d", "e") + "," + lane("1", "a", "x", "b", "c"));
    assertThat(said)
        .contains(
            "Track renamed: second → 2", "Track renamed: first → 1", "Video removed: f, 0–1 s")
        .contains("Video added: x, 0–1 s")
        .hasSize(4);
    assertThat(difference(one, lane("b", "a", "b", "c")).changes())
        .singleElement()
        .isInstanceOf(TrackRenamed.class);
  }

  @Test
  void aLongDifferenceIsCutForPeople() {
    TimelineDifference difference = difference(lane("x"), lane("x", names(50)));
    assertThat(difference.sentences()).hasSize(50);
    assertThat(difference.toString().lines()).hasSize(21).endsWith("… and 30 more changes");
    assertThat(TimelineDifference.NONE).hasToString("No change in the timeline");
    assertThat(TimelineDifference.NONE.isEmpty()).isTrue();
  }

  private static String[] names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "n" + i).toArray(String[]::new);
  }

  private static String lane(String name, String... clips) {
    return "{\"tt\":0,\"name\":\"%s\",\"sg\":[%s]}"
        .formatted(
            name,
            Arrays.stream(clips)
                .map(clip -> "{\"s\":0,\"d\":1000,\"m\":{\"name\":\"" + clip + "\"}}")
                .collect(Collectors.joining(",")));
  }

  private static String video(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"d\":1000,\"m\":{\"name\":\"c" + i + "\"}}")
        .collect(Collectors.joining(",", "{\"tt\":0,\"sg\":[", "]}"));
  }

  private static List<String> said(String before, String after) {
    return difference(before, after).sentences();
  }

  private static TimelineDifference difference(String before, String after) {
    return Timeline.difference(timeline(before), timeline(after));
  }

  private static Timeline timeline(String tracks) {
    return Draft.parse("{\"t\":[" + tracks + "]}").timeline();
  }
}
