package ai.nemovideo.sdk.skill;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.skill.Intent.Route;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentTest {

  /** The table of the seeds, row by row, and in other writing. */
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
    assertThat(Intent.of(" " + words.toUpperCase(Locale.ROOT) + "!\n").route()).isEqualTo(route);
    assertThat(Intent.of(fullWidth(words)).route()).isEqualTo(route);
    assertThat(Intent.of("“" + words + "”").route()).isEqualTo(route);
    assertThat(Intent.of("please " + words + ", thank you").route()).isEqualTo(route);
    assertThat(Intent.of("请" + words + "，谢谢").route()).isEqualTo(route);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Please EXPORT it now | export it | “export it” asks for the finished video.
          how many credits are left? | credits | “credits” asks for the credit balance.
          现在什么状态 | 什么状态 | “什么状态” asks what is on the timeline.
          上传一张照片 | 上传 | “上传” brings a file in.
          make it slower and then export | make | “make” asks for a change, and changes come before everything else.
          how do I export? | how do i | “how do i” asks how something works, which the agent explains.
          don't export yet | don't | “don't” says what is not to be done, and nothing else is asked for.
          a phone that shows a bank balance | balance | “balance” is part of what the words are about, and no order.
          """)
  void everyChoiceIsExplained(String words, String matched, String because) {
    Intent intent = Intent.of(words);
    assertThat(intent.because()).isEqualTo(because);
    assertThat(intent.matched()).contains(matched);
  }

  @Test
  void whatAsksForNothingKnownHasNoWordThatDecided() {
    Intent intent = Intent.of("sunny beach, waves");
    assertThat(intent.route()).isEqualTo(Route.AGENT);
    assertThat(intent.matched()).isEmpty();
    assertThat(intent.because())
        .isEqualTo("Nothing asks for an export, the credits, the status or an upload.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n",
        "here you go",
        "这是我的照片",
        "Here is a picture of my dog",
        "upload this",
        "上传",
        "my photo",
        "This is cat.png",
        "Here's the second image, thanks!"
      })
  void aFileWithoutAWishIsAnUpload(String words) {
    assertThat(Intent.withFile(words).route()).isEqualTo(Route.UPLOAD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          AGENT  | animate this
          AGENT  | slow zoom, 5 seconds
          AGENT  | here is my photo, make it rain
          AGENT  | Here is my photo. Warm light, 5 seconds
          AGENT  | here it is, warm light
          AGENT  | 让它动起来
          EXPORT | export
          CREDITS | how many credits do I have?
          """)
  void aFileWithAWishGoesWhereTheWishGoes(Route route, String words) {
    assertThat(Intent.withFile(words).route()).isEqualTo(route);
  }

  /** Without a file there is nothing to upload in "here is my photo". */
  @Test
  void aFileIsHandedOverByItsNameOrNotAtAll() {
    assertThat(Intent.of("https://example.com/a/cat.jpg").route()).isEqualTo(Route.UPLOAD);
    assertThat(Intent.of("C:\\photos\\cat.JPG").matched()).contains("c:\\photos\\cat.jpg");
    assertThat(Intent.of("animate cat.jpg").route()).isEqualTo(Route.AGENT);
    assertThat(Intent.of("cat.jpg, slow zoom").route()).isEqualTo(Route.AGENT);
    assertThat(Intent.of("upload export.mp4").route()).isEqualTo(Route.UPLOAD);
    assertThat(Intent.of("here is my photo").route()).isEqualTo(Route.AGENT);
  }

  @Test
  void onlyTheAgentCosts() {
    assertThat(Arrays.stream(Route.values()).filter(route -> !route.skipsAgent()))
        .containsExactly(Route.AGENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "?!",
        "\u0000",
        "🎬🎬🎬",
        "\ud83c",
        "“",
        "“”",
        "\"",
        "''",
        "'",
        "……",
        "a.b",
        ".jpg",
        "ﷺ",
        "把",
        "and",
        "then",
        "before",
        "İstanbul'a",
        "export\u202e"
      })
  void anythingHasARoute(String words) {
    assertThat(Intent.of(words).because()).isNotBlank();
    assertThat(Intent.withFile(words).because()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "a-", "「", "“", "'a' ", "\"", "export ", "再", "a.", "-", "导", "https://"})
  void longTextsAreForTheAgentAndReadAtOnce(String piece) {
    assertThat(Intent.of(piece.repeat(1_000_000 / piece.length())).route()).isEqualTo(Route.AGENT);
    assertThat(Intent.withFile(piece.repeat(1000)).because()).isNotBlank();
    assertThat(Intent.of(piece.repeat(1000 / piece.length())).because()).isNotBlank();
  }

  private static String fullWidth(String words) {
    StringBuilder wide = new StringBuilder();
    words.chars().forEach(c -> wide.append((char) (c > ' ' && c < 0x7f ? c + 0xfee0 : c)));
    return wide.toString();
  }
}
