package ai.nemovideo.sdk.examples.talk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.screen.Cells;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is said to people, and how it is fitted into lines. */
final class PhrasesTest {

  private static final Pattern OPEN = Pattern.compile("\\{\\d}");

  @Test
  void bothLanguagesSayTheSameThings() {
    Phrases english = Phrases.of(Locale.ENGLISH);
    Phrases chinese = Phrases.of(Locale.SIMPLIFIED_CHINESE);

    assertThat(chinese.keys()).isEqualTo(english.keys());
    for (String key : english.keys()) {
      assertThat(places(chinese.say(key))).as(key).isEqualTo(places(english.say(key)));
    }
  }

  @Test
  void whatIsFilledInIsNotReadAgain() {
    assertThat(Phrases.of(Locale.ENGLISH).say("offer.edit", "say {0} and {1}"))
        .contains("“say {0} and {1}”");
  }

  @Test
  void machineSaysWhichLanguage() {
    assertThat(Phrases.usual(Map.of("LANG", "zh_CN.UTF-8")).getLanguage()).isEqualTo("zh");
    assertThat(Phrases.usual(Map.of("LC_ALL", "C", "LANG", "zh_CN.UTF-8")))
        .isEqualTo(Locale.ENGLISH);
    assertThat(Phrases.usual(Map.of())).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void linesAreBrokenWhereTheyMayBe() {
    assertThat(Wrap.lines("one two three four", 9, "")).isEqualTo("one two\nthree\nfour");
    assertThat(Wrap.lines("  /x  many words here", 12, "")).isEqualTo("  /x  many\n  words here");
    assertThat(Wrap.lines("没有做任何改动，也没有扣费。", 10, "").lines())
        .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(10))
        .noneMatch(line -> line.startsWith("，"));
    assertThat(Wrap.lines("a\n\nb", 9, "> ")).isEqualTo("> a\n>\n> b");
  }

  @Test
  void liveLineShowsTheEndOfWhatGrows() {
    assertThat(LiveLine.tail("short", 10)).isEqualTo("short");
    assertThat(LiveLine.tail("a longer text", 6)).isEqualTo("… text");
    assertThat(Cells.width(LiveLine.tail("没有做任何改动", 6))).isLessThanOrEqualTo(6);
  }

  private static List<String> places(String phrase) {
    return OPEN.matcher(phrase).results().map(found -> found.group()).sorted().distinct().toList();
  }
}
