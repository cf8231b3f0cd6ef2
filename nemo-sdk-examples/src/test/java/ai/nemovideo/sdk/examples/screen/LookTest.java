package ai.nemovideo.sdk.examples.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LookTest {

  private static final String HINT = "What was paid for is kept. Go on with: java -jar a b.jar x";

  @Test
  void linesAreBrokenBetweenWordsAndACommandIsNot() {
    Look narrow = new Look(true, false, true, () -> 30);

    assertThat(narrow.wrapBeforeCommand(HINT))
        .isEqualTo("What was paid for is kept. Go\non with:\n  java -jar a b.jar x");
    assertThat(narrow.wrapBeforeCommand("The same command goes on with this step."))
        .isEqualTo("The same command goes on with\nthis step.");
  }

  @Test
  void whatFitsStaysInOneLineAsItDoesInFiles() {
    assertThat(new Look(true, false, true, () -> 80).wrapBeforeCommand(HINT)).isEqualTo(HINT);
    assertThat(Look.plain(true).wrapBeforeCommand(HINT + HINT)).isEqualTo(HINT + HINT);
  }

  @Test
  void terminalThatCannotReturnItsCursorHasItsLinesBrokenToo() {
    Look dumb = Look.dumb(true, () -> 20);

    assertThat(dumb.terminal()).isFalse();
    assertThat(dumb.wrap("one two three four five")).isEqualTo("one two three four\nfive");
  }
}
