package ai.nemovideo.sdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Ctrl-C leaves on the screen. */
final class StopNoteTest {

  @TempDir Path folder;

  @Test
  void saysHowToGoOnAndWhetherThatWasPaidFor() {
    Screen screen =
        Screen.plain(
            new StringReader(""),
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()));
    Console console = new Console(screen, false, false);
    try (StopNote note = StopNote.watch(console, StateFolder.of(folder), () -> {})) {
      assertThat(note.words()).contains("nothing was sent");
      assertThat(note.command()).isNull();

      note.accept(new AnimateProgress.OnRecord(handle(JobStep.UPLOADING, null)));
      assertThat(note.words()).contains("nothing was paid");

      note.accept(new AnimateProgress.OnRecord(handle(JobStep.SENDING, "digest")));
      assertThat(note.words())
          .contains("nobody knows yet whether it was paid for")
          .doesNotContain("does not pay again");

      note.accept(new AnimateProgress.OnRecord(handle(JobStep.EDITED, "digest")));
      assertThat(note.words()).contains("does not pay again");
      assertThat(note.command())
          .isEqualTo("java -jar nemo-sdk-examples.jar resume job-1 --state " + folder);
    }
  }

  private static JobHandle handle(JobStep step, @Nullable String digest) {
    return new JobHandle(
        "job-1",
        1,
        step,
        Instant.EPOCH,
        "http://127.0.0.1:1/",
        "account",
        "request",
        "s-1",
        0,
        digest,
        null,
        null,
        0,
        OutputSettings.defaults());
  }
}
