package ai.nemovideo.sdk.examples.screen;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/** Finds out whether somebody is looking, and at how much. */
final class Terminal {

  /** A process that asks the terminal has nothing else to do. */
  private static final long PATIENCE_SECONDS = 2;

  private Terminal() {}

  /** What a stream of this process can show. */
  static Look look(int stream, Charset charset) {
    boolean unicode = charset.equals(StandardCharsets.UTF_8);
    if (!isTerminal(stream)) {
      return Look.plain(unicode);
    }
    return "dumb".equals(System.getenv("TERM"))
        ? Look.dumb(unicode, Terminal::columns)
        : new Look(true, wantsColour(), unicode, Terminal::columns);
  }

  /**
   * Whether a stream is a terminal. Linux says what each of them is. Elsewhere Java knows only of
   * all three streams together, as picocli asks it.
   */
  static boolean isTerminal(int stream) {
    try {
      String device = Files.readSymbolicLink(Path.of("/proc/self/fd/" + stream)).toString();
      return device.startsWith("/dev/pts/")
          || device.startsWith("/dev/tty")
          || device.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return Ansi.AUTO.enabled();
    }
  }

  /** Whether colours are welcome on a terminal: no-color.org. */
  private static boolean wantsColour() {
    String refused = System.getenv("NO_COLOR");
    return refused == null || refused.isEmpty();
  }

  /** Java cannot ask a terminal for its width; every Unix has a program that can. */
  private static int columns() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String[] size =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
              .strip()
              .split(" ");
      if (stty.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && size.length == 2) {
        return sensible(Integer.parseInt(size[1]));
      }
    } catch (IOException | NumberFormatException unknown) {
      return Look.USUAL_COLUMNS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Look.USUAL_COLUMNS;
  }

  /** A terminal that was never told its size says 0. */
  private static int sensible(int columns) {
    return columns <= 0 ? Look.USUAL_COLUMNS : Math.min(columns, 500);
  }
}
