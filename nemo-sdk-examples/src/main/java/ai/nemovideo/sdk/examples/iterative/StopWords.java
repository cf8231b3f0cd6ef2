package ai.nemovideo.sdk.examples.iterative;

import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.talk.Drawn;
import java.io.PrintWriter;

/**
 * Says how to go on when Ctrl-C stops a script.
 *
 * @param hook run by the JVM when it stops
 */
record StopWords(Thread hook) {

  /** Watches a script until it is closed. */
  static StopWords watch(Console console, ScriptNote note, int count, Drawn drawn) {
    Thread hook =
        new Thread(
            () -> {
              drawn.end();
              say(console, note, count);
            },
            "nemo-stop-words");
    Runtime.getRuntime().addShutdownHook(hook);
    return new StopWords(hook);
  }

  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // The JVM is already on its way out, and the words are being said.
    }
  }

  private static void say(Console console, ScriptNote note, int count) {
    String where = "Stopped with " + note.done() + " of " + count + " steps done.";
    String message =
        note.pending().isPresent()
            ? " The message that was under way is looked for then, and not paid for twice."
            : "";
    String words = where + " The same command goes on." + message;
    PrintWriter err = console.screen().err();
    if (console.json()) {
      String session = note.session().orElse(null);
      err.println(
          Json.line(Json.object("stopped", Json.object("message", words, "session", session))));
      err.flush();
    } else {
      err.println();
      console.hint(words);
    }
  }
}
