package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Screen;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a program that was run in this process has said, and how it ended.
 *
 * @param exitCode as a shell would see it
 * @param out standard output
 * @param err standard error
 */
record Capture(int exitCode, String out, String err) {

  /** Runs a program with everything captured, and nothing to read. */
  static Capture run(Path state, String... args) {
    return typed("").run(state, args);
  }

  /** Runs the front door, or something that keeps nothing. */
  static Capture run(String... args) {
    return typed("").run(args);
  }

  /** A run that reads a text from its standard input, from a pipe. */
  static Run typed(String text) {
    return new Run(text, false, Look.plain(true));
  }

  /** A run on a terminal of some width, without colours. */
  static Run terminal(int columns) {
    return new Run("", true, new Look(true, false, true, () -> columns));
  }

  /** A screen that nobody looks at. */
  static Screen screen() {
    return Screen.plain(
        new StringReader(""),
        new PrintWriter(new StringWriter(), true),
        new PrintWriter(new StringWriter(), true));
  }

  List<String> errLines() {
    return err.lines().toList();
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  /** Standard output as JSON objects, one per line. */
  List<Map<String, Object>> outJson() {
    return out.lines().map(Json::read).toList();
  }

  /** Standard error as JSON objects, one per line. */
  List<Map<String, Object>> errJson() {
    return err.lines().map(Json::read).toList();
  }

  /**
   * How a program is run.
   *
   * @param in what it reads
   * @param typed whether a person seems to type that
   * @param look of both other streams
   */
  record Run(String in, boolean typed, Look look) {

    /** The same with other input. */
    Run withInput(String text) {
      return new Run(text, typed, look);
    }

    /** Runs a program that keeps what it keeps in a folder. */
    Capture run(Path state, String... args) {
      List<String> all = new ArrayList<>(Arrays.asList(args));
      all.addAll(1, List.of("--state", state.toString()));
      return run(all.toArray(new String[0]));
    }

    /** Runs the front door, or something that keeps nothing. */
    Capture run(String... args) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      Screen screen =
          new Screen(
              new BufferedReader(new StringReader(in)),
              typed,
              new PrintWriter(out, true),
              look,
              new PrintWriter(err, true),
              look);
      int exitCode = NemoExamples.commandLine(screen).execute(args);
      return new Capture(exitCode, out.toString(), err.toString());
    }
  }
}
