package ai.nemovideo.sdk.examples.iterative;

import java.nio.file.Path;
import java.util.Locale;

/** One step of a script. */
sealed interface Step {

  /** As it is kept. */
  String text();

  /** As it is shown to people of a language. */
  default String said(Locale locale) {
    return text();
  }

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
    public String said(Locale locale) {
      return locale.getLanguage().equals("zh") ? "撤销" : text();
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
