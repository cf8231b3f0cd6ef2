package ai.nemovideo.sdk.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.NemoExamples;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import java.awt.Color;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch whose process is killed goes on when the same command is given again. */
@Timeout(240)
final class BatchKilledTest {

  private static final int ITEMS = 3;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1/3] p1.mp4: uploading",
        "[2/3] p2.mp4: agent answers",
        "[2/3] p2.mp4: rendering",
        "[3/3] p3.mp4: rendering",
        "[1/3] p1.mp4: saved"
      })
  void everyItemIsPaidOnceAndEveryFileIsThere(String moment) throws Exception {
    StringBuilder csv = new StringBuilder("image,prompt\n");
    for (int i = 1; i <= ITEMS; i++) {
      Stage.draw(folder.resolve("p" + i + ".png"), new Color(80 * i, 0, 0));
      csv.append("p" + i + ".png," + i + "-second video\n");
    }
    Files.writeString(folder.resolve("videos.csv"), csv);
    try (LocalNemo service = service()) {
      killAt(moment, service);

      Process again = start(service);
      String said = read(again);
      assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();

      assertThat(again.exitValue()).as(said).isZero();
      assertThat(said).contains("Batch videos-", " goes on: ", "nothing is paid twice");
      assertThat(service.charges()).as(said).hasSize(ITEMS);
      for (int i = 1; i <= ITEMS; i++) {
        assertThat(Mp4Length.seconds(folder.resolve("out").resolve("p" + i + ".mp4")))
            .isBetween(i - 0.1, i + 0.1);
      }
    }
  }

  @Test
  void firstRunDoesNotPretendToGoOn() throws Exception {
    Stage.draw(folder.resolve("p1.png"), Color.BLUE);
    Files.writeString(folder.resolve("videos.csv"), "image,prompt\np1.png,1 second\n");
    try (LocalNemo service = service()) {
      assertThat(read(start(service))).doesNotContain("goes on");
    }
  }

  private static LocalNemo service() {
    return LocalNemo.builder()
        .scenario(
            Scenario.standard().toBuilder()
                .rendering(Scenario.Rendering.QUICK)
                .startingCredits(10_000)
                .build())
        .start();
  }

  private void killAt(String moment, LocalNemo service) throws Exception {
    Process process = start(service);
    List<String> said = new ArrayList<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.startsWith(moment)) {
        said.add(line);
        line = lines.readLine();
      }
      assertThat(line).as("%s", said).isNotNull();
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Process start(LocalNemo service) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath(),
            NemoExamples.class.getName(),
            "batch",
            "videos.csv",
            "-o",
            "out",
            "--target",
            "cloud",
            "--state",
            folder.resolve("state").toString());
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("NEMO_API_URL", service.baseUrl().toString());
    builder.environment().put("NEMO_TOKEN", "nmv_usr_batch");
    return builder.start();
  }

  private static String read(Process process) throws IOException {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      return lines.lines().collect(Collectors.joining("\n"));
    }
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
