package ai.nemovideo.sdk.internal.batch;

import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.batch.BatchResult;
import ai.nemovideo.sdk.error.CreditFloorException;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.PermissionDeniedException;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.job.JobHandle;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has come of the items so far, and whether more are begun. Thread-safe. */
final class Results {

  private final Tools tools;
  private final Teller teller;
  private final SortedMap<Integer, BatchResult> ended = new TreeMap<>();
  private @Nullable NemoException stop;
  private @Nullable Throwable defect;

  Results(Tools tools, Teller teller) {
    this.tools = tools;
    this.teller = teller;
  }

  /** Why no further item is begun, if so. */
  synchronized Optional<NemoException> stop() {
    return Optional.ofNullable(stop);
  }

  synchronized void stop(NemoException reason) {
    if (stop == null) {
      stop = reason;
    }
  }

  void saved(BatchJob job, Optional<JobHandle> handle, String words, boolean earlier) {
    end(new BatchResult.Saved(job.index(), job.item(), latest(job, handle), words, earlier));
  }

  void failed(BatchJob job, NemoException reason) {
    if (concernsAll(reason)) {
      stop(reason);
    }
    end(new BatchResult.Failed(job.index(), job.item(), latest(job, reason.handle()), reason));
  }

  void notStarted(BatchJob job, NemoException reason) {
    Optional<JobHandle> handle = Optional.ofNullable(job.known());
    end(new BatchResult.NotStarted(job.index(), job.item(), handle, reason));
  }

  /** Something that no item can answer for: it is thrown when the others are done. */
  synchronized void defect(Throwable failure) {
    if (defect == null) {
      defect = failure;
    }
  }

  synchronized BatchReport report(String id) {
    if (defect instanceof Error error) {
      throw error;
    }
    if (defect instanceof RuntimeException unexpected) {
      throw unexpected;
    }
    return new BatchReport(id, ended.values().stream().toList());
  }

  private Optional<JobHandle> latest(BatchJob job, Optional<JobHandle> atHand) {
    return tools.onRecord(job.id(), atHand.or(() -> Optional.ofNullable(job.known())));
  }

  private void end(BatchResult result) {
    synchronized (this) {
      ended.put(result.index(), result);
    }
    teller.tell(new BatchProgress.ItemEnded(result.index(), teller.count(), result));
  }

  /** The account, the plan and the token are the same for the next item. */
  private static boolean concernsAll(NemoException e) {
    return e instanceof OutOfCreditsException
        || e instanceof CreditFloorException
        || e instanceof ExportBlockedException
        || e instanceof TokenInvalidException
        || e instanceof PermissionDeniedException;
  }
}
