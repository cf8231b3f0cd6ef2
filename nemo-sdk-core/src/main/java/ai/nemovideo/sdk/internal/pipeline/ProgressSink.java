package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.job.JobHandle;
import java.lang.System.Logger;
import java.util.function.Consumer;

/** Tells the listener. What it throws is logged and dropped: a job that is paid for goes on. */
public final class ProgressSink {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");

  private final Consumer<? super AnimateProgress> listener;
  private volatile boolean complained;

  public ProgressSink(Consumer<? super AnimateProgress> listener) {
    this.listener = listener;
  }

  public void tell(AnimateProgress progress) {
    try {
      listener.accept(progress);
    } catch (RuntimeException e) {
      if (!complained) {
        complained = true;
        LOG.log(Logger.Level.WARNING, "A progress listener failed; the job goes on.", e);
      }
    }
  }

  /** Tells that a step is on record. */
  public void onRecord(JobHandle handle) {
    tell(new AnimateProgress.OnRecord(handle));
  }
}
