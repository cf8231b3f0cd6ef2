package ai.nemovideo.sdk.examples.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.model.UploadedAsset;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
    show(new Console(screen(Look.plain(true)), false, false));

    assertThat(err.toString().lines())
        .containsExactly(
            "Session: s-1",
            "Upload: a[31m.jpg (1 of 1)",
            "Agent: thinking",
            "Agent: compose",
            "Agent: still at work after 2 min",
            "Agent: connection lost; looking again in 30 s",
            "Render: 10 %",
            "Render: 100 %",
            "Download: 50 %",
            "Download: 100 %");
    assertThat(err.toString()).doesNotContain("\r", "\u001b");
  }

  @Test
  void terminalGetsABarForEachStage() {
    show(new Console(screen(terminal(true)), false, false));

    assertThat(err.toString()).contains("\r", "Upload", "Agent", "Render", "Download", "\u001b[");
    assertThat(lastLine("Render")).contains("100 %");
  }

  @Test
  void terminalThatWantsNoColourGetsNoEscapeSequence() {
    show(new Console(screen(terminal(false)), false, false));

    assertThat(err.toString()).contains("\r").doesNotContain("\u001b");
  }

  @Test
  void quietSaysNothing() {
    show(new Console(screen(terminal(true)), true, false));

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void programsGetAnObjectForEachLine() {
    show(new Console(screen(terminal(true)), false, true));

    List<Map<String, Object>> lines = err.toString().lines().map(Json::read).toList();
    assertThat(lines.get(0)).containsEntry("notice", "Session: s-1");
    assertThat(lines.get(1)).containsEntry("stage", "upload").containsEntry("percent", 50.0);
    assertThat(lines).last().asInstanceOf(MAP).containsEntry("percent", 100.0);
  }

  private void show(Console console) {
    try (ProgressDisplay display = new ProgressDisplay(console.stages())) {
      JOB.forEach(display);
    }
  }

  private static Look terminal(boolean colour) {
    return new Look(true, colour, true, () -> 80);
  }

  private Screen screen(Look look) {
    return new Screen(
        new BufferedReader(new StringReader("")),
        false,
        new PrintWriter(new StringWriter()),
        look,
        new PrintWriter(err, true),
        look);
  }

  private String lastLine(String stage) {
    return err.toString()
        .lines()
        .filter(line -> line.contains(stage))
        .reduce("", (first, second) -> second);
  }
}
