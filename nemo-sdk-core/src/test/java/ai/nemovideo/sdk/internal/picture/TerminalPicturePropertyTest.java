package ai.nemovideo.sdk.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.draft.DrawOptions;
import ai.nemovideo.sdk.draft.Timeline;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the timeline and the terminal: no line is too wide, and nothing in it is a command. */
class TerminalPicturePropertyTest {

  @Property
  void noLineIsWiderThanTheTerminal(
      @ForAll("timelines") Timeline timeline,
      @ForAll @IntRange(min = 1, max = 250) int columns,
      @ForAll boolean asciiOnly,
      @ForAll boolean chinese) {
    Locale locale = chinese ? Locale.CHINA : Locale.ENGLISH;
    DrawOptions options = DrawOptions.columns(columns).withAsciiOnly(asciiOnly).withLocale(locale);

    String drawing = timeline.draw(options);

    assertThat(drawing.lines())
        .allSatisfy(line -> assertThat(Cells.of(line)).as(line).isLessThanOrEqualTo(columns));
    assertThat(drawing.chars().filter(c -> c != '\n')).noneMatch(Character::isISOControl);
    if (asciiOnly) {
      assertThat(drawing.chars()).allMatch(c -> c < 0x7f);
    }
    assertThat(timeline.draw(options)).isEqualTo(drawing);
  }

  @Property
  void colorsChangeNothingElse(
      @ForAll("timelines") Timeline timeline, @ForAll @IntRange(min = 1, max = 250) int columns) {
    String colored = timeline.draw(DrawOptions.columns(columns).withColors(true));

    assertThat(colored.replaceAll("\u001b\\[\\d+m", "")).isEqualTo(timeline.draw(columns));
  }

  /** A reader that shows both directions must not have one open at the end of a line. */
  @Property
  void directionsAreClosedInTheirLine(
      @ForAll("timelines") Timeline timeline, @ForAll @IntRange(min = 1, max = 120) int columns) {
    assertThat(timeline.draw(columns).lines())
        .allSatisfy(line ->
            assertThat(line.chars().filter(c -> c == '\u2068').count())
                .as(line)
                .isEqualTo(line.chars().filter(c -> c == '\u2069').count()));
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return RandomTimelines.all();
  }
}
