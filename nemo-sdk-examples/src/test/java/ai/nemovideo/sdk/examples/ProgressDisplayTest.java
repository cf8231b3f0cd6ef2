package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProgressDisplayTest {

  private static final List<AnimateProgress> JOB =
      List.of(
          new AnimateProgress.SessionOpened("s-1"),
          new AnimateProgress.Uploading(0, 1, "a\u001b[31m.jpg", 5, 10),
          new AnimateProgress.Uploaded(
              0, 1, new UploadedAsset("a.jpg", "image", null, null, null, null)),
          new AnimateProgress.AgentWorks("compose"),
          new AnimateProgress.StillWorking(Duration.ofMinutes(2)),
          new AnimateProgress.Reconnecting(Duration.ofSeconds(30)),
          new AnimateProgress.Rendering("r-1", 10),
          new AnimateProgress.Rendering("r-1", 12),
          new AnimateProgress.Rendering("r-1", 100),
          new AnimateProgress.Downloading(10, 20),
          new AnimateProgress.Downloading(20, 20));

  private final StringWriter err = new StringWriter();

  @Test
  void logGetsShortLinesWithoutControlCharacters() {
    show(Screen.plain(new PrintWriter(new StringWriter()), new PrintWriter(err, true)));

    assertThat(err.toString().lines())
        .containsExactly(
            "Session: s-1",
            "Upload: a[31m.jpg (1 of 1)",
            "Upload: a.jpg (1 of 1)",
            "Agent: thinking",
            "Agent: compose",
            "Agent: still at work after 2 min",
            "Agent: connection lost; looking again in 30 s",
            "Render: 0 %",
            "Render: 100 %",
            "Download: 50 %",
            "Download: 100 %");
    assertThat(err.toString()).doesNotContain("\r", "\u001b");
  }

  @Test
  void terminalGetsABarForEachStage() {
    show(terminal(true));

    assertThat(err.toString()).contains("\r", "Upload", "Agent", "Render", "Download", "\u001b[");
    assertThat(lastLine("Render")).contains("100%");
  }

  @Test
  void terminalThatWantsNoColourGetsNoEscapeSequence() {
    show(terminal(false));

    assertThat(err.toString()).contains("\r").doesNotContain("\u001b");
  }

  private void show(Screen screen) {
    try (ProgressDisplay display = new ProgressDisplay(StageView.of(screen))) {
      JOB.forEach(display);
    }
  }

  private Screen terminal(boolean colour) {
    PrintWriter writer = new PrintWriter(err, true);
    return new Screen(new PrintWriter(new StringWriter()), writer, true, colour, true);
  }

  private String lastLine(String stage) {
    return err.toString()
        .lines()
        .filter(line -> line.contains(stage))
        .reduce("", (first, second) -> second);
  }
}
