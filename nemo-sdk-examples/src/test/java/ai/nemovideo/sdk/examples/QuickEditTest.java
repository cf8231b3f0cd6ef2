package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The whole way, on the local service: pictures in, a video file out. */
final class QuickEditTest {

  @TempDir Path folder;
  Path first = Path.of("");
  Path second = Path.of("");

  @BeforeEach
  void draw() throws IOException {
    first = Pictures.draw(folder.resolve("first.png"), 320, 200, Color.BLUE);
    second = Pictures.draw(folder.resolve("second.jpg"), 200, 320, Color.RED);
  }

  @Test
  void picturesBecomeAVideoAndThePathIsTheLastLine() throws IOException {
    Path target = folder.resolve("new").resolve("video.mp4");

    Capture result =
        Capture.run(
            folder.resolve("state"),
            "quick-edit",
            "-i",
            first.toString(),
            "-i",
            second.toString(),
            "-p",
            "2 seconds, square, slow zoom, crossfade, title \"Hello\", no music",
            "-o",
            target.toString());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.outLines()).last().isEqualTo(target.toString());
    assertThat(result.out()).contains("Timeline (", "\"Hello\"");
    assertThat(result.err())
        .contains("Session: ", "Upload: first.png (1 of 2)", "Agent: ", "Render: ", "Download: ");
    assertThat(result.out() + result.err()).doesNotContain("\u001b", "\r", "\tat ");
    assertIsMp4(target);
  }

  @Test
  void programEndsByItselfAndSaysNothingElse() throws Exception {
    Capture result =
        ChildJvm.run(
            folder,
            Map.of(),
            NemoExamples.class,
            List.of("quick-edit", "-i", "first.png", "-p", "1 second", "-o", "video.mp4"));

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.errLines())
        .allSatisfy(
            line -> assertThat(line).matches("(Job|Session|Upload|Agent|Render|Download): .*"));
    assertIsMp4(folder.resolve("video.mp4"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void chinesePromptSurvivesAMachineWithoutALocale() throws Exception {
    Capture result =
        ChildJvm.run(
            folder,
            Map.of("LC_ALL", "C"),
            NemoExamples.class,
            List.of("quick-edit", "-i", "first.png", "-p", "2秒，标题“春天”", "-o", "video.mp4"));

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).contains("\"春天\"");
  }

  @Test
  void firstProgramOfTheReadmeMakesAVideo() throws Exception {
    Pictures.draw(folder.resolve("photo.jpg"), 320, 200, Color.GREEN);

    Capture result = ChildJvm.run(folder, Map.of(), FirstVideo.class, List.of());

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).contains("Timeline (").endsWith("Open photo.mp4\n");
    assertIsMp4(folder.resolve("photo.mp4"));
  }

  /** The second word of an MP4 file is the type of its first box. */
  private static void assertIsMp4(Path file) throws IOException {
    byte[] start = Arrays.copyOfRange(Files.readAllBytes(file), 4, 8);
    assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("ftyp");
    assertThat(Files.size(file)).isGreaterThan(5_000);
  }
}
