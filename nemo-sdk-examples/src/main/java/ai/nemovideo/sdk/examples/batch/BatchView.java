package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Look;
import java.util.function.Consumer;

/** Shows how far a batch is. Thread-safe. */
interface BatchView extends Consumer<BatchProgress>, AutoCloseable {

  /** The view that a console asks for. */
  static BatchView of(Console console, Plan plan) {
    Look look = console.screen().errLook();
    if (console.quiet()) {
      return new Silence();
    }
    if (console.json() || !look.terminal()) {
      return new BatchLines(console, plan);
    }
    return BoardView.open(console.screen().err(), look, plan);
  }

  /** Leaves the screen tidy; may be called again. */
  @Override
  void close();

  /** Shows nothing. */
  record Silence() implements BatchView {

    @Override
    public void accept(BatchProgress progress) {
      // Nobody wants to know.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
