package ai.nemovideo.sdk.examples.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text in the cells of a terminal. */
final class CellsTest {

  @Test
  void charactersOfEastAsiaTakeTwoCellsAndMarksNone() {
    assertThat(Cells.width("photo")).isEqualTo(5);
    assertThat(Cells.width("照片")).isEqualTo(4);
    assertThat(Cells.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void whatDoesNotFitEndsInAnEllipsis() {
    assertThat(Cells.fit("photograph", 6)).isEqualTo("photo…");
    assertThat(Cells.fit("照片照片", 6)).isEqualTo("照片…");
    assertThat(Cells.pad("照", 4)).isEqualTo("照  ");
  }

  @Test
  void linesEndBetweenWords() {
    assertThat(Cells.wrap("one two three", 7)).isEqualTo("one two\nthree");
    assertThat(Cells.wrap("a\n\nverylongword b", 4)).isEqualTo("a\n\nverylongword\nb");
    assertThat(Cells.wrap("  indented text", 10)).isEqualTo("  indented\ntext");
  }
}
