package ai.nemovideo.sdk.examples.chat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that is done when the next line is /ok, and only then. */
final class Offer {

  private @Nullable Runnable deed;

  void make(Runnable offered) {
    deed = offered;
  }

  /** What is offered; it can be taken once, and lapses with any other line. */
  Optional<Runnable> take() {
    Optional<Runnable> taken = Optional.ofNullable(deed);
    deed = null;
    return taken;
  }
}
