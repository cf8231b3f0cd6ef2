package ai.nemovideo.sdk.batch;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.job.JobHandle;
import java.util.Optional;

/** What came of one item of a batch. */
public sealed interface BatchResult {

  /** {@return which item, from 0} */
  int index();

  /** {@return the item} */
  BatchItem item();

  /**
   * {@return the record of the item's job; empty when there is none, because nothing was begun. The
   * job is best gone on with by running the batch again with its id}
   */
  Optional<JobHandle> handle();

  /**
   * {@return whether credits may have been spent for this item, in this run of the batch or an
   * earlier one}
   */
  default boolean mayHaveBeenCharged() {
    return handle().filter(JobHandle::mayHaveBeenCharged).isPresent();
  }

  /**
   * The video is on disk.
   *
   * @param index as above
   * @param item as above
   * @param handle of the job, which is done
   * @param agentWords what the agent said; empty after a silent turn, and for an item whose message
   *     was sent in an earlier run
   * @param earlier whether it was on disk already when this run began, and nothing was done
   */
  record Saved(
      int index, BatchItem item, Optional<JobHandle> handle, String agentWords, boolean earlier)
      implements BatchResult {}

  /**
   * The item was begun and has not come to its file.
   *
   * @param index as above
   * @param item as above
   * @param handle of the job; running the batch again goes on with it and never pays twice
   * @param reason what went wrong; its message says what to do
   */
  record Failed(int index, BatchItem item, Optional<JobHandle> handle, NemoException reason)
      implements BatchResult {

    @Override
    public boolean mayHaveBeenCharged() {
      return BatchResult.super.mayHaveBeenCharged() || reason.mayHaveBeenCharged();
    }
  }

  /**
   * The item was not begun in this run, because the account, the plan or the token would have
   * stopped it too. Nothing was sent.
   *
   * @param index as above
   * @param item as above
   * @param handle of its job, when an earlier run has begun it
   * @param reason what stopped the batch
   */
  record NotStarted(int index, BatchItem item, Optional<JobHandle> handle, NemoException reason)
      implements BatchResult {}
}
