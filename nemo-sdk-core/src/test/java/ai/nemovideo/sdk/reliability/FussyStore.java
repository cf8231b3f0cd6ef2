package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A store in memory, whose disk may be full, and which can be looked into at any moment. */
final class FussyStore implements JobStore {

  private final JobStore kept = JobStore.inMemory();
  private JobStep full;
  private int before;
  private JobHandle noted;

  /** The disk is full when a job comes to that step. */
  void failAt(JobStep step) {
    failAt(step, 0);
  }

  /** The disk is full after so many records of that step. */
  void failAt(JobStep step, int records) {
    full = step;
    before = records;
  }

  /** Keeps what is on record right before the latest such call goes out. */
  void noteBefore(Call call, Network network) {
    network.before(call, () -> noted = kept.list().get(0));
  }

  JobHandle noted() {
    return noted;
  }

  @Override
  public boolean save(JobHandle handle) {
    if (handle.step() == full && before-- <= 0) {
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
