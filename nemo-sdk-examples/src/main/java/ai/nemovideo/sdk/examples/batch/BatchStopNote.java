package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Json;

/** Says how to go on when Ctrl-C stops a batch. */
final class BatchStopNote implements AutoCloseable {

  private static final String WORDS =
      "Stopped. What was paid for is kept; run the same command again to go on.";

  private final Console console;
  private final String batch;
  private final Runnable tidyUp;
  private final Thread hook = new Thread(this::print, "nemo-stop-note");

  private BatchStopNote(Console console, String batch, Runnable tidyUp) {
    this.console = console;
    this.batch = batch;
    this.tidyUp = tidyUp;
  }

  /**
   * Watches a batch until it is closed.
   *
   * @param tidyUp done before the note is printed
   */
  static BatchStopNote watch(Console console, String batch, Runnable tidyUp) {
    BatchStopNote note = new BatchStopNote(console, batch, tidyUp);
    Runtime.getRuntime().addShutdownHook(note.hook);
    return note;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // The JVM is already on its way out, and the note is being printed.
    }
  }

  private void print() {
    tidyUp.run();
    console
        .screen()
        .err()
        .println(
            console.json()
                ? Json.line(Json.object("stopped", Json.object("message", WORDS, "batch", batch)))
                : WORDS + " (batch " + batch + ")");
    console.screen().err().flush();
  }
}
