package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.ProgressDisplay;
import java.util.function.Consumer;

/** Shows that the agent is at work on a message. Close it before anything else is said. */
public interface TalkProgress extends Consumer<AnimateProgress>, AutoCloseable {

  @Override
  void close();

  /** What suits a console: the words as they come on a terminal, some plain lines elsewhere. */
  static TalkProgress of(Console console, Phrases phrases, Drawn drawn) {
    TalkProgress progress = of(console, phrases);
    drawn.begin(progress::close);
    return progress;
  }

  private static TalkProgress of(Console console, Phrases phrases) {
    if (console.screen().errLook().terminal() && !console.quiet() && !console.json()) {
      return new LiveProgress(
          new LiveLine(console.screen().err(), console.screen().errLook()), phrases);
    }
    ProgressDisplay display = new ProgressDisplay(console.stages(), console.words());
    return new TalkProgress() {
      @Override
      public void accept(AnimateProgress progress) {
        display.accept(progress);
      }

      @Override
      public void close() {
        display.close();
      }
    };
  }
}
