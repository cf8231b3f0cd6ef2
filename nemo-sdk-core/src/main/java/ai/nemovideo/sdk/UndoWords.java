package ai.nemovideo.sdk;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the agent is asked to take the last change back. Nobody documents the words: assumed. */
final class UndoWords {

  private static final String ENGLISH = "undo the last change";
  private static final String CHINESE = "撤销上一步";

  private UndoWords() {}

  /** The words for an agent that was told to answer in a language; null when it was told none. */
  static String in(@Nullable String language) {
    return language != null && language.toLowerCase(Locale.ROOT).startsWith("zh")
        ? CHINESE
        : ENGLISH;
  }
}
