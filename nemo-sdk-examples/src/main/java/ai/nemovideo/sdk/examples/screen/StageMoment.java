package ai.nemovideo.sdk.examples.screen;

/**
 * How far a stage is at one moment.
 *
 * @param stage which one
 * @param done from 0 to 1, or {@link #UNKNOWN} for a stage whose length nobody knows
 * @param bytes how many have travelled in this stage, or {@link #UNKNOWN} where none do
 * @param note a few words, may be empty
 */
public record StageMoment(JobStage stage, double done, long bytes, String note) {

  /** Stands for what nobody knows. */
  public static final int UNKNOWN = -1;

  /** A stage of which only words are known. */
  public static StageMoment working(JobStage stage, String note) {
    return new StageMoment(stage, UNKNOWN, UNKNOWN, note);
  }

  /** A stage without bytes of its own. */
  static StageMoment percent(JobStage stage, int percent) {
    return new StageMoment(stage, percent / 100.0, UNKNOWN, "");
  }

  boolean isMeasured() {
    return done >= 0;
  }

  /** From 0 to 100; 100 only when it is done. */
  int percent() {
    return (int) Math.min(100, 100 * done);
  }
}
