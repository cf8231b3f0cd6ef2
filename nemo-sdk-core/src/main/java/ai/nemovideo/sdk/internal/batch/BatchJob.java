package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.batch.BatchItem;
import ai.nemovideo.sdk.internal.pipeline.ProgressSink;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/**
 * One item as a job.
 *
 * @param index which one, from 0
 * @param known its record, when an earlier run has begun it
 */
record BatchJob(
    int index, String id, BatchItem item, @Nullable JobHandle known, ProgressSink sink) {

  /**
   * What the job is asked for. The first line keeps it apart from a job of its own with the same
   * request, which must not take up a session that holds other items too.
   */
  String request(OutputSettings output) {
    StringBuilder text = new StringBuilder("item of a batch\n");
    text.append(item.instruction()).append('\n').append(output);
    for (MediaSource source : item.media()) {
      text.append('\n').append(source.name());
    }
    return text.toString();
  }

  boolean wasSent() {
    return known != null && known.step().mayHaveBeenCharged();
  }

  /** Nothing is left to do. A file that somebody has removed since is fetched again. */
  boolean isDone() {
    return known != null && known.step() == JobStep.SAVED && Files.exists(item.target());
  }

  DraftFile draftFile() {
    return new DraftFile(item.target(), id);
  }
}
