package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts of edits, from their lines to their videos. */
final class IterativeTest {

  @TempDir Path folder;
  @TempDir Path state;

  private LocalNemo local;
  private Path picture;

  @BeforeEach
  void start() throws IOException {
    picture = Pictures.draw(folder.resolve("a.png"), 320, 200, Color.BLUE);
    local =
        LocalNemo.builder()
            .dataDirectory(StateFolder.of(state).localService())
            .durable(true)
            .scenario(
                Scenario.builder()
                    .rendering(Scenario.Rendering.QUICK)
                    .startingCredits(1_000)
                    .build())
            .start();
  }

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void eachStepIsToldAndExportsDifferAsTheTimelineDid() throws IOException {
    Path script = folder.resolve("edits.txt");
    Files.writeString(
        script,
        """
        # a rough cut first
        2-second video, no music
        export %s

        make it 4 seconds
        export %s
        undo
        """
            .formatted(folder.resolve("rough.mp4"), folder.resolve("long.mp4")));

    Capture run = iterative("-i", picture.toString(), script.toString(), "-o", output().toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
    assertThat(run.outLines())
        .filteredOn(line -> line.matches("\\d/6 .*"))
        .containsExactly(
            "1/6  2-second video, no music",
            "2/6  export",
            "3/6  make it 4 seconds",
            "4/6  export",
            "5/6  undo",
            "6/6  export");
    assertThat(run.out())
        .contains("Video added: a.png, 0–2 s", "extended at the end: a.png", "0-4s", "┌─")
        .contains("shortened at the end: a.png");
    assertThat(run.outLines()).last().isEqualTo(output().toString());
    byte[] rough = Files.readAllBytes(folder.resolve("rough.mp4"));
    byte[] longer = Files.readAllBytes(folder.resolve("long.mp4"));
    assertThat(longer.length).isGreaterThan(rough.length);
    assertThat(output()).hasSize(rough.length);
    assertThat(state.resolve("iterative")).isDirectoryNotContaining("glob:**.json");
  }

  @Test
  void programsGetALineForEachStep() {
    Capture run =
        iterative(
            "--json",
            "-i",
            picture.toString(),
            "-e",
            "1-second video, no music",
            "-e",
            "title \"Hi\"",
            "--export-each",
            "-o",
            output().toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
    assertThat(run.outJson())
        .extracting(line -> line.get("kind"))
        .containsExactly("edit", "export", "edit", "export", "export");
    assertThat(run.outJson().get(2))
        .containsEntry("words", "title \"Hi\"")
        .containsEntry("changed", true)
        .containsEntry("difference", List.of("Title added: “Hi”, 0–1 s"))
        .containsKeys("session", "agent", "timeline");
    assertThat(run.outJson().get(3)).containsEntry("file", folder.resolve("cut-2.mp4").toString());
    assertThat(folder.resolve("cut-1.mp4")).isNotEmptyFile();
  }

  @Test
  void anotherProcessGoesOnInASession() {
    Capture first =
        iterative(
            "--json", "-i", picture.toString(), "-e", "1-second video", "-o", output().toString());
    String session = String.valueOf(first.outJson().get(0).get("session"));

    Capture second =
        iterative("--session", session, "-e", "title \"Hi\"", "-o", output().toString());

    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCodes.OK);
    assertThat(second.out()).contains("Title added: “Hi”").contains("1. Video");
    assertThat(second.err())
        .contains("java -jar nemo-sdk-examples.jar iterative --session " + session + " --state ");
    assertThat(local.charges()).hasSize(2);
  }

  @Test
  void scriptThatHasComeToItsEndBeginsAnewAndSaysSo() {
    String[] args = {"-i", picture.toString(), "-e", "1-second video", "-o", output().toString()};

    Capture first = iterative(args);
    Capture second = iterative(args);

    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCodes.OK);
    assertThat(first.err()).doesNotContain("come to its end");
    assertThat(second.err()).contains("come to its end before", "a new order");
    assertThat(local.charges()).hasSize(2);
  }

  @Test
  void sessionThatNeverWasIsNotSaidToBeGone() {
    Capture run = iterative("--session", "123", "-e", "title \"Hi\"", "-o", output().toString());

    assertThat(run.exitCode()).isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(run.err())
        .contains("The service has no session 123")
        .doesNotContain("new one was begun", "The same command goes on");
  }

  @Test
  void failedStepIsGoneOnWithAndWhatIsDoneIsNotPaidAgain() {
    local.scenario(local.scenario().toBuilder().startingCredits(100).build());
    String[] args = {
      "-i",
      picture.toString(),
      "-e",
      "1-second video",
      "-e",
      "title \"Hi\"",
      "-o",
      output().toString()
    };

    Capture poor = iterative(args);

    assertThat(poor.exitCode()).isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(poor.err())
        .contains("Step 2 of 3: There are not enough credits", "/register?bind=")
        .contains("The same command goes on");
    local.scenario(local.scenario().toBuilder().editCost(0).build());

    Capture rich = iterative(args);

    assertThat(rich.exitCode()).as(rich.err()).isEqualTo(ExitCodes.OK);
    assertThat(rich.err()).contains("Going on with step 2 of 3");
    assertThat(rich.out()).doesNotContain("1/3").contains("2/3", "3/3");
    assertThat(local.charges().get(0).credits()).isEqualTo(100);
    assertThat(local.charges().stream().mapToLong(charge -> charge.credits()).sum()).isEqualTo(100);
  }

