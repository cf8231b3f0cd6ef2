package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where a job is, and says so when Ctrl-C stops the program: who loses the handle has
 * lost what was paid for.
 */
public final class StopNote implements Consumer<AnimateProgress>, AutoCloseable {

  private final Console console;
  private final StateFolder state;
  private final Runnable tidyUp;
  private final Thread hook = new Thread(this::print, "nemo-stop-note");
  private volatile @Nullable JobHandle job;

  private StopNote(Console console, StateFolder state, Runnable tidyUp) {
    this.console = console;
    this.state = state;
    this.tidyUp = tidyUp;
  }

  /**
   * Watches a job until it is closed.
   *
   * @param console where to speak
   * @param state where the job is on record
   * @param tidyUp done before the note is printed, so that it does not stand in a bar
   */
  public static StopNote watch(Console console, StateFolder state, Runnable tidyUp) {
    StopNote note = new StopNote(console, state, tidyUp);
    Runtime.getRuntime().addShutdownHook(note.hook);
    return note;
  }

  @Override
  public void accept(AnimateProgress progress) {
    if (progress instanceof AnimateProgress.OnRecord record) {
      job = record.handle();
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

  /** Where the job is, in one line. */
  String words() {
    JobHandle last = job;
    if (last == null) {
      return "Stopped before the job began: nothing was sent.";
    }
    if (!last.mayHaveBeenCharged()) {
      return "Stopped before the prompt was sent: nothing was paid.";
    }
    return last.step() == JobStep.SENDING
        ? "Stopped before the prompt was answered: nobody knows yet whether it was paid for. Going on"
            + " looks first, and does not pay twice."
        : "Stopped. What was paid for is kept; going on does not pay again.";
  }

  /** How to go on; null when there is nothing to go on with. */
  @Nullable String command() {
    JobHandle last = job;
    return last == null ? null : ResumeCommand.of(state, last.id());
  }

  private void print() {
    tidyUp.run();
    JobHandle last = job;
    String command = command();
    if (console.json()) {
      tell(
          Json.line(
              Json.object(
                  "stopped",
                  Json.object(
                      "message",
                      words(),
                      "handle",
                      last == null ? null : last.toLine(),
                      "resume",
                      command))));
      return;
    }
    tell("");
    tell(console.screen().errLook().wrap(words()));
    if (command != null) {
      tell("Go on with: " + command);
    }
  }

  private void tell(String line) {
    console.screen().err().println(line);
    console.screen().err().flush();
  }
}
