package ai.nemovideo.sdk.examples.program;

import ai.nemovideo.sdk.examples.chat.Chat;
import ai.nemovideo.sdk.examples.iterative.Iterative;
import ai.nemovideo.sdk.examples.screen.Screen;
import java.util.List;

/** All programs, in the order of the help. */
public final class Programs {

  private Programs() {}

  /** All programs, on a screen. */
  public static List<Program> on(Screen screen) {
    return List.of(
        new QuickEdit(screen),
        new Chat(screen),
        new Iterative(screen),
        new Batch(screen),
        new JsonPrompts(screen),
        new InFlow(screen),
        new Status(screen),
        new Resume(screen),
        new Credits(screen),
        new Serve(screen),
        new Completion(screen));
  }
}
