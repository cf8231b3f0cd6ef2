package ai.nemovideo.sdk.examples;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a program writes to.
 *
 * @param out results: the agent's words, the timeline, the path of the file
 * @param err progress and problems
 * @param bars whether err is a terminal, which can draw a progress bar
 * @param colour whether colours are welcome
 * @param unicode whether err shows more than ASCII
 */
record Screen(PrintWriter out, PrintWriter err, boolean bars, boolean colour, boolean unicode) {

  /** The streams of this process. */
  static Screen system() {
    Charset charset = charset();
    boolean bars = Terminal.isTerminal();
    return new Screen(
        writer(FileDescriptor.out, charset),
        writer(FileDescriptor.err, charset),
        bars,
        bars && Terminal.wantsColour(),
        charset.equals(StandardCharsets.UTF_8));
  }

  /** Streams that are no terminal. */
  static Screen plain(PrintWriter out, PrintWriter err) {
    return new Screen(out, err, false, false, false);
  }

  /** One clear line about a problem. */
  void problem(String program, String text) {
    err.println(program + ": " + Printable.line(text));
    err.flush();
  }

  private static PrintWriter writer(FileDescriptor stream, Charset charset) {
    return new PrintWriter(new FileOutputStream(stream), true, charset);
  }

  /**
   * The charset of the machine; UTF-8 where that is ASCII. A container without a locale says ASCII,
   * and would turn every title that is not English into question marks.
   */
  private static Charset charset() {
    String name =
        System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
    Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    return charset.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : charset;
  }
}
