package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.talk.NoteFile;
import ai.nemovideo.sdk.examples.talk.PendingMessage;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A step of a script of which nobody knows what came: only its owner sends it a second time. */
final class SendAgainTest {

  private static final String TOKEN = "nmv_usr_test";

  @TempDir Path folder;

  private final LocalNemo local =
      LocalNemo.builder()
          .scenario(
              Scenario.builder()
                  .rendering(Scenario.Rendering.INSTANT)
                  .startingCredits(1_000)
                  .build())
          .start();

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void stepInDoubtIsSentASecondTimeOnlyWhenThatIsSaid() throws Exception {
    Pictures.draw(folder.resolve("first.png"), 64, 48, Color.BLUE);
    local.failNext("/run_sse", 402, 402, 1);
    assertThat(script().err()).contains("The same command goes on with this step");
    inDoubt();
    long turns = turns();

    Capture looked = script("--json");
    assertThat(looked.exitCode()).as(looked.err()).isEqualTo(ExitCodes.OUTCOME_UNKNOWN);
    assertThat(looked.out()).isEmpty();
    assertThat(looked.errJson())
        .last()
        .extracting("error")
        .asString()
        .contains("Nobody knows what came of step 1", "--send-again", "mayHaveBeenCharged=true");
    assertThat(turns()).as("looking is not sending").isEqualTo(turns);
    assertThat(local.charges()).isEmpty();

    Capture sent = script("--send-again");
    assertThat(sent.exitCode()).as(sent.err()).isEqualTo(ExitCodes.OK);
    assertThat(turns()).isEqualTo(turns + 1);
    assertThat(local.charges()).hasSize(1);
    assertThat(folder.resolve("done.mp4")).isNotEmptyFile();
    assertThat(state().jobs().list()).extracting(JobHandle::step).containsOnly(JobStep.SAVED);
  }

  /** What a process leaves that died a while ago, right after its message had left. */
  private void inDoubt() throws IOException {
    NoteFile note = note();
    String session = String.valueOf(note.read().get("session"));
    Map<String, Object> facts = new LinkedHashMap<>(note.read());
    facts.put("sending", new PendingMessage("job_1", "1-second video, no music").facts());
    note.write(facts);
    try (NemoClient nemo = NemoClient.builder().baseUrl(local.baseUrl()).token(TOKEN).build()) {
      state()
          .jobs()
          .save(
              new JobHandle(
                  "job_1",
                  1,
                  JobStep.SENDING,
                  Instant.now().minus(Duration.ofMinutes(20)),
                  local.baseUrl() + "/",
                  "account",
                  "request",
                  session,
                  0,
                  nemo.session(session).state().digest(),
                  null,
                  null,
                  0,
                  OutputSettings.defaults()));
    }
  }

  private NoteFile note() throws IOException {
    try (Stream<Path> files = Files.list(state().root().resolve("iterative"))) {
      return new NoteFile(
          files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow());
    }
  }

  private Capture script(String... more) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("iterative", "--target", "cloud"));
    arguments.addAll(List.of("-i", "first.png", "-e", "1-second video, no music"));
    arguments.addAll(List.of("-o", "done.mp4"));
    arguments.addAll(List.of(more));
    Map<String, String> environment =
        Map.of(
            "NEMO_API_URL",
            local.baseUrl().toString(),
            "NEMO_TOKEN",
            TOKEN,
            "XDG_CONFIG_HOME",
            folder.resolve("config").toString());
    return ChildJvm.run(folder, environment, NemoExamples.class, arguments);
  }

  private StateFolder state() {
    return StateFolder.of(folder.resolve("state").resolve("nemovideo"));
  }

  private long turns() {
    return local.requests().stream().filter(r -> r.path().equals("/run_sse")).count();
  }
}
