package ai.nemovideo.sdk.examples;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * What a program that was run in this process has said, and how it ended.
 *
 * @param exitCode as a shell would see it
 * @param out standard output
 * @param err standard error
 */
record Capture(int exitCode, String out, String err) {

  /** Runs a program with everything captured. */
  static Capture run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Screen screen = Screen.plain(new PrintWriter(out, true), new PrintWriter(err, true));
    int exitCode = NemoExamples.commandLine(screen).execute(args);
    return new Capture(exitCode, out.toString(), err.toString());
  }

  /** A screen that nobody looks at. */
  static Screen screen() {
    return Screen.plain(
        new PrintWriter(new StringWriter(), true), new PrintWriter(new StringWriter(), true));
  }

  List<String> errLines() {
    return err.lines().toList();
  }

  List<String> outLines() {
    return out.lines().toList();
  }
}
