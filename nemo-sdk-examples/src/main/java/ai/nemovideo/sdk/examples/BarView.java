package ai.nemovideo.sdk.examples;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** One progress bar per stage, one below the other. */
final class BarView implements StageView {

  /** Java cannot ask a terminal for its width, and 80 columns fit nearly all of them. */
  private static final int WIDTH = 79;

  private static final int FULL = 100;

  private final Screen screen;
  private @Nullable ProgressBar bar;
  private @Nullable JobStage current;

  BarView(Screen screen) {
    this.screen = screen;
  }

  @Override
  public void show(JobStage stage, int percent, String note) {
    ProgressBar shown = bar;
    if (shown == null || stage != current) {
      finish();
      shown = start(stage);
      bar = shown;
      current = stage;
    }
    if (percent != UNKNOWN) {
      shown.maxHint(FULL);
      shown.stepTo(percent);
    }
    shown.setExtraMessage(Printable.line(note));
  }

  @Override
  public void say(String line) {
    close();
    screen.err().println(Printable.line(line));
    screen.err().flush();
  }

  /** Leaves the bar where the job is: a failed stage must not look like a finished one. */
  @Override
  public void close() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.close();
    }
    bar = null;
    current = null;
  }

  /** The next stage has begun, so this one is done. */
  private void finish() {
    ProgressBar shown = bar;
    if (shown != null) {
      shown.maxHint(FULL);
      shown.stepTo(FULL);
      shown.setExtraMessage("");
    }
    close();
  }

  private ProgressBar start(JobStage stage) {
    return new ProgressBarBuilder()
        .setTaskName(String.format("%-8s", stage.words()))
        .setInitialMax(UNKNOWN)
        .setStyle(style())
        .hideEta()
        .continuousUpdate()
        .setUpdateIntervalMillis(200)
        .setMaxRenderedLength(WIDTH)
        .setConsumer(new Line(screen.err()))
        .build();
  }

  private ProgressBarStyle style() {
    if (!screen.unicode()) {
      return ProgressBarStyle.ASCII;
    }
    return screen.colour()
        ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK
        : ProgressBarStyle.UNICODE_BLOCK;
  }

  /** The line of a terminal on which a bar is drawn again and again. */
  private record Line(PrintWriter err) implements ProgressBarConsumer {

    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
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
