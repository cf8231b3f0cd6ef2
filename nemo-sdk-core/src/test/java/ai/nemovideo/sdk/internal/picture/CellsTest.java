package ai.nemovideo.sdk.internal.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

  @ParameterizedTest(name = "{0} takes {1}")
  @CsvSource({
    "abc, 3",
    "été, 3",
    "e\u0301te\u0301, 3",
    "城市, 4",
    "ｶﾅ, 2",
    "カナ, 4",
    "한글, 4",
    "\u1112\u1161\u11ab, 2",
    "！, 2",
    "🌸, 2",
    "👍🏽, 2",
    "👨‍👩‍👧‍👦, 2",
    "🇩🇪🇫🇷, 4",
    "❤️, 2",
    "1️⃣, 2",
    "\u2068שלום\u2069, 4",
    "\u0600, 1",
    "…, 1",
    "𠀀, 2",
  })
  void countsWhatATerminalShows(String text, int cells) {
    assertThat(Cells.of(text)).isEqualTo(cells);
    assertThat(Cells.fits(text, cells)).isTrue();
    assertThat(Cells.fits(text, cells - 1)).isFalse();
  }

  @Test
  void cutsBetweenCharactersAndClosesWhatItCuts() {
    assertThat(Cells.cut("city timelapse", 8, "…")).isEqualTo("city ti…");
    assertThat(Cells.cut("city timelapse", 6, "…")).isEqualTo("city…");
    assertThat(Cells.cut("城市延时", 6, "…")).isEqualTo("城市…");
    assertThat(Cells.cut("ab👨‍👩‍👧‍👦c", 4, "…")).isEqualTo("ab…");
    assertThat(Cells.cut("\u2068שלום\u2069", 3, "…")).isEqualTo("\u2068של…\u2069");
    assertThat(Cells.cut("whole", 5, "…")).isEqualTo("whole");
    assertThat(Cells.cut("whole", 0, "…")).isEmpty();
  }
}
