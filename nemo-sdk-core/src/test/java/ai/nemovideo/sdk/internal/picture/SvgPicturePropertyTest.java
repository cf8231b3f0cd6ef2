package ai.nemovideo.sdk.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.draft.SvgOptions;
import ai.nemovideo.sdk.draft.Timeline;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.w3c.dom.Element;

/**
 * Whatever the timeline: a document that any parser reads, with everything in it and nothing else.
 */
class SvgPicturePropertyTest {

  @Property
  void everySegmentIsInItAndInsideThePicture(
      @ForAll("timelines") Timeline timeline, @ForAll @IntRange(min = 240, max = 2000) int width) {
    SvgOptions options = SvgOptions.defaults().withWidth(width);
    String svg = timeline.toSvg(options);

    SvgDocument document = SvgDocument.parse(svg);

    int segments = timeline.tracks().stream().mapToInt(track -> track.segments().size()).sum();
    boolean few = timeline.tracks().stream().allMatch(track -> track.segments().size() <= 12);
    assertThat(document.segments()).hasSizeBetween(few ? segments : 0, segments);
    double height = SvgDocument.number(document.root(), "height");
    for (Element piece : document.elements("svg")) {
      double left = SvgDocument.number(piece, "x");
      double top = SvgDocument.number(piece, "y");
      assertThat(left).isGreaterThanOrEqualTo(0);
      assertThat(left + SvgDocument.number(piece, "width")).isLessThanOrEqualTo(width);
      assertThat(top + SvgDocument.number(piece, "height")).isLessThanOrEqualTo(height);
    }
    assertThat(timeline.toSvg(options)).isEqualTo(svg);
  }

  @Property
  void nothingIsFetchedOrRun(@ForAll("timelines") Timeline timeline) {
    SvgDocument document = SvgDocument.parse(timeline.toSvg());

    assertThat(document.elements("*"))
        .extracting(Element::getTagName)
        .isSubsetOf("title", "desc", "style", "rect", "text", "path", "g", "svg");
    assertThat(document.elements("*"))
        .allSatisfy(element -> {
          for (int i = 0; i < element.getAttributes().getLength(); i++) {
            assertThat(element.getAttributes().item(i).getNodeName())
                .isIn("class", "id", "x", "y", "width", "height", "rx", "d", "text-anchor");
          }
        });
    assertThat(document.elements("style"))
        .allSatisfy(style -> assertThat(style.getTextContent()).doesNotContain("url", "@import"));
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return RandomTimelines.all();
  }
}
