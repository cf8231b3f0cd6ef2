package ai.nemovideo.sdk.examples.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.screen.Cells;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The caret stands under the character, whatever stands before it. */
final class ExcerptTest {

  @Test
  void plainLine() {
    assertThat(Excerpt.of("  \"motion\": 7", 12, 13, 79))
        .containsExactly("   12 |   \"motion\": 7", "      |             ^");
  }

  @Test
  void tabsAndWideCharactersBeforeTheCaret() {
    assertThat(Excerpt.of("\t\"text\": \"春天\", 7", 3, 16, 79))
        .containsExactly("    3 |   \"text\": \"春天\", 7", "      |                   ^");
  }

  @Test
  void charactersOutsideTheBasicPlaneCountOnce() {
    List<String> lines = Excerpt.of("\"😀\", 7", 1, 6, 79);

    assertThat(lines).containsExactly("    1 | \"😀\", 7", "      |       ^");
  }

  @Test
  void longLineIsCutAroundTheCaret() {
    List<String> lines = Excerpt.of("a".repeat(200) + "X" + "b".repeat(200), 1, 201, 39);

    assertThat(lines).allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(39));
    assertThat(lines.get(0).charAt(lines.get(1).indexOf('^'))).isEqualTo('X');
    assertThat(lines.get(0)).contains("…aaa").endsWith("b…");
  }

  @Test
  void placeBehindTheLineIsItsEnd() {
    assertThat(Excerpt.of("{", 1, 9, 79)).containsExactly("    1 | {", "      |  ^");
    assertThat(Excerpt.of("", 2, 1, 79)).last().isEqualTo("      | ^");
  }
}
