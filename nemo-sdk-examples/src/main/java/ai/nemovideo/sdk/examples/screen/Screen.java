package ai.nemovideo.sdk.examples.screen;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a program.
 *
 * @param in what is typed, or piped in
 * @param typed whether a person types it
 * @param out results: the agent's words, the timeline, the path of the file
 * @param outLook what out can show
 * @param err progress and problems
 * @param errLook what err can show
 */
public record Screen(
    BufferedReader in,
    boolean typed,
    PrintWriter out,
    Look outLook,
    PrintWriter err,
    Look errLook) {

  /** The streams of this process. */
  public static Screen system() {
    Charset charset = charset();
    return new Screen(
        new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), charset)),
        Terminal.isTerminal(0),
        writer(FileDescriptor.out, charset),
        Terminal.look(1, charset),
        writer(FileDescriptor.err, charset),
        Terminal.look(2, charset));
  }

  /** Streams that are no terminal. */
  public static Screen plain(Reader in, PrintWriter out, PrintWriter err) {
    return new Screen(new BufferedReader(in), false, out, Look.plain(true), err, Look.plain(true));
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
