package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A store in memory, whose disk is full for one step. */
final class FussyStore implements JobStore {

  private final JobStore kept = JobStore.inMemory();
  private JobStep full;

  void failAt(JobStep step) {
    full = step;
  }

  @Override
  public boolean save(JobHandle handle) {
    if (handle.step() == full) {
      throw new UncheckedIOException(new IOException("No space left on device"));
    }
    return kept.save(handle);
  }

  @Override
  public Optional<JobHandle> find(String id) {
    return kept.find(id);
  }

  @Override
  public List<JobHandle> list() {
    return kept.list();
  }

  @Override
  public void remove(String id) {
    kept.remove(id);
  }
}
