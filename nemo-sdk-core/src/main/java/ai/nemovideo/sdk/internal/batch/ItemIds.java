package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.job.JobHandle;

/** The jobs of a batch are called after it, and counted from 1. */
public final class ItemIds {

  /** Room for a number behind the name: a job id has a hundred characters at most. */
  private static final int LONGEST = 90;

  private ItemIds() {}

  public static boolean canName(String batch) {
    return batch.length() <= LONGEST && JobHandle.isId(batch);
  }

  /**
   * The id of an item's job.
   *
   * @param index from 0
   */
  static String of(String batch, int index) {
    return batch + "." + (index + 1);
  }
}