  @Test
  void scriptWhoseDoneStepsWereChangedIsNotGoneOnWith() throws IOException {
    local.scenario(local.scenario().toBuilder().startingCredits(100).build());
    Path script = folder.resolve("edits.txt");
    Files.writeString(script, "1-second video\ntitle \"Hi\"\n");
    iterative("-i", picture.toString(), script.toString(), "-o", output().toString());
    Files.writeString(script, "2-second video\ntitle \"Hi\"\n");

    Capture changed =
        iterative("-i", picture.toString(), script.toString(), "-o", output().toString());

    assertThat(changed.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(changed.err()).contains("--fresh");
    assertThat(local.charges()).hasSize(1);
  }

  @Test
  void whatCannotWorkIsSaidBeforeAnythingIsSent() {
    int requests = local.requests().size();

    assertBad("There is no step");
    assertBad("There is no file", "-i", "none.png", "-e", "zoom");
    assertBad("There is no script", "none.txt");
    assertBad("not both", "none.txt", "-e", "zoom");
    assertBad(
        "Two steps export to", "-e", "a", "-e", "export x.mp4", "-e", "b", "-e", "export x.mp4");
    assertBad("There is no skill", "-e", "zoom", "--skill", "nonsense");

    assertThat(local.requests()).hasSize(requests);
  }

  /** As a message to the agent it would be paid for. */
  @Test
  void exportThatIsNotQuiteRightIsNoMessageToTheAgent() {
    int requests = local.requests().size();

    assertBad("Step 2 (export clip.mov): export needs", "-e", "zoom", "-e", "export clip.mov");
    assertBad("in quotes when there are spaces", "-e", "export ../a b.txt");
    assertBad("please export the video as intro.mp4", "-e", "export the video as intro.mp4");
    assertBad("ends in .mp4", "-e", "Export: intro.mp4");
    assertBad("ends in .mp4", "-e", "export \"intro.mp4");
    assertBad("ends in .mp4", "-e", "导出 片头");

    assertThat(local.requests()).hasSize(requests);
  }

  @Test
  void nameWithSpacesIsInQuotes() {
    Path named = folder.resolve("my cut.mp4");

    Capture run =
        iterative(
            "-i", picture.toString(), "-e", "1-second video", "-e", "export \"" + named + "\"");

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
    assertThat(named).isNotEmptyFile();
  }

  /** Found only at its turn, the steps before it would be paid for. */
  @Test
  void everyExportIsCheckedBeforeAnythingIsSent() throws IOException {
    int requests = local.requests().size();
    Files.writeString(folder.resolve("blocked"), "a file");
    Files.writeString(folder.resolve("clip.mp4"), "an input");
    String image = picture.toString();
    String clip = folder.resolve("clip.mp4").toString();

    assertBad(
        "cannot be made",
        "-i",
        image,
        "-e",
        "1-second video",
        "-e",
        "export " + folder.resolve("blocked").resolve("x.mp4"));
    assertBad("is one of the inputs", "-i", image, "-i", clip, "-e", "a", "-e", "export " + clip);

    assertThat(local.requests()).hasSize(requests);
  }

  @Test
  void commentBehindTheMarkOfASpreadsheetIsNoStep() throws IOException {
    Path script = folder.resolve("edits.txt");
    Files.writeString(script, "\ufeff# a comment\n1-second video\n");

    Capture run = iterative("-i", picture.toString(), script.toString(), "-o", output().toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
    assertThat(run.outLines()).first().isEqualTo("1/2  1-second video");
    Files.write(script, new byte[] {'o', 'k', (byte) 0xff, (byte) 0xc0});
    assertBad("this is not UTF-8", script.toString());
    assertThat(local.charges()).hasSize(1);
  }

  /** The render of before does not hold the edit that was put in since, and was paid for. */
  @Test
  void exportOfAScriptThatWasChangedShowsTheNewStep() throws IOException {
    Path script = folder.resolve("edits.txt");
    Files.writeString(script, "1-second video, no music\nexport\n");
    String[] args = {"-i", picture.toString(), script.toString(), "-o", output().toString()};
    local.failNext("/api/render/proxy/lambda", 402, 402, 1);
    assertThat(iterative(args).exitCode()).isNotEqualTo(ExitCodes.OK);
    String job = StateFolder.of(state).jobs().list().get(0).id();
    Path early = folder.resolve("early.mp4");
    Capture resumed = Capture.run(state, "resume", job, "-o", early.toString());
    assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(ExitCodes.OK);
    Files.writeString(script, "1-second video, no music\nmake it 4 seconds\nexport\n");

    Capture run = iterative(args);

    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.OK);
    assertThat(run.out()).contains("2/3  make it 4 seconds").doesNotContain("1/3");
    assertThat(Files.size(output())).isGreaterThan(Files.size(early) * 3 / 2);
    assertThat(local.charges()).hasSize(2);
  }

  private void assertBad(String words, String... args) {
    Capture run = iterative(args);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(run.err()).contains(words).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  private Path output() {
    return folder.resolve("cut.mp4");
  }

  private Capture iterative(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "iterative";
    System.arraycopy(args, 0, all, 1, args.length);
    return Capture.run(state, all);
  }
}
