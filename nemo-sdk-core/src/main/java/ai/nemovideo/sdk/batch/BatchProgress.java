package ai.nemovideo.sdk.batch;

import ai.nemovideo.sdk.AnimateProgress;
import java.time.Duration;

/**
 * What a running batch tells its listener. Items overlap: while one is talked about with the agent,
 * others are being rendered and saved. Called on several threads, one call at a time; what a
 * listener throws is logged and dropped.
 */
public sealed interface BatchProgress {

  /** {@return which item, from 0} */
  int index();

  /** {@return how many items the batch has} */
  int count();

  /**
   * An item has got on.
   *
   * @param index as above
   * @param count as above
   * @param progress what its job tells
   */
  record ItemProgress(int index, int count, AnimateProgress progress) implements BatchProgress {}

  /**
   * An item waits, because the message before it was sent a moment ago.
   *
   * @param index as above
   * @param count as above
   * @param time for how long
   */
  record Waiting(int index, int count, Duration time) implements BatchProgress {}

  /**
   * An item has come to its end. Each has one.
   *
   * @param index as above
   * @param count as above
   * @param result what came of it
   */
  record ItemEnded(int index, int count, BatchResult result) implements BatchProgress {}
}
