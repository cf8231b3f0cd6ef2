package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.program.Program;
import ai.nemovideo.sdk.examples.program.Programs;
import ai.nemovideo.sdk.examples.screen.Json;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

final class HelpTest {

  static Set<String> programs() {
    return NemoExamples.commandLine(Capture.screen()).getSubcommands().keySet();
  }

  @Test
  void helpListsThePrograms() {
    Capture result = Capture.run("--help");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).contains("Programs:").contains(programs());
    assertThat(result.outLines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void helpOfEveryProgramHasExitCodesAndAnExampleWithin80Columns(String program) {
    Capture result = Capture.run(program, "--help");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(result.out())
        .contains("--verbose", "Exit codes:", "Examples:")
        .contains("java -jar nemo-sdk-examples.jar " + program)
        .doesNotContain("\u001b", "%n", "%%");
    assertThat(result.outLines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  /** The list of programs shows one line of each description; it must be a sentence of its own. */
  @ParameterizedTest
  @MethodSource("programs")
  void firstLineOfEveryDescriptionIsAShortSentence(String program) {
    String first =
        Programs.on(Capture.screen()).stream()
            .map(one -> new CommandLine(one).getCommandSpec())
            .filter(spec -> spec.name().equals(program))
            .map(spec -> spec.usageMessage().description()[0])
            .findFirst()
            .orElseThrow();

    assertThat(first).endsWith(".").hasSizeLessThanOrEqualTo(66);
  }

  /** A line that is broken in the middle of a name cannot be pasted. */
  @Test
  void examplesStayAsTheyWereTyped() {
    for (Program program : Programs.on(Capture.screen())) {
      String name = new CommandLine(program).getCommandSpec().name();
      String help = Capture.run(name, "--help").out();
      program.examples().forEach(line -> assertThat(help).contains(line + "\n"));
    }
    assertThat(Capture.run("serve", "--help").out()).contains("~/.local/state/nemovideo");
  }

  @Test
  void unknownOptionIsNamedWithoutItsValue() {
    assertThat(Capture.run("quick-edit", "--imge", "x").err())
        .contains("Unknown option: '--imge'.")
        .doesNotContain("'x'");
  }

  @Test
  void versionIsToldByTheFrontDoorAndByEveryProgram() {
    assertThat(Capture.run("--version").out()).startsWith("nemo-sdk-examples ");
    assertThat(Capture.run("in-flow", "--version").out()).startsWith("nemo-sdk-examples ");
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

  @Test
  void usageErrorIsAnObjectWhereThatIsAskedFor() {
    Capture result = Capture.run("credits", "--json", "--targett", "moon");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(Json.read(result.err())).containsKey("error");
  }
}
