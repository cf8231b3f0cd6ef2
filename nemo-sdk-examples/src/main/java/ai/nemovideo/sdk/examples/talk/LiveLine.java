package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.examples.screen.Cells;
import ai.nemovideo.sdk.examples.screen.Look;
import java.io.PrintWriter;
import java.util.Timer;
import java.util.TimerTask;

/** The last line of a terminal, drawn again and again, with the end of a text that grows. */
final class LiveLine implements AutoCloseable {

  private static final long UPDATE_MILLIS = 120;
  private static final String ERASE = "\r\u001b[2K";
  private static final String FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
  private static final String ASCII_FRAMES = "|/-\\";
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private final PrintWriter err;
  private final Look look;
  private final long begin = System.nanoTime();
  private final Timer timer = new Timer("nemo-live-line", true);
  private String text = "";
  private int frame;
  private boolean closed;

  LiveLine(PrintWriter err, Look look) {
    this.err = err;
    this.look = look;
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            draw();
          }
        },
        0,
        UPDATE_MILLIS);
  }

  /** Shows the end of a text from now on. */
  synchronized void show(String now) {
    text = now;
  }

  /** Says something that stays, above the line. */
  synchronized void say(String words) {
    err.println(ERASE + words);
    err.flush();
  }

  /** Takes the line away. */
  @Override
  public synchronized void close() {
    timer.cancel();
    if (!closed) {
      closed = true;
      err.print(ERASE);
      err.flush();
    }
  }

  private synchronized void draw() {
    if (closed) {
      return;
    }
    String frames = look.unicode() ? FRAMES : ASCII_FRAMES;
    char spinner = frames.charAt(frame++ % frames.length());
    long seconds = (System.nanoTime() - begin) / NANOS_PER_SECOND;
    String head = spinner + " " + seconds + " s  ";
    err.print(ERASE + head + tail(text, look.columns() - 1 - Cells.width(head)));
    err.flush();
  }

  /** The end of a text that takes no more than so many cells. */
  static String tail(String text, int cells) {
    if (Cells.width(text) <= cells) {
      return text;
    }
    int from = text.length();
    while (from > 0) {
      int before = text.offsetByCodePoints(from, -1);
      if (Cells.width(text.substring(before)) > cells - 1) {
        break;
      }
      from = before;
    }
    return "…" + text.substring(from);
  }
}
