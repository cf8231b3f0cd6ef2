package ai.nemovideo.sdk.skill;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.skill.Intent.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentTest {

  @ParameterizedTest
  @CsvSource({
    "EXPORT, export",
    "EXPORT, 导出",
    "EXPORT, download",
    "EXPORT, send me the video",
    "CREDITS, credits",
    "CREDITS, 积分",
    "CREDITS, balance",
    "CREDITS, 余额",
    "STATE, status",
    "STATE, 状态",
    "STATE, show tracks",
    "UPLOAD, upload",
    "UPLOAD, 上传",
    "AGENT, generate",
    "AGENT, edit",
    "AGENT, add BGM"
  })
  void everyKeywordOfTheTableGoesItsWay(Route route, String words) {
    assertThat(Intent.of(words).route()).isEqualTo(route);
    assertThat(Intent.of(" " + words.toUpperCase(java.util.Locale.ROOT) + "\n").route())
        .isEqualTo(route);
  }
}
