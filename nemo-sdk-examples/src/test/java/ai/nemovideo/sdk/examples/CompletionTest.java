package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompletionTest {

  private static final Path BASH = Path.of("/bin/bash");

  @TempDir Path folder;

  @Test
  void bashCompletesProgramsAndOptions() throws Exception {
    assumeThat(BASH).exists();
    Path script = folder.resolve("nemo.bash");
    Files.writeString(script, Capture.run("completion", "bash").out());

    assertThat(complete(script, "nemo", "quick-")).isEqualTo("quick-edit");
    assertThat(complete(script, "nemo", "resume", "--send")).isEqualTo("--send-again");
  }

  @Test
  void shellWithoutAScriptIsAUsageError() {
    Capture result = Capture.run("completion", "tcsh");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines()).hasSize(1);
    assertThat(result.err()).contains("bash and zsh, not for 'tcsh'");
  }

  @Test
  void nameThatIsNoCommandIsAUsageError() {
    assertThat(Capture.run("completion", "bash", "--name", "a;b").exitCode())
        .isEqualTo(ExitCodes.BAD_INPUT);
  }

  /** What bash offers for the last of some words. */
  private String complete(Path script, String... words) throws Exception {
    String last = words[words.length - 1];
    String typed = "'" + String.join("' '", words) + "'";
    Process bash =
        new ProcessBuilder(
                BASH.toString(),
                "-c",
                "source '"
                    + script
                    + "'; COMP_WORDS=("
                    + typed
                    + "); COMP_CWORD="
                    + (words.length - 1)
                    + "; COMP_LINE=\"${COMP_WORDS[*]}\"; COMP_POINT=${#COMP_LINE};"
                    + " _complete_nemo nemo '"
                    + last
                    + "' x 2> /dev/null; echo \"${COMPREPLY[*]}\"")
            .redirectErrorStream(true)
            .start();
    bash.getOutputStream().close();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return said.strip();
  }
}
