package ai.nemovideo.sdk.examples.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * One video that is asked for.
 *
 * @param place where that is said, such as {@code videos.csv line 2}
 * @param inputs paths and addresses, absolute, in their order in the video
 * @param prompt what to make of them
 * @param target where the video goes, absolute
 */
record PlanItem(String place, List<String> inputs, String prompt, Path target) {

  PlanItem {
    inputs = List.copyOf(inputs);
  }

  boolean isIn(Path folder) {
    return target.startsWith(folder);
  }

  /** A short name for screens: that of the video. */
  String name() {
    return String.valueOf(target.getFileName());
  }
}
