package ai.nemovideo.sdk.internal.job;

import ai.nemovideo.sdk.job.JobHandle;
import org.jspecify.annotations.Nullable;

/** Whether one revision may replace another. */
final class Revisions {

  private Revisions() {}

  static boolean follows(@Nullable JobHandle known, JobHandle next) {
    return known == null || known.revision() == next.revision() - 1;
  }
}
