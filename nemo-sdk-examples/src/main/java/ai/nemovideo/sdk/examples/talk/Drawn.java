package ai.nemovideo.sdk.examples.talk;

import org.jspecify.annotations.Nullable;

/** What is being drawn on the last line at the moment: it has to end before something is said. */
public final class Drawn {

  private volatile @Nullable Runnable end;

  /** From now on this is drawn; it may be ended more than once. */
  void begin(Runnable ending) {
    end = ending;
  }

  /** Ends it, when Ctrl-C stops the program in the middle. */
  public void end() {
    Runnable ending = end;
    if (ending != null) {
      ending.run();
    }
  }
}
