package ai.nemovideo.sdk.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, and for those made of the very words that the rules look for. */
class GuiTranslationPropertyTest {

  private static final List<String> WORDS =
      List.of(
          "click",
          "Click",
          "the",
          "Export",
          "button",
          "open",
          "Open",
          "Text panel",
          "drag",
          "it",
          "to",
          "in the timeline",
          "preview",
          "you can",
          "if",
          "If you",
          "and",
          "or",
          "then",
          "Then",
          "I added a title",
          "tell me",
          "which",
          "is",
          "music",
          "so",
          "Tip",
          "Next steps",
          "choose",
          "点击",
          "导出",
          "按钮",
          "打开",
          "面板",
          "拖拽",
          "到",
          "时间轴",
          "预览",
          "请",
          "您可以",
          "如果",
          "然后",
          "标题已添加",
          "告诉我",
          "画面中",
          "即可",
          "的画面",
          "账户",
          "check your account",
          "15",
          "s");

  private static final List<String> MARKS =
      List.of(
          " ",
          " ",
          " ",
          ", ",
          ". ",
          "; ",
          ": ",
          " — ",
          "! ",
          "? ",
          "\n",
          "\n\n",
          "\r\n",
          "\n- ",
          "\n1. ",
          "\n2. ",
          "\n## ",
          "\n> ",
          "\n---\n",
          "\n```\n",
          "**",
          "*",
          "`",
          "\"",
          "“",
          "”",
          "'",
          "(",
          ")",
          "，",
          "。",
          "；",
          "：",
          "（",
          "）",
          "「",
          "」",
          "🎉",
          " 👉 ",
          "https://a.b/c",
          "",
          "\n  - ");

  @Property(tries = 1000)
  void aTranslationIsNotTranslatedFurther(@ForAll("answers") String words) {
    GuiTranslation once = GuiTranslation.of(words);

    assertThat(GuiTranslation.of(once.text()).text()).isEqualTo(once.text());
  }

  @Property(tries = 1000)
  void theWordsOfAnActionAreThoseOfTheAgent(@ForAll("answers") String words) {
    for (GuiAction action : GuiTranslation.of(words).actions()) {
      assertThat(action.words()).isNotBlank();
      assertThat(words).contains(action.words());
    }
  }

  /** Nothing is made up: what is left was there, but for a capital letter, a number or an end. */
  @Property(tries = 1000)
  void nothingIsAdded(@ForAll("answers") String words) {
    String text = GuiTranslation.of(words).text();
    int at = 0;
    // Chinese has no space between words.
    for (String word :
        text.toLowerCase(java.util.Locale.ROOT)
            .split("[^\\p{L}]+|(?<=\\p{IsHan})|(?=\\p{IsHan})")) {
      int found = words.toLowerCase(java.util.Locale.ROOT).indexOf(word, at);
      assertThat(found).as("%s in %s", word, words).isNotNegative();
      at = found + word.length();
    }
  }

  @Example
  void wordsAroundABracketDoNotGrowTogether() {
    assertThat(GuiTranslation.of("the（Export）click").text()).isEqualTo("the click");
    assertThat(GuiTranslation.of("thechoose （面板）预览15").text()).isEqualTo("thechoose 预览15");
  }

  @Property(tries = 1000)
  void noTextIsRefused(@ForAll String words) {
    GuiTranslation translation = GuiTranslation.of(words);

    assertThat(GuiTranslation.of(translation.text()).text()).isEqualTo(translation.text());
  }

  /** A line that is about the video stands in the translation, whatever is said around it. */
  @Property(tries = 1000)
  void contentStays(@ForAll("answers") String before, @ForAll("answers") String after) {
    String content = "The lighthouse scene lasts 4.5 seconds.";
    String words = before.replace("`", "") + "\n\n" + content + "\n\n" + after;

    assertThat(GuiTranslation.of(words).text()).contains(content);
  }

  @Provide
  Arbitrary<String> answers() {
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(3, Arbitraries.of(WORDS)),
            net.jqwik.api.Tuple.of(2, Arbitraries.of(MARKS)))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
