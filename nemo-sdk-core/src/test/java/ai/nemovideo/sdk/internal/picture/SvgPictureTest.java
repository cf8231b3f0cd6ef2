package ai.nemovideo.sdk.internal.picture;

import static ai.nemovideo.sdk.internal.picture.Timelines.piece;
import static ai.nemovideo.sdk.internal.picture.Timelines.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.draft.SvgOptions;
import ai.nemovideo.sdk.draft.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SvgPictureTest {

  @Test
  void tellsWhatItShows() {
    SvgDocument document = SvgDocument.parse(Timelines.seeds().toSvg());

    Element root = document.root();
    assertThat(root.getAttribute("role")).isEqualTo("img");
    Element title = document.elements("title").get(0);
    Element description = document.elements("desc").get(0);
    assertThat(root.getAttribute("aria-labelledby"))
        .isEqualTo(title.getAttribute("id") + " " + description.getAttribute("id"));
    assertThat(title.getTextContent()).isEqualTo("Timeline (3 tracks)");
    assertThat(description.getTextContent()).isEqualTo(Timelines.seeds().summary());
    assertThat(texts(document))
        .contains("1. Video", "city timelapse", "0-10s", "Lo-fi", "0-10s, 35%", "\"Urban Dreams\"")
        .contains("0s", "1s", "10s");
  }

  @Test
  void segmentsAreToScale() {
    SvgDocument document =
        SvgDocument.parse(
            Timelines.of(video(piece(0, 4000, "a"), piece(4000, 1000, "b"), piece(7000, 3000, "c")))
                .toSvg());

    Element lane = document.elements("rect").get(1);
    double left = SvgDocument.number(lane, "x");
    double pixels = SvgDocument.number(lane, "width") / 10;
    assertThat(lane.getAttribute("class")).isEqualTo("lane");
    List<Element> pieces = document.elements("svg");
    double[][] expected = {{0, 4}, {4, 1}, {7, 3}};
    for (int i = 0; i < expected.length; i++) {
      assertThat(SvgDocument.number(pieces.get(i), "x"))
          .isCloseTo(left + expected[i][0] * pixels, within(0.01));
      // There is a pixel of space before the next.
      assertThat(SvgDocument.number(pieces.get(i), "width") + 1)
          .isCloseTo(expected[i][1] * pixels, within(0.02));
    }
  }

  @Test
  void volumeIsHowFarASegmentIsFilled() {
    SvgDocument document = SvgDocument.parse(Timelines.seeds().toSvg());

    List<Element> levels =
        document.elements("rect").stream()
            .filter(rect -> rect.getAttribute("class").equals("level"))
            .toList();
    assertThat(levels).hasSize(1);
    assertThat(SvgDocument.number(levels.get(0), "height")).isCloseTo(44 * 0.35, within(0.01));
  }

  @Test
  void overlapsAreBelowEachOther() {
    SvgDocument document =
        SvgDocument.parse(
            Timelines.of(video(piece(0, 4000, "a"), piece(3000, 4000, "b"), piece(4000, 3000, "c")))
                .toSvg());

    List<Double> tops =
        document.elements("svg").stream().map(piece -> SvgDocument.number(piece, "y")).toList();
    assertThat(tops.get(0)).as("a and c").isEqualTo(tops.get(1));
    assertThat(tops.get(2)).as("b").isGreaterThan(tops.get(0) + 40);
  }

  @Test
  void longTimelinesAreBrokenIntoRowsAndSegmentsWithThem() {
    SvgDocument document =
        SvgDocument.parse(
            Timelines.of(
                    new Timelines.Lane(1, List.of(piece(0, 200_000, "Score"))),
                    new Timelines.Lane(
                        0,
                        IntStream.range(0, 200)
                            .mapToObj(i -> piece(i * 1000L, 1000, "shot " + i))
                            .toList()))
                .toSvg());

    assertThat(document.segments()).hasSize(201);
    List<Element> score = SvgDocument.inside(document.segments().get(0), "svg");
    assertThat(score).hasSizeBetween(15, 24);
    assertThat(score).extracting(row -> SvgDocument.number(row, "y")).isSorted();
    assertThat(SvgDocument.number(document.root(), "width")).isEqualTo(960);
    assertThat(texts(document)).contains("shot 1", "shot 150", "shot 199");
  }

  @Test
  void whatOverlapsDoesNotMakeThePictureEndless() {
    Timelines.Piece[] pieces =
        IntStream.range(0, 200)
            .mapToObj(i -> piece(i / 100, 1000, "shot " + (i + 1)))
            .toArray(Timelines.Piece[]::new);
    String svg = Timelines.of(video(pieces)).toSvg();
    SvgDocument document = SvgDocument.parse(svg);

    assertThat(SvgDocument.number(document.root(), "height")).isLessThan(2000);
    assertThat(svg.length()).isLessThan(50_000);
    assertThat(document.segments()).hasSize(12);
    assertThat(texts(document))
        .contains("1. Video +188", "shot 12", "shot 13 0-1s", "… +69")
        .doesNotContain("13", "13 shot 13 0-1s");
  }

  @Test
  void onlyRowsWithOverlapsAreHigher() {
    List<Timelines.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      pieces.add(piece(i * 1000L, 1000, "shot"));
    }
    for (int i = 0; i < 5; i++) {
      pieces.add(piece(500, 1000, "over"));
    }
    double high = height(pieces);
    double low = height(pieces.subList(0, 200));
    assertThat(high - low).isCloseTo(5 * 47, within(0.01));
  }

  private static double height(List<Timelines.Piece> pieces) {
    String svg = Timelines.of(new Timelines.Lane(0, pieces)).toSvg();
    return SvgDocument.number(SvgDocument.parse(svg).root(), "height");
  }

  @Test
  void foreignTextIsNothingButText() {
    String name = "</text><script>alert(\"1\")</script>&amp;'\u0000\u001b\ufffe\n]]>";
    String svg = Timelines.of(video(piece(0, 1000, name))).toSvg();

    SvgDocument document = SvgDocument.parse(svg);

    assertThat(document.elements("script")).isEmpty();
    assertThat(SvgDocument.inside(document.segments().get(0), "title").get(0).getTextContent())
        .startsWith("</text><script>alert(\"1\")</script>&amp;'\ufffd\n]]>");
  }

  @Test
  void namesWithoutRoomAreToldBelow() {
    SvgDocument document =
        SvgDocument.parse(
            Timelines.of(
                    video(
                        piece(0, 50_000, "long enough"),
                        piece(50_000, 1500, "a name without room"),
                        piece(51_500, 10, "a moment")))
                .toSvg());

    assertThat(texts(document))
        .contains("long enough", "2", "2 a name without room 50-51.5s")
        .contains("a moment 51.5-51.51s")
        .doesNotContain("1 long enough 0-50s");
  }

  @Test
  void bothSchemesAreInIt() {
    String style =
        SvgDocument.parse(Timelines.seeds().toSvg()).elements("style").get(0).getTextContent();

    assertThat(style).contains("@media (prefers-color-scheme:dark)");
    for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
      assertThat(style).contains(palette.css());
    }
  }

  @Test
  void numbersAreTheSameWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    String svg = Timelines.seeds().toSvg();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Timelines.seeds().toSvg()).isEqualTo(svg);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void anEmptyTimelineIsAPictureToo() {
    Timeline empty = Draft.parse("{}").timeline();

    assertThat(texts(SvgDocument.parse(empty.toSvg()))).containsExactly("Timeline (0 tracks)");
    assertThat(texts(SvgDocument.parse(Timelines.of(video()).toSvg())))
        .containsExactly("Timeline (1 track)", "0s", "1. Video", "empty");
  }

  @Test
  void otherWordsAndWidths() {
    SvgOptions options = SvgOptions.defaults().withLocale(Locale.CHINA).withWidth(400);
    SvgDocument document = SvgDocument.parse(Timelines.seeds().toSvg(options));

    assertThat(texts(document)).contains("1. 视频", "2. 配乐", "3. 标题");
    assertThat(document.root().getAttribute("width")).isEqualTo("400");
    assertThatIllegalArgumentException().isThrownBy(() -> options.withWidth(100));
  }

  private static List<String> texts(SvgDocument document) {
    return document.elements("text").stream().map(Element::getTextContent).toList();
  }
}
