package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot work is said in a line, before a job starts. */
final class QuickEditInputTest {

  @TempDir Path folder;
  @TempDir Path state;
  Path picture = Path.of("");

  @BeforeEach
  void draw() throws IOException {
    picture = Pictures.draw(folder.resolve("picture.png"), 64, 48, Color.BLUE);
  }

  @Test
  void missingFile() {
    refused("There is no file", "-i", folder.resolve("nowhere.jpg").toString(), "-o", output());
  }

  @Test
  void folderAsImage() {
    refused("is not a file", "-i", folder.toString(), "-o", output());
  }

  @Test
  void blankPrompt() {
    refused("The prompt is blank", "-i", picture.toString(), "-p", "  ", "-o", output());
  }

  @Test
  void everyProblemHasALine() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jpg"));
    Path text = Files.writeString(folder.resolve("notes.txt"), "no picture");

    Capture result =
        quickEdit("-i", empty.toString(), "-i", text.toString(), "-p", "", "-o", output());

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines())
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).startsWith("quick-edit: "));
    assertThat(result.err())
        .contains("empty.jpg is empty", "notes.txt is of a type", "prompt is blank");
  }

  @Test
  void folderAsOutput() {
    refused("is a folder", "-i", picture.toString(), "-o", folder.toString());
  }

  @Test
  void outputWithoutName() {
    refused("has no name", "-i", picture.toString(), "-o", "");
  }

  @Test
  void outputThatIsNoMp4ByItsName() {
    refused("ends in .mp4", "-i", picture.toString(), "-o", folder.resolve("v.avi").toString());
  }

  @Test
  void outputBelowAFile() {
    refused("is not a folder", "-o", picture.resolve("video.mp4").toString());
  }

  @Test
  void outputThatWouldReplaceAnInput() throws IOException {
    Path clip = Files.write(folder.resolve("clip.mp4"), new byte[] {1});

    refused("one of the inputs", "-i", clip.toString(), "-o", clip.toString());
    assertThat(clip).hasBinaryContent(new byte[] {1});
  }

  @Test
  void checkOfTheOutputLeavesNothingBehind() throws IOException {
    Path target = folder.resolve("new").resolve("video.mp4");

    refused("There is no file", "-i", folder.resolve("no.jpg").toString(), "-o", target.toString());

    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(picture);
    }
  }

  @Test
  void unknownOption() {
    refused("Did you mean --output?", "--outptu");
  }

  @Test
  void unknownTarget() {
    refused("it is local or cloud, not 'moon'", "--target", "moon");
  }

  @Test
  void unknownSkill() {
    refused(
        "There is no skill moon: it is one of ai-image-to-video-king",
        "--skill",
        "moon",
        "-o",
        output());
  }

  @Test
  void pathThatIsNone() {
    refused("--image", "--image", "a\0b.jpg");
  }

  private String output() {
    return folder.resolve("video.mp4").toString();
  }

  private Capture quickEdit(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "quick-edit";
    System.arraycopy(args, 0, all, 1, args.length);
    return Capture.run(state.resolve("s"), all);
  }

  private void refused(String because, String... args) {
    Capture result = quickEdit(args);
    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines()).hasSize(1);
    assertThat(result.err()).startsWith("quick-edit: ").contains(because);
    assertThat(result.out()).isEmpty();
  }
}
