package ai.nemovideo.sdk.examples;

import java.io.PrintWriter;

/** Short plain lines for logs and pipes; nothing is said twice. */
final class LineView implements StageView {

  /** A log needs to know that something moves, not each step. */
  private static final int STEP = 25;

  private final PrintWriter err;
  private String last = "";

  LineView(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void show(JobStage stage, int percent, String note) {
    StringBuilder line = new StringBuilder(stage.words()).append(':');
    if (!note.isEmpty()) {
      line.append(' ').append(note);
    } else if (percent != UNKNOWN) {
      line.append(' ').append(percent - percent % STEP).append(" %");
    }
    say(line.toString());
  }

  @Override
  public void say(String text) {
    String line = Printable.line(text);
    if (!line.equals(last)) {
      err.println(line);
      err.flush();
      last = line;
    }
  }

  @Override
  public void close() {
    err.flush();
  }
}
