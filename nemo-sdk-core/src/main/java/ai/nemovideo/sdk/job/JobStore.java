package ai.nemovideo.sdk.job;

import ai.nemovideo.sdk.internal.job.DirectoryJobStore;
import ai.nemovideo.sdk.internal.job.MemoryJobStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where jobs are on record. The SDK saves a handle BEFORE each step that cannot be repeated, so
 * that a process which is killed at any moment finds its job again. Implementations (a database, a
 * queue) are used by many threads at once; what they throw before the message is sent stops the
 * job, what they throw after it is logged, because a video that is paid for matters more.
 */
public interface JobStore {

  /**
   * Keeps a handle: when this returns true, it survives whatever the store promises to survive.
   *
   * <p>Compares and sets: when the store holds a handle of the same job, its revision has to be the
   * one right before the new one. Otherwise somebody else works on the job, nothing is changed, and
   * the answer is false. This is what keeps two processes from sending the same message.
   *
   * @param handle the new state of its job
   * @return whether it was kept
   */
  boolean save(JobHandle handle);

  /**
   * Looks up a job.
   *
   * @param id its name
   * @return its latest handle; empty when it is not known
   */
  Optional<JobHandle> find(String id);

  /**
   * All jobs on record, finished ones too, the oldest first. A handle at any step but {@link
   * JobStep#SAVED} is for {@code nemo.resume}.
   *
   * @return the handles; immutable
   */
  List<JobHandle> list();

  /**
   * Forgets a job. Housekeeping is the caller's: the SDK removes nothing by itself.
   *
   * @param id its name; an unknown one is ignored
   */
  void remove(String id);

  /**
   * Keeps the latest ten thousand jobs in memory: enough for the handle in an exception, not for a
   * process that is killed. The default.
   *
   * @return a new store
   */
  static JobStore inMemory() {
    return new MemoryJobStore();
  }

  /**
   * Keeps each job in a file of its own, written atomically and forced to disk, for the owner
   * alone. Several processes on one machine may share the folder.
   *
   * @param folder made when it is missing
   * @return a store on that folder
   */
  static JobStore directory(Path folder) {
    return new DirectoryJobStore(folder);
  }
}
