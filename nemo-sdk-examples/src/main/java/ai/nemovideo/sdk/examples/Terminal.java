package ai.nemovideo.sdk.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Ansi;

/** Finds out whether somebody is looking. */
final class Terminal {

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** Whether standard error is a terminal that can return its cursor. */
  static boolean isTerminal() {
    return !"dumb".equals(System.getenv("TERM")) && errorIsTerminal();
  }

  /** Whether colours are welcome there: no-color.org, and what else picocli knows. */
  static boolean wantsColour() {
    return System.getenv("NO_COLOR") == null && Ansi.AUTO.enabled();
  }

  /**
   * Linux says what standard error is. Elsewhere Java knows only of all three streams together, as
   * picocli asks it.
   */
  private static boolean errorIsTerminal() {
    try {
      String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return device.startsWith("/dev/pts/")
          || device.startsWith("/dev/tty")
          || device.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException notLinux) {
      return Ansi.AUTO.enabled();
    }
  }
}
