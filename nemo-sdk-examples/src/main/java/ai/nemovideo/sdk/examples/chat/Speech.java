package ai.nemovideo.sdk.examples.chat;

import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Printable;
import ai.nemovideo.sdk.examples.talk.Phrases;
import ai.nemovideo.sdk.examples.talk.TimelineView;
import ai.nemovideo.sdk.examples.talk.Wrap;
import java.io.PrintWriter;

/**
 * Speaks in a conversation: answers on standard output, all else on standard error.
 *
 * @param console the streams
 * @param phrases the language
 */
record Speech(Console console, Phrases phrases) {

  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  /** What was asked for. */
  void answer(String text) {
    print(console.screen().out(), console.screen().outLook(), text, "", "");
  }

  /** A timeline, as a picture. */
  void draw(Timeline timeline) {
    PrintWriter out = console.screen().out();
    out.println();
    out.println(TimelineView.of(timeline, console.screen().outLook(), phrases.locale()));
    out.flush();
  }

  /** Something that is good to know. */
  void aside(String text) {
    aside(text, "");
  }

  /** As {@link #aside(String)}, with something before each line. */
  void aside(String text, String indent) {
    if (!console.quiet()) {
      print(console.screen().err(), console.screen().errLook(), text, indent, DIM);
    }
  }

  /** A command line, in one line whatever its length, so that it can be copied. */
  void command(String line) {
    if (!console.quiet()) {
      console.screen().err().println("  " + Printable.line(line));
      console.screen().err().flush();
    }
  }

  /** Begins a new line. */
  void breakLine() {
    console.screen().err().println();
  }

  /** The name of something that begins. */
  void title(String text) {
    if (!console.quiet()) {
      print(console.screen().err(), console.screen().errLook(), text, "", BOLD);
    }
  }

  /** What went wrong, quiet or not. */
  void problem(String text) {
    String words = console.screen().typed() ? text : "chat: " + text.replace("\n", "\nchat: ");
    print(console.screen().err(), console.screen().errLook(), words, "", YELLOW);
  }

  /** Asks for a line, when there is somebody who types. */
  void prompt() {
    if (console.screen().typed()) {
      PrintWriter err = console.screen().err();
      err.print(console.screen().errLook().colour() ? "\n" + BOLD + "> " + PLAIN : "\n> ");
      err.flush();
    }
  }

  /** Shows a line that nobody has seen being typed. */
  void echo(String line) {
    if (!console.screen().typed() && !console.quiet()) {
      PrintWriter err = console.screen().err();
      err.println("> " + Printable.line(line));
      err.flush();
    }
  }

  private static void print(
      PrintWriter writer, Look look, String text, String indent, String colour) {
    String lines = Wrap.forLook(Printable.text(text).strip(), look, indent);
    boolean coloured = look.colour() && !colour.isEmpty();
    writer.println(coloured ? colour + lines + PLAIN : lines);
    writer.flush();
  }
}
