package ai.nemovideo.sdk.property;

import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStore;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A store on a disk that fails at times.
 *
 * @param keptAfterAll whether the disk has done what it said it could not do
 */
record FlakyStore(JobStore store, BooleanSupplier fails, boolean keptAfterAll) implements JobStore {

  @Override
  public boolean save(JobHandle handle) {
    if (fails.getAsBoolean()) {
      if (keptAfterAll) {
        store.save(handle);
      }
      throw new IllegalStateException("the disk has failed");
    }
    return store.save(handle);
  }

  @Override
  public Optional<JobHandle> find(String id) {
    return store.find(id);
  }

  @Override
  public List<JobHandle> list() {
    return store.list();
  }

  @Override
  public void remove(String id) {
    store.remove(id);
  }
}
