package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import org.junit.jupiter.api.Test;

final class HelpTest {

  @Test
  void helpListsThePrograms() {
    Capture result = Capture.run("--help");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).contains("Programs:", "quick-edit");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void helpOfAProgramHasOptionsExitCodesAndAnExample() {
    Capture result = Capture.run("quick-edit", "--help");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(result.out())
        .contains("--image", "--prompt", "--output", "--target", "--verbose")
        .contains("Exit codes:", "130", "NEMO_TOKEN")
        .contains("java -jar nemo-sdk-examples.jar quick-edit -i beach.jpg -i hut.png \\")
        .doesNotContain("\u001b");
    assertThat(result.outLines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @Test
  void noProgramIsAUsageErrorInOneLine() {
    Capture result = Capture.run();

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines())
        .containsExactly(
            "nemo-sdk-examples: Say which program to run."
                + " See: java -jar nemo-sdk-examples.jar --help");
  }

  @Test
  void misspelledProgramIsGuessed() {
    Capture result = Capture.run("quick-eddit");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines()).hasSize(1);
    assertThat(result.err()).contains("Did you mean quick-edit?");
  }
}
