package ai.nemovideo.sdk.examples;

/** Shows how far a job is: bars on a terminal, lines elsewhere. */
interface StageView extends AutoCloseable {

  /** Stands for a stage whose length nobody knows. */
  int UNKNOWN = -1;

  /** The view that suits a screen. */
  static StageView of(Screen screen) {
    return screen.bars() ? new BarView(screen) : new LineView(screen.err());
  }

  /**
   * Shows a stage.
   *
   * @param stage where the job is
   * @param percent 0 to 100, or {@link #UNKNOWN}
   * @param note a few words, may be empty
   */
  void show(JobStage stage, int percent, String note);

  /** Says something that is not about a stage. */
  void say(String line);

  /** Leaves the screen tidy. */
  @Override
  void close();
}
