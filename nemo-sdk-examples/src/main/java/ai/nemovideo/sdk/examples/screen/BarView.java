package ai.nemovideo.sdk.examples.screen;

import java.io.PrintWriter;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.jspecify.annotations.Nullable;

/** One progress bar per stage, one below the other. */
final class BarView implements StageView {

  private static final int UPDATE_MILLIS = 200;

  /** A full last column makes some terminals begin a new line; and Ctrl-C writes "^C". */
  private static final int MARGIN = 3;

  private final PrintWriter err;
  private final Look look;
  private final StageWords words;
  private final LongSupplier nanos;
  private @Nullable Running running;
  private boolean ended;

  BarView(PrintWriter err, Look look, StageWords words, LongSupplier nanos) {
    this.err = err;
    this.look = look;
    this.words = words;
    this.nanos = nanos;
  }

  @Override
  public synchronized void show(StageMoment moment) {
    if (ended) {
      return;
    }
    Running shown = running;
    if (shown == null || shown.stage() != moment.stage()) {
      if (shown != null) {
        shown.end(true);
      }
      shown = new Running(moment);
      running = shown;
    }
    shown.show(moment);
  }

  @Override
  public synchronized void say(String line) {
    if (!ended) {
      close();
      err.println(Printable.line(line));
      err.flush();
    }
  }

  /** Leaves the bar where the job is: a failed stage must not look like a finished one. */
  @Override
  public synchronized void close() {
    Running shown = running;
    running = null;
    if (shown != null) {
      shown.end(shown.isFull());
    }
  }

  @Override
  public synchronized void end() {
    close();
    ended = true;
  }

  /** The bar of one stage; the library's thread draws it again and again. */
  private final class Running {

    private final Meter meter = new Meter(nanos);
    private final BarLine line = new BarLine(look, words, look.columns() - MARGIN);
    private final ProgressBar bar;
    private StageMoment moment;
    private boolean done;

    Running(StageMoment first) {
      moment = first;
      bar =
          new ProgressBarBuilder()
              .setInitialMax(1)
              .setRenderer((state, length) -> render())
              .continuousUpdate()
              .setUpdateIntervalMillis(UPDATE_MILLIS)
              .setConsumer(new Line(err, line.cells()))
              .build();
    }

    JobStage stage() {
      return moment.stage();
    }

    boolean isFull() {
      return moment.percent() == 100;
    }

    synchronized void show(StageMoment next) {
      moment = next;
      meter.note(next);
    }

    void end(boolean finished) {
      synchronized (this) {
        done = finished;
      }
      bar.close();
    }

    private synchronized String render() {
      return done ? line.done(moment, meter) : line.running(moment, meter);
    }
  }

  /** The line of a terminal on which a bar is drawn again and again. */
  private record Line(PrintWriter err, int cells) implements ProgressBarConsumer {

    @Override
    public int getMaxRenderedLength() {
      return cells;
    }

    @Override
    public void accept(String text) {
      err.print('\r' + text);
      err.flush();
    }

    @Override
    public void close() {
      err.println();
      err.flush();
    }
  }
}
