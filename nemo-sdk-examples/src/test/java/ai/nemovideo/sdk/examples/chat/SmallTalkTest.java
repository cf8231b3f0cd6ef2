package ai.nemovideo.sdk.examples.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which words cost nothing, and which the agent has to read. */
final class SmallTalkTest {

  /** A kind, or AGENT, and lines that are to be taken for it. */
  private static final String LABELLED =
      """
      GREETING  | hello | Hi there! | HEY | good morning, nemo | Hellooo!!! | hello, how are you?
      GREETING  | thanks and hello | 你好 | 您好！ | 大家好，辛苦了 | 在吗？ | 你好呀
      THANKS    | thanks | Thank you so much! | thx :) | ok thanks | great, thank you | no thanks
      THANKS    | that's perfect, thanks a lot | thank you for your help | ok then, cheers mate
      THANKS    | 谢谢 | 太好了，谢谢你！ | 好的谢谢 | 謝謝 | 辛苦了 | 不用谢
      BYE       | bye | that's all | ok bye | see you later, nemo | 再见 | 好的，先这样吧 | 没事了
      APPROVAL  | ok | Okay. | OK!!! | 👍 | … | got it | I love it! | this is great | it looks very good
      APPROVAL  | never mind | looks good | 好 | 好的 | 嗯嗯 | 不错 | 太棒了！！ | 我很喜欢 | 知道了 | wait
      NO_EXPORT | don't export yet | Don’t export it yet, please | please do not download it | no export
      NO_EXPORT | ok, but don't export now | never mind, no need to export | don't render it yet, thanks
      NO_EXPORT | 不要导出 | 先别导出 | 暂时不导出视频了 | 好的，先不要导出 | 请不要下载 | 现在还不想导出 | 不要導出
      AGENT     | thanks, now make it faster | hello, add a title | ok, slower | ok go | ok do it
      AGENT     | thanks, one more please | again | more | yes | no | yes please | sure | continue
      AGENT     | great, but the music is too loud | perfect for my mother's birthday | nice title
      AGENT     | don't export yet, add a title first | don't zoom | no music | don't export it without music
      AGENT     | don't save the title | stop the music | not so fast | no title | remove it | undo
      AGENT     | hello world as a title | say hello | write thank you | "Thank you" | the end | “谢谢”
      AGENT     | thanks for watching | thank you note at the end | good morning with sunrise | hi-fi sound
      AGENT     | better | faster | too dark | ok? make it ok | 5 seconds | 3 | vertical | wow effect
      AGENT     | 你好，加个标题 | 谢谢，再慢一点 | 好的，换个音乐 | 不要音乐 | 不要字幕 | 别太快 | 先别导出，加个标题
      AGENT     | 写上谢谢 | 标题谢谢观看 | 好看一点 | 再来一个 | 要 | 不要 | 是的 | 继续 | 快一点 | 不要导出字幕 | 换成早上好
      """;

  record Label(String kind, String line) {}

  static List<Label> labels() {
    return LABELLED
        .lines()
        .flatMap(row ->
            List.of(row.split("\\|")).stream()
                .skip(1)
                .map(line -> new Label(row.split("\\|")[0].strip(), line.strip())))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("labels")
  void lineIsTakenForWhatItIs(Label label) {
    assertThat(SmallTalk.of(label.line()).map(Enum::name).orElse("AGENT"))
        .as(label.line())
        .isEqualTo(label.kind());
  }

  @Test
  void emptyAndLongLinesAreNoSmallTalk() {
    assertThat(SmallTalk.of("  ")).isEqualTo(Optional.empty());
    assertThat(SmallTalk.of("thanks ".repeat(30))).isEqualTo(Optional.empty());
  }

  /** Phrases overlap: whoever tried all ways to read a line would not come to an end. */
  @Test
  void noLineTakesLong() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertThat(SmallTalk.of("好的".repeat(59) + "x")).isEmpty();
          assertThat(SmallTalk.of("先不要".repeat(39) + "x")).isEmpty();
          assertThat(SmallTalk.of("so much ".repeat(14) + "x")).isEmpty();
        });
  }
}
