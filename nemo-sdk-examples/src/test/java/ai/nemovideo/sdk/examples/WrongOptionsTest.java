package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot work is said with its reason and a way out, and without names of classes. */
final class WrongOptionsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"99999", "-1", "foo"})
  void portThatIsNoneIsBadInput(String port) {
    Capture run = Capture.run(folder, "serve", "--port", port);

    assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(run.err())
        .contains("it is a number from 0 to 65535, not '" + port + "'")
        .doesNotContain("java.lang");
  }

  @Test
  void portThatIsTakenIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());
      Capture run = Capture.run(folder, "serve", "--port", port);

      assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
      assertThat(run.err()).contains("port " + port, "--port");
    }
  }

  @ParameterizedTest
  @CsvSource({"chat,de", "chat,english", "iterative,fr"})
  void languageThatIsNotSpokenIsBadInput(String program, String language) {
    Capture run = Capture.run(folder, program, "--language", language);

    assertThat(run.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(run.err()).contains("it is en or zh, not '" + language + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh_CN", "zh-Hans", "ZH"})
  void languageIsKnownInItsSpellings(String language) {
    Capture run = Capture.typed("/退出").run(folder, "chat", "--language", language);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
    assertThat(run.err()).contains("可以这样说", "缓慢推近").doesNotContain("convert", "turn");
  }

  @Test
  void chatOffersNoJson() {
    assertThat(Capture.run("chat", "--help").out()).doesNotContain("--json");
    assertThat(Capture.run(folder, "chat", "--json").exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
  }

  @Test
  void folderOfTheStateThatIsNoneIsNamedWithTheReason() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    Capture run = Capture.run(file, "credits");

    assertThat(run.exitCode()).isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(run.err())
        .containsPattern("cannot keep its files in " + file + "\\S+ .+ Name another .+--state");
  }
}
