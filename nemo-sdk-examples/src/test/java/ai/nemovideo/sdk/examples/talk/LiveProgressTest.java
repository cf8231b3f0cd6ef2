package ai.nemovideo.sdk.examples.talk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Screen;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees while the agent is at work. */
final class LiveProgressTest {

  @ParameterizedTest
  @CsvSource({"en, Still working… 2 min, Still working… 4 min", "zh, 2 分钟, 4 分钟"})
  void heartbeatsAreSaidInPlainWordsAndStay(String language, String first, String second) {
    StringWriter err = new StringWriter();
    Phrases phrases = Phrases.of(Locale.forLanguageTag(language));
    try (TalkProgress progress = TalkProgress.of(terminal(err), phrases, new Drawn())) {
      progress.accept(new AnimateProgress.StillWorking(Duration.ofMinutes(2)));
      progress.accept(new AnimateProgress.StillWorking(Duration.ofMinutes(4)));
    }
    assertThat(err.toString().lines().filter(line -> line.contains("⏳")))
        .satisfiesExactly(
            line -> assertThat(line).contains(first), line -> assertThat(line).contains(second));
  }

  private static Console terminal(StringWriter err) {
    Look look = new Look(true, true, true, () -> 80);
    return new Console(
        new Screen(
            new BufferedReader(new StringReader("")),
            true,
            new PrintWriter(new StringWriter()),
            look,
            new PrintWriter(err, true),
            look),
        false,
        false);
  }
}
