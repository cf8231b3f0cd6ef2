package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.LocalNemo;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, and what another process makes of what is left: one charge, one file. */
@DisabledOnOs(OS.WINDOWS)
final class InterruptedTest {

  private static final String WORDS = "6 seconds, square, slow zoom, no music";

  @TempDir Path folder;

  @BeforeEach
  void draw() throws IOException {
    Pictures.draw(folder.resolve("first.png"), 320, 200, Color.BLUE);
  }

  @Test
  void interruptedJobGoesOnInAnotherProcessAndIsPaidOnce() throws Exception {
    ChildJvm.Running first = start("quick-edit", "-i", "first.png", "-p", WORDS, "-o", "video.mp4");
    first.untilItSays("Render: ");
    first.interrupt();
    Capture stopped = first.end();

    assertThat(stopped.exitCode()).as(stopped.err()).isEqualTo(ExitCodes.INTERRUPTED);
    assertThat(stopped.out()).isEmpty();
    JobHandle job = StateFolder.of(state()).jobs().list().get(0);
    assertThat(job.step()).isEqualTo(JobStep.RENDERING);
    assertThat(stopped.errLines())
        .endsWith(
            "Stopped. What was paid for is kept; going on does not pay again.",
            "Go on with: java -jar nemo-sdk-examples.jar resume " + job.id());
    assertThat(folder.resolve("video.mp4")).doesNotExist();

    Capture second = start("resume", job.id()).end();

    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCodes.OK);
    assertThat(second.outLines()).last().isEqualTo(folder.resolve("video.mp4").toString());
    assertThat(folder.resolve("video.mp4")).isNotEmptyFile();
    assertThat(StateFolder.of(state()).jobs().list())
        .extracting(JobHandle::step)
        .containsExactly(JobStep.SAVED);
    try (LocalNemo service =
        LocalNemo.builder()
            .dataDirectory(StateFolder.of(state()).localService())
            .durable(true)
            .start()) {
      assertThat(service.charges()).hasSize(1);
    }
  }

  @Test
  void killedJobHasToldItsNameAndTheSameCommandGoesOnWithIt() throws Exception {
    String[] command = {"quick-edit", "-i", "first.png", "-p", WORDS, "-o", "video.mp4"};
    ChildJvm.Running first = start(command);
    first.untilItSays("Render: ");
    Capture during = start("status").end();
    first.process().destroyForcibly();
    String told = first.end().errLines().get(0);
    JobHandle job = StateFolder.of(state()).jobs().list().get(0);
    Capture after = start("status").end();

    Capture second = start(command).end();

    assertThat(told).isEqualTo("Job: " + job.id());
    assertThat(during.out()).contains("rendering, running");
    assertThat(after.out()).contains("rendering, stopped");
    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCodes.OK);
    assertThat(second.err()).contains("Going on with the job " + job.id());
    assertThat(folder.resolve("video.mp4")).isNotEmptyFile();
    assertThat(StateFolder.of(state()).jobs().list())
        .extracting(JobHandle::step)
        .containsExactly(JobStep.SAVED);
    assertThat(state().resolve("running")).isEmptyDirectory();
  }

  @Test
  void serviceOfItsOwnProcessServesTheOthersUntilCtrlC() throws Exception {
    ChildJvm.Running service = start("serve", "--json");
    service.untilItAnswers("\"url\"");
    Capture video =
        start("quick-edit", "-i", "first.png", "-p", "1 second, no music", "-o", "v.mp4").end();
    Capture credits = start("credits", "--json").end();
    Capture another = start("serve").end();
    service.interrupt();
    Capture stopped = service.end();

    assertThat(video.exitCode()).as(video.err()).isEqualTo(ExitCodes.OK);
    assertThat(credits.outJson().get(0)).containsEntry("available", 9900.0);
    assertThat(another.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(another.err()).contains("runs already: " + stopped.outJson().get(0).get("url"));
    assertThat(stopped.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
  }

  private ChildJvm.Running start(String... arguments) throws IOException {
    return ChildJvm.start(folder, Map.of(), NemoExamples.class, List.of(arguments));
  }

  private Path state() {
    return folder.resolve("state").resolve("nemovideo");
  }
}
