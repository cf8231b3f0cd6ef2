package ai.nemovideo.sdk.property;

import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStore;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A store on a disk that is full at times. */
record FlakyStore(JobStore store, BooleanSupplier full) implements JobStore {

  @Override
  public boolean save(JobHandle handle) {
    if (full.getAsBoolean()) {
      throw new IllegalStateException("the disk is full");
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
