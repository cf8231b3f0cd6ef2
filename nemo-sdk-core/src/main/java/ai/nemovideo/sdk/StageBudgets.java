package ai.nemovideo.sdk;

import java.time.Duration;

/**
 * How long each stage of a job may take, within the deadline of the whole. When one passes, the job
 * is left as it is and its handle is in the exception: nothing is cancelled.
 *
 * @param session opening the session, the token included
 * @param upload all uploads together
 * @param turn the message to the agent, from sending it to the end of its stream
 * @param draft reading what the turn has done, the looks after a broken stream included
 * @param render from the submission to the finished video, a second attempt included
 */
public record StageBudgets(
    Duration session, Duration upload, Duration turn, Duration draft, Duration render) {

  /**
   * Rejects zero and less.
   *
   * @param session as above
   * @param upload as above
   * @param turn as above
   * @param draft as above
   * @param render as above
   */
  public StageBudgets {
    for (Duration each : new Duration[] {session, upload, turn, draft, render}) {
      if (each.toMillis() < 1) {
        throw new IllegalArgumentException("a budget must be at least 1 ms, not " + each);
      }
    }
  }

  /** {@return 5 min, 30 min, 17 min (seeds: a turn has 15), 8 min, 20 min} */
  public static StageBudgets defaults() {
    return new StageBudgets(
        Duration.ofMinutes(5),
        Duration.ofMinutes(30),
        Duration.ofMinutes(17),
        Duration.ofMinutes(8),
        Duration.ofMinutes(20));
  }
}
