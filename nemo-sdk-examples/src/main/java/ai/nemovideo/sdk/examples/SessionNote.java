package ai.nemovideo.sdk.examples;

import ai.nemovideo.sdk.AnimateProgress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where a job is, and says so when Ctrl-C stops the program: who loses the session has
 * lost what was paid for.
 */
final class SessionNote implements Consumer<AnimateProgress>, AutoCloseable {

  private final Screen screen;
  private final Target target;
  private final Thread hook = new Thread(this::print, "nemo-session-note");
  private volatile @Nullable String session;
  private volatile @Nullable String render;

  private SessionNote(Screen screen, Target target) {
    this.screen = screen;
    this.target = target;
  }

  /** Watches a job until it is closed. */
  static SessionNote watch(Screen screen, Target target) {
    SessionNote note = new SessionNote(screen, target);
    Runtime.getRuntime().addShutdownHook(note.hook);
    return note;
  }

  @Override
  public void accept(AnimateProgress progress) {
    if (progress instanceof AnimateProgress.SessionOpened opened) {
      session = opened.sessionId();
    } else if (progress instanceof AnimateProgress.Rendering rendering) {
      render = rendering.renderId();
    }
  }

  /** The job has ended: nothing is left to be said. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // The JVM is already on its way out, and the note is being printed.
    }
  }

  /** What there is to know, in one line. */
  String words() {
    if (session == null) {
      return "Stopped before a session was opened: nothing was made.";
    }
    String job = "session " + session + (render == null ? "" : ", render " + render);
    return target == Target.LOCAL
        ? "Stopped, and the local service with it (" + job + "): nothing was paid."
        : "Stopped. The job goes on at the service, and what it makes is kept there: " + job;
  }

  private void print() {
    screen.err().println();
    screen.err().println(words());
    screen.err().flush();
  }
}
