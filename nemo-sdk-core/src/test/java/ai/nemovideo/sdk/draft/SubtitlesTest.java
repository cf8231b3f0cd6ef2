package ai.nemovideo.sdk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of a timeline as files of subtitles. */
class SubtitlesTest {

  @Test
  void textsAreNumberedInTheOrderOfTime() {
    Timeline timeline = texts(text(3_723_004, 2000, "late") + "," + text(0, 1500, "early"));
    assertThat(timeline.toSrt())
        .isEqualTo(
            """
            1
            00:00:00,000 --> 00:00:01,500
            early

            2
            01:02:03,004 --> 01:02:05,004
            late

            """
                .replace("\n", "\r\n"));
    assertThat(timeline.toWebVtt())
        .isEqualTo(
            """
            WEBVTT

            1
            00:00:00.000 --> 00:00:01.500
            early

            2
            01:02:03.004 --> 01:02:05.004
            late
            """);
  }

  @Test
  void onlyTextTracksHaveSubtitlesAndOnlyWhatCanBeRead() {
    assertThat(texts("").toSrt()).isEmpty();
    assertThat(texts("").toWebVtt()).isEqualTo("WEBVTT\n");
    assertThat(texts(text(0, 0, "no time") + "," + text(0, 9, " \\n ")).toSrt()).isEmpty();
    assertThat(
            Draft.parse("{\"t\":[{\"tt\":0,\"sg\":[" + text(0, 9, "x") + "]}]}").timeline().toSrt())
        .isEmpty();
  }

  @Test
  void halvesOfCharactersDoNotSpoilTheFile(@TempDir Path folder) throws IOException {
    Timeline timeline = texts(text(0, 1000, "\\ud800x\\udc00 \\ud83d\\ude00"));
    assertThat(timeline.toSrt()).contains("\r\n\uFFFDx\uFFFD \ud83d\ude00\r\n");
    assertThat(timeline.toWebVtt()).endsWith("\n\uFFFDx\uFFFD \ud83d\ude00\n");
    Files.writeString(folder.resolve("a.srt"), timeline.toSrt());
    Files.writeString(folder.resolve("a.vtt"), timeline.toWebVtt());
  }

  @Test
  void noTextCanEndItsCueOrBeginAnother() {
    Timeline timeline =
        texts(text(0, 1000, "a\\r\\n\\r\\n00:01 --> 00:02\\u2028 \\nb\\u0000c\\u0085d"));
    assertThat(timeline.toSrt())
        .isEqualTo("1\r\n00:00:00,000 --> 00:00:01,000\r\na\r\n00:01 → 00:02\r\nbc\r\nd\r\n\r\n");
    assertThat(timeline.toWebVtt())
        .endsWith("00:00:00.000 --> 00:00:01.000\na\n00:01 --&gt; 00:02\nbc\nd\n");
  }

  @Test
  void markupIsShownAndNotObeyed() {
    Timeline timeline = texts(text(0, 1000, "<b>R&B</b> 1 < 2 {\\\\an8}"));
    assertThat(timeline.toSrt()).contains("<\u2060b>R&B<\u2060/b> 1 < 2 {\u2060\\an8}\r\n");
    assertThat(timeline.toWebVtt()).contains("&lt;b&gt;R&amp;B&lt;/b&gt; 1 &lt; 2 {\\an8}\n");
  }

  @Test
  void overlapsAreCutForSubRipOnly() {
    Timeline timeline =
        texts(text(0, 3000, "a") + "," + text(1000, 1000, "b") + "," + text(5000, 1000, "c"));
    assertThat(timeline.toSrt())
        .isEqualTo(
            """
            1
            00:00:00,000 --> 00:00:01,000
            a

            2
            00:00:01,000 --> 00:00:02,000
            a
            b

            3
            00:00:02,000 --> 00:00:03,000
            a

            4
            00:00:05,000 --> 00:00:06,000
            c

            """
                .replace("\n", "\r\n"));
    assertThat(timeline.toWebVtt().lines().filter(line -> line.contains("-->")))
        .containsExactly(
            "00:00:00.000 --> 00:00:03.000",
            "00:00:01.000 --> 00:00:02.000",
            "00:00:05.000 --> 00:00:06.000");
  }

  @Test
  void thousandsAtOnceDoNotExplode() {
    Timeline timeline =
        texts(
            IntStream.range(0, 2000)
                .mapToObj(i -> text(i, 100_000, "t" + i))
                .collect(Collectors.joining(",")));
    assertThat(timeline.toSrt().lines().filter(line -> line.contains("-->"))).hasSize(2000);
  }

  @Test
  void rightToLeftLinesSaySo() {
    assertThat(texts(text(0, 1000, "שלום!\\nhi")).toSrt()).contains("\u202Bשלום!\u202C\r\nhi\r\n");
    assertThat(texts(text(0, 1000, "שלום!")).toWebVtt()).endsWith("\nשלום!\n");
  }

  private static String text(long start, long duration, String json) {
    return "{\"s\":%d,\"d\":%d,\"m\":{\"text\":\"%s\"}}".formatted(start, duration, json);
  }

  private static Timeline texts(String segments) {
    return Draft.parse("{\"t\":[{\"tt\":7,\"sg\":[" + segments + "]}]}").timeline();
  }
}
