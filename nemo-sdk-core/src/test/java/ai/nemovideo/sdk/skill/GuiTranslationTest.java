package ai.nemovideo.sdk.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of answers for a screen; the files of cases are beside this class. */
class GuiTranslationTest {

  static Stream<GuiCase> english() {
    return GuiCase.of("gui-english.txt").stream();
  }

  static Stream<GuiCase> chinese() {
    return GuiCase.of("gui-chinese.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("english")
  void translatesEnglish(GuiCase each) {
    check(each);
  }

  @ParameterizedTest
  @MethodSource("chinese")
  void translatesChinese(GuiCase each) {
    check(each);
  }

  static Stream<String> content() {
    return GuiCase.lines("gui-content.txt");
  }

  static Stream<String> screen() {
    return GuiCase.lines("gui-screen.txt");
  }

  @ParameterizedTest
  @MethodSource("content")
  void keepsWhatIsAboutTheVideo(String line) {
    assertThat(GuiTranslation.of(line)).isEqualTo(new GuiTranslation(line, List.of()));
    assertThat(GuiTranslation.of("Click Export.\n\n" + line + "\n\n点击导出。").text()).isEqualTo(line);
    assertThat(GuiTranslation.of("点击导出。" + line).text()).isEqualTo(line);
    assertThat(GuiTranslation.of("1. Click Export\n2. " + line).text()).isEqualTo("1. " + line);
  }

  @ParameterizedTest
  @MethodSource("screen")
  void turnsTalkOfTheScreenIntoActions(String line) {
    String kinds = line.substring(0, line.indexOf(" | "));
    GuiTranslation translation = GuiTranslation.of(line.substring(kinds.length() + 3));

    assertThat(translation.text()).isEmpty();
    assertThat(translation.actions().stream().map(action -> action.kind().name()))
        .containsExactly(kinds.split(", "));
  }

  /** In a long answer every paragraph is read as it is alone; headings and rules reach further. */
  @Test
  void translatesManyAnswersInOne() {
    String filler = "\n\nThe next answer is about something else.\n\n";
    List<GuiCase> kept =
        Stream.concat(english(), chinese())
            .filter(each -> !each.text().isBlank() && !each.words().contains("#"))
            .filter(each -> !each.words().contains("---"))
            .toList();
    String words = String.join(filler, kept.stream().map(GuiCase::words).toList());
    String text = String.join(filler, kept.stream().map(GuiCase::text).toList());

    GuiTranslation translation = GuiTranslation.of(words);

    assertThat(translation.text()).isEqualTo(text);
    assertThat(translation.actions())
        .hasSize(kept.stream().mapToInt(each -> each.actions().size()).sum());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\n", "\r\n\r\n", "🎉", "...", "()", "“”", "**", "1.", "- ", "。"})
  void aTextWithoutWordsIsLeftAlone(String words) {
    assertThat(GuiTranslation.of(words)).isEqualTo(new GuiTranslation(words, List.of()));
  }

  @Test
  void keepsTheLineEndsOfTheText() {
    GuiTranslation translation =
        GuiTranslation.of("Title added.\r\nClick Export to download.\r\n\r\nEnjoy!\r\n");

    assertThat(translation.text()).isEqualTo("Title added.\r\n\r\nEnjoy!\r\n");
  }

  @Test
  void isImmutable() {
    List<GuiAction> actions = GuiTranslation.of("Click Export.").actions();

    assertThat(actions).isUnmodifiable().hasSize(1);
  }

  private static void check(GuiCase each) {
    GuiTranslation translation = GuiTranslation.of(each.words());

    assertThat(translation.text()).isEqualTo(each.text());
    assertThat(GuiCase.written(translation)).isEqualTo(each.actions());
  }
}
