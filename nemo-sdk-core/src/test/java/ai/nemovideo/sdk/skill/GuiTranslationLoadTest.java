package ai.nemovideo.sdk.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A megabyte of the worst takes a second or so. Work that grew with the square of the text would
 * take hours, so the limit is far from both.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GuiTranslationLoadTest {

  private static final int LENGTH = 1_000_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "click ",
        "click and ",
        "and ",
        "if, ",
        "(",
        "((a), ",
        "\"",
        "“",
        "'",
        "`",
        "**a",
        "- a\n",
        "1. click Export\n",
        "\n",
        "# \n",
        "---\n",
        "a; ",
        "Next step: ",
        "Next:\n",
        "you can ",
        "drag and drop ",
        "open timeline ",
        "use in panel shots ",
        "Click Export. ",
        "Click Export, ",
        "I added music. Click Export. ",
        "a (click Export) ",
        "。",
        "点击",
        "点击导出，",
        "请点击",
        "如果",
        "在右侧在",
        "导出按钮在",
        "预览（点击导出）",
        "https://",
        "a.b",
        "🎉",
        "> ",
        "A",
        "1.",
        "which, ",
        "Ready to export? Click Export. ",
        "Tip:\n- Click Export\n",
        "  - Click Export:\n    - a\n"
      })
  void readsAMegabyteOfIt(String piece) {
    String words = piece.repeat(LENGTH / piece.length());

    GuiTranslation translation = GuiTranslation.of(words);

    assertThat(translation.text().length()).isLessThanOrEqualTo(words.length() + 16);
  }

  /** Each piece deeper than the one before, as lists in lists. */
  @ParameterizedTest
  @ValueSource(strings = {" - Click Export:\n", " 1. Click Export:\n", " > Click Export:\n"})
  void readsListsInLists(String piece) {
    StringBuilder words = new StringBuilder();
    for (int depth = 0; words.length() < LENGTH; depth++) {
      words.append(" ".repeat(depth)).append(piece);
    }

    assertThat(GuiTranslation.of(words.toString()).text()).isEmpty();
  }
}
