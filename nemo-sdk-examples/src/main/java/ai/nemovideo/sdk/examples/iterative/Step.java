package ai.nemovideo.sdk.examples.iterative;

import java.nio.file.Path;

/** One step of a script. */
sealed interface Step {

  /** As it is kept and shown. */
  String text();

  /** As programs read it. */
  String kind();

  /**
   * A message to the agent.
   *
   * @param text what is said
   */
  record Edit(String text) implements Step {
    @Override
    public String kind() {
      return "edit";
    }
  }

  /** The last change is to be taken back: a message too. */
  record Undo() implements Step {
    @Override
    public String text() {
      return "undo";
    }

    @Override
    public String kind() {
      return "undo";
    }
  }

  /**
   * The video is saved as it is now; costs nothing.
   *
   * @param file where to, absolute
   */
  record Export(Path file) implements Step {
    @Override
    public String text() {
      return "export " + file;
    }

    @Override
    public String kind() {
      return "export";
    }
  }
}
