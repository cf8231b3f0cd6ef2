package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateProgress;
import org.junit.jupiter.api.Test;

/** What Ctrl-C leaves on the screen. */
final class SessionNoteTest {

  @Test
  void namesTheSessionAndTheRenderOfAPaidJob() {
    try (SessionNote note = SessionNote.watch(Capture.screen(), Target.CLOUD)) {
      assertThat(note.words()).contains("nothing was made");

      note.accept(new AnimateProgress.SessionOpened("s-1"));
      assertThat(note.words()).contains("kept there", "session s-1").doesNotContain("render");

      note.accept(new AnimateProgress.Rendering("r-1", 5));
      assertThat(note.words()).contains("session s-1, render r-1");
    }
  }

  @Test
  void doesNotPretendThatTheLocalServiceGoesOn() {
    try (SessionNote note = SessionNote.watch(Capture.screen(), Target.LOCAL)) {
      note.accept(new AnimateProgress.SessionOpened("s-1"));

      assertThat(note.words()).contains("the local service with it", "nothing was paid");
    }
  }
}
