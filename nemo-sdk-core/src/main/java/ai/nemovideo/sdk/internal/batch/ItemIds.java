package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.job.JobHandle;
import java.util.regex.Pattern;

/** The jobs of a batch are called after it and the item. */
public final class ItemIds {

  /** Room for an item behind the name: a job id has a hundred characters at most. */
  private static final int LONGEST = 90;

  private static final Pattern ITEM = Pattern.compile("[A-Za-z0-9]{1,9}");

  private ItemIds() {}

  public static boolean canName(String batch) {
    return batch.length() <= LONGEST && JobHandle.isId(batch);
  }

  public static boolean canNameItem(String name) {
    return ITEM.matcher(name).matches();
  }

  /** The id of an item's job. */
  static String of(String batch, String name) {
    return batch + "." + name;
  }
}
