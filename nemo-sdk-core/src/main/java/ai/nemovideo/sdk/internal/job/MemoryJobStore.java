package ai.nemovideo.sdk.internal.job;

import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest jobs, as long as the process lives. Finished ones make room first. */
public final class MemoryJobStore implements JobStore {

  private static final int MOST = 10_000;

  private final Map<String, JobHandle> byId = new LinkedHashMap<>();

  @Override
  public synchronized boolean save(JobHandle handle) {
    JobHandle known = byId.get(handle.id());
    if (!Revisions.follows(known, handle)) {
      return false;
    }
    byId.put(handle.id(), handle);
    if (byId.size() > MOST) {
      makeRoom();
    }
    return true;
  }

  @Override
  public synchronized Optional<JobHandle> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public synchronized List<JobHandle> list() {
    return byId.values().stream().sorted(Comparator.comparing(JobHandle::startedAt)).toList();
  }

  @Override
  public synchronized void remove(String id) {
    byId.remove(id);
  }

  private void makeRoom() {
    Iterator<JobHandle> oldest = byId.values().iterator();
    while (oldest.hasNext()) {
      if (oldest.next().step() == JobStep.SAVED) {
        oldest.remove();
        return;
      }
    }
    Iterator<JobHandle> any = byId.values().iterator();
    any.next();
    any.remove();
  }
}
