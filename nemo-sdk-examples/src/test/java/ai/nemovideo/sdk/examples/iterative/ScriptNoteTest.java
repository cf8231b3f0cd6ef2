package ai.nemovideo.sdk.examples.iterative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.error.AgentFailedException;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.examples.talk.Doubt;
import ai.nemovideo.sdk.examples.talk.Doubts;
import ai.nemovideo.sdk.examples.talk.NoteFile;
import ai.nemovideo.sdk.examples.talk.Talk;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.WireFault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a script keeps of a step that has failed. */
final class ScriptNoteTest {

  private static final String FAILURE =
      "data: {\"errorCode\":\"UNKNOWN_ERROR\",\"errorMessage\":\"out of memory\"}\n\n";

  @TempDir Path folder;

  @Test
  void stepOnWhichTheAgentFailedIsLookedAtAndNotSentAgain() {
    NoteFile file = new NoteFile(folder.resolve("note.json"));
    ScriptNote note = ScriptNote.read(file);
    try (LocalNemo local = LocalNemo.builder().gated(true).start();
        NemoClient client =
            NemoClient.builder()
                .baseUrl(local.baseUrl())
                .anonymous()
                .clock(new QuickClock())
                .build()) {
      NemoSession session = client.openSession();
      note.begin(session.id(), 0);
      note.script(List.of(new Step.Edit("make it slower")));
      local.breakNext("/run_sse", failing(), 1);

      Talk talk = new Talk(session, client.jobs(), note);
      assertThatThrownBy(() -> talk.send("make it slower", progress -> {}))
          .isInstanceOf(AgentFailedException.class);
      assertThat(client.jobs().list()).singleElement().matches(j -> j.step() == JobStep.SENDING);

      Talk next = new Talk(session, client.jobs(), ScriptNote.read(file));
      assertThat(new Doubts(next, Target.CLOUD, client).settle(progress -> {}))
          .isEqualTo(new Doubt.Open("make it slower"));
      assertThat(local.requests())
          .extracting(RecordedRequest::path)
          .filteredOn("/run_sse"::equals)
          .hasSizeLessThanOrEqualTo(1);
    }
  }

  private static WireFault failing() {
    return WireFault.status(200).body("text/event-stream", FAILURE).before();
  }

  /** Waits take no time. */
  private static final class QuickClock implements NemoClock {

    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) {}
  }
}
