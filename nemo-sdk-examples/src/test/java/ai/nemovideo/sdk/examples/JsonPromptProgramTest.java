package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.nemovideo.sdk.examples.batch.Mp4Length;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.skill.JsonPrompt;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Prompts in JSON: from a file to the video, and from a mistake to its place. */
@Timeout(180)
final class JsonPromptProgramTest {

  @TempDir Path folder;

  @BeforeEach
  void draw() throws IOException {
    Pictures.draw(folder.resolve("red.png"), 64, 48, Color.RED);
    Pictures.draw(folder.resolve("blue.png"), 64, 48, Color.BLUE);
  }

  @Test
  void scenesBecomeTheVideoThatTheyDescribe() throws IOException {
    write(
        """
        {
          "aspect_ratio": "1:1",
          "music": "none",
          "scenes": [
            {"image": "red.png", "motion": "zoom_in", "duration": 1, "text": "Warm"},
            {"image": "blue.png", "motion": "pan_left", "duration": 2, "text": "Cold"}
          ]
        }
        """);

    Capture result = run("scenes.json", "-o", folder.resolve("video.mp4").toString());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(Mp4Length.seconds(folder.resolve("video.mp4"))).isEqualTo(3, within(0.1));
    assertThat(result.out())
        .contains("(0-1s)", "(1-3s)", "\"Warm\"", "\"Cold\"")
        .doesNotContain("Music", "BGM");
    assertThat(result.outLines()).last().isEqualTo(folder.resolve("video.mp4").toString());
  }

  @Test
  void everyProblemIsShownAtItsPlace() throws IOException {
    write(
        "{\n\t\"scenes\": [\n\t\t{\"text\": \"春天\", \"motion\": \"zom_in\"}\n\t],\n\t\"musik\": 1\n}\n");

    Capture result = run("scenes.json");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines()).hasSize(6);
    assertThat(result.errLines().get(0))
        .startsWith("json-prompt: scenes.json line 3, column 28 (scenes[0].motion): ")
        .contains("did you mean \"zoom_in\"?");
    assertThat(result.errLines().subList(1, 3))
        .containsExactly(
            "    3 |     {\"text\": \"春天\", \"motion\": \"zom_in\"}",
            "      |                                ^");
    assertThat(result.errLines().subList(4, 6))
        .containsExactly("    5 |   \"musik\": 1", "      |   ^");
    assertThat(folder.resolve("state")).doesNotExist();
  }

  @Test
  void imageThatIsNowhereIsShownWhereItIsNamed() throws IOException {
    write("{\"scenes\": [\n  {\"image\": \"red.png\"},\n  {\"image\": \"green.png\"}\n]}\n");

    Capture result = run("scenes.json", "--check");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.err())
        .contains("scenes.json line 3, column 13 (scenes[1].image): There is no file")
        .contains("In that folder are: blue.png, red.png.")
        .contains("      |             ^");
  }

  @Test
  void programsReadThePlaceAsNumbers() throws IOException {
    write("{\"scenes\": [{\"duration\": 0}]}");

    Capture result = run("--json", "scenes.json");

    assertThat(result.errJson()).hasSize(1);
    assertThat(String.valueOf(result.errJson().get(0).get("error")))
        .contains("line=1.0", "column=26.0", "path=scenes[0].duration");
  }

  @Test
  void exampleIsAPromptForTheBundledPhotographs() throws IOException {
    Capture example = Capture.run("json-prompt", "--example");

    assertThat(JsonPrompt.parse(example.out()).scenes()).hasSize(4);
    assertThat(example.err()).contains("motion", "transition");
    write(example.out());
    Capture check = run("scenes.json", "--check");
    assertThat(check.exitCode()).as(check.err()).isEqualTo(ExitCodes.OK);
    assertThat(check.out()).isEqualTo("scenes.json is right: 4 scenes, 4 images, 12 s.\n");
    assertThat(check.err()).contains("Bundled photographs are used: dandelions.jpg,");
  }

  @Test
  void promptMayComeFromStandardInput() {
    Capture result =
        Capture.typed("\ufeff{\"scenes\": [{\"image\": \"coffee.jpg\"}, {}]}")
            .run(
                "json-prompt",
                "-",
                "--check",
                "--json",
                "-i",
                folder.resolve("red.png").toString());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.outJson().get(0)).containsEntry("valid", true).containsEntry("scenes", 2.0);
    assertThat(result.out()).contains("red.png", "bundled:coffee.jpg").doesNotContain("seconds");
  }

  @Test
  void schemaIsThatOfTheSdk() {
    Capture result = Capture.run("json-prompt", "--schema");

    assertThat(Json.read(result.out())).isEqualTo(Json.read(JsonPrompt.schema()));
  }

  @Test
  void missingFileSaysHowToBegin() {
    Capture result = run("scenes.json");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines()).hasSize(1);
    assertThat(result.err()).contains("json-prompt --example");
  }

  private void write(String json) throws IOException {
    Files.writeString(folder.resolve("scenes.json"), json);
  }

  private Capture run(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "json-prompt";
    for (int i = 0; i < args.length; i++) {
      all[i + 1] =
          args[i].equals("scenes.json") ? folder.resolve("scenes.json").toString() : args[i];
    }
    return Capture.run(folder.resolve("state"), all);
  }
}
