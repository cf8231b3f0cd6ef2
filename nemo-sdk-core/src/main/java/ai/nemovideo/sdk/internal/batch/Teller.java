package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.internal.pipeline.ProgressSink;
import java.lang.System.Logger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Tells the listener of a batch, one thing at a time. What it throws is logged and dropped. */
final class Teller {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");

  private final Consumer<? super BatchProgress> listener;
  private final int count;
  private final ReentrantLock turn = new ReentrantLock();
  private boolean complained;

  Teller(Consumer<? super BatchProgress> listener, int count) {
    this.listener = listener;
    this.count = count;
  }

  int count() {
    return count;
  }

  /** The listener of one item's job. */
  ProgressSink sink(int index) {
    return new ProgressSink(
        progress -> tell(new BatchProgress.ItemProgress(index, count, progress)));
  }

  void tell(BatchProgress progress) {
    turn.lock();
    try {
      listener.accept(progress);
    } catch (RuntimeException e) {
      if (!complained) {
        complained = true;
        LOG.log(Logger.Level.WARNING, "A progress listener failed; the batch goes on.", e);
      }
    } finally {
      turn.unlock();
    }
  }
}
