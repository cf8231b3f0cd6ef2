package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.batch.BatchResult;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Printable;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Draws a board on a terminal again and again, in its place; failures stay above it. */
final class BoardView implements BatchView {

  private static final int UPDATE_MILLIS = 250;

  private static final String CLEAR_LINE = "\u001b[K";

  /**
   * Only below a line that is drawn anew: some terminals keep a screen that is cleared from its
   * first line on among what was scrolled away, and the board would stay there.
   */
  private static final String CLEAR_BELOW = "\u001b[J";

  private final PrintWriter err;
  private final Board board;
  private final Plan plan;
  private final int cells;
  private final LongSupplier nanos;
  private final long begin;
  private int drawn;
  private boolean closed;

  BoardView(PrintWriter err, Look look, Plan plan, LongSupplier nanos) {
    this.err = err;
    this.board = new Board(plan, look.unicode());
    this.plan = plan;
    this.cells = look.columns() - 1;
    this.nanos = nanos;
    this.begin = nanos.getAsLong();
  }

  /** A view that is kept up to date until it is closed. */
  static BatchView open(PrintWriter err, Look look, Plan plan) {
    BoardView view = new BoardView(err, look, plan, System::nanoTime);
    Thread clock = new Thread(view::drawAgainAndAgain, "nemo-board");
    clock.setDaemon(true);
    clock.start();
    return view;
  }

  private synchronized void drawAgainAndAgain() {
    try {
      while (!closed) {
        draw();
        wait(UPDATE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void accept(BatchProgress progress) {
    board.note(progress);
    if (progress instanceof BatchProgress.ItemEnded end
        && end.result() instanceof BatchResult.Failed failed) {
      say(
          progress.index()
              + 1
              + " "
              + plan.items().get(progress.index()).name()
              + " "
              + Ending.words(failed));
    }
  }

  /** Draws what is so now. */
  synchronized void draw() {
    if (closed) {
      return;
    }
    List<String> lines = board.lines(Duration.ofNanos(nanos.getAsLong() - begin), cells);
    StringBuilder text = new StringBuilder(back());
    lines.forEach(line -> text.append(line).append(CLEAR_LINE).append('\n'));
    err.print(text.append(CLEAR_BELOW));
    err.flush();
    drawn = lines.size();
  }

  /** Takes the board away; what is said next stands in its place. */
  @Override
  public synchronized void close() {
    if (!closed) {
      err.print(back() + (CLEAR_LINE + "\n").repeat(drawn) + back());
      err.flush();
      closed = true;
      notifyAll();
    }
  }

  private void say(String words) {
    StringBuilder text = new StringBuilder(back());
    Wrap.lines(Printable.line(words), cells)
        .forEach(line -> text.append(line).append(CLEAR_LINE).append('\n'));
    err.print(text);
    drawn = 0;
    draw();
  }

  /** To the beginning of the first line of the board. */
  private String back() {
    return drawn == 0 ? "\r" : "\r\u001b[" + drawn + "A";
  }
}
