package ai.nemovideo.sdk.examples.screen;

/** Shows how far a job is: bars on a terminal, lines elsewhere. Thread-safe. */
public interface StageView extends AutoCloseable {

  /** Shows a moment of a stage. */
  void show(StageMoment moment);

  /** Says something that is not about a stage. */
  void say(String line);

  /** Leaves the screen tidy. May be called again, and more may be shown after it. */
  @Override
  void close();

  /** Closes it for good: what is shown later, by whoever has not heard of it, is not seen. */
  void end();
}
