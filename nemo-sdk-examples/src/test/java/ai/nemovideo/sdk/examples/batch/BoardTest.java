package ai.nemovideo.sdk.examples.batch;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.batch.BatchItem;
import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.batch.BatchResult;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.NothingMadeException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.examples.screen.Cells;
import ai.nemovideo.sdk.examples.screen.Look;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a terminal shows while a batch runs. */
final class BoardTest {

  private static final BatchItem ITEM = new BatchItem(List.of(), "p", Path.of("v.mp4"));
  private static final Plan PLAN =
      new Plan(
          Path.of("videos.csv"),
          Path.of("out"),
          List.of(item("beach.mp4"), item("很长的名字很长的名字很长的名字.mp4"), item("c.mp4"), item("d.mp4")),
          List.of());

  @Test
  void barForAllAndALineForEachThatIsOnItsWay() {
    Board board = board();

    assertThat(board.lines(Duration.ofSeconds(72), 79))
        .containsExactly(
            "Batch    ████████████▎░░░░░░░░░░░░░░░  1 of 4 saved  1 min 12 s",
            "  2 很长的名字很长的名字很长…   rendering 50 %",
            "  3 c.mp4                       agent at work");
  }

  @Test
  void everythingFitsANarrowTerminal() {
    assertThat(board().lines(Duration.ofSeconds(7), 39))
        .hasSize(3)
        .allSatisfy(line -> assertThat(Cells.width(line)).isLessThanOrEqualTo(39))
        .first()
        .asString()
        .contains("1/4  7 s");
  }

  @Test
  void failuresStayAboveTheBoardAndTheBoardGoes() {
    StringWriter err = new StringWriter();
    Look look = new Look(true, false, true, () -> 60);
    try (BoardView view = new BoardView(new PrintWriter(err), look, PLAN, () -> 0)) {
      view.draw();
      view.accept(
          new BatchProgress.ItemEnded(
              0,
              4,
              new BatchResult.Failed(
                  0,
                  ITEM,
                  Optional.empty(),
                  new NothingMadeException(
                      "Nothing \u001b[31mcame.",
                      ErrorDetails.of(Stage.DRAFT, Outcome.REJECTED),
                      ""))));
    }

    String shown = err.toString();
    assertThat(shown).contains("\r\u001b[1A1 beach.mp4 failed: Nothing [31mcame.\u001b[K\n");
    assertThat(shown)
        .contains("0 of 4 saved, 1 failed")
        .endsWith("\r\u001b[1A\u001b[K\n\r\u001b[1A")
        .as("a terminal may keep what is cleared from the top")
        .doesNotContain("A\u001b[J");
  }

  private static Board board() {
    Board board = new Board(PLAN, true);
    board.note(
        new BatchProgress.ItemEnded(
            0, 4, new BatchResult.Saved(0, ITEM, Optional.empty(), "", false)));
    board.note(new BatchProgress.ItemProgress(1, 4, new AnimateProgress.Rendering("r", 50)));
    board.note(new BatchProgress.ItemProgress(2, 4, new AnimateProgress.AgentWorks("compose")));
    return board;
  }

  private static PlanItem item(String name) {
    return new PlanItem("a place", List.of("a.jpg"), "p", Path.of("out").resolve(name));
  }
}
