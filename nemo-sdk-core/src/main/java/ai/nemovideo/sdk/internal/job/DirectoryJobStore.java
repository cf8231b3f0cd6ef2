package ai.nemovideo.sdk.internal.job;

import ai.nemovideo.sdk.internal.disk.Leftovers;
import ai.nemovideo.sdk.internal.disk.PrivateFile;
import ai.nemovideo.sdk.internal.disk.Uninterrupted;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One file per job. A lock on the folder, held for the length of one comparison and one write,
 * keeps threads and processes from overtaking each other; the operating system lets go of it when a
 * process dies.
 */
public final class DirectoryJobStore implements JobStore {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");

  private static final String ADVICE =
      " Look at it, and move it away if the job may begin anew; it may have been paid for.";

  private final Path folder;
  private volatile boolean cleared;

  public DirectoryJobStore(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public boolean save(JobHandle handle) {
    return locked(() -> {
      if (!Revisions.follows(read(handle.id()), handle)) {
        return false;
      }
      file(handle.id()).write(handle.toLine() + "\n");
      return true;
    });
  }

  @Override
  public Optional<JobHandle> find(String id) {
    try {
      return JobHandle.isId(id) ? Optional.ofNullable(read(id)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<JobHandle> list() {
    List<JobHandle> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + RecordName.ENDING)) {
      for (Path path : files) {
        add(path, found);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(Comparator.comparing(JobHandle::startedAt));
    return List.copyOf(found);
  }

  @Override
  public void remove(String id) {
    if (JobHandle.isId(id)) {
      locked(() -> {
        file(id).delete();
        return true;
      });
    }
  }

  /** Names the folder. */
  @Override
  public String toString() {
    return "JobStore[" + folder + "]";
  }

  /** What cannot be read is named and passed over: the other jobs matter. */
  private static void add(Path path, List<JobHandle> found) {
    try {
      JobHandle handle = read(new PrivateFile(path));
      if (handle != null && path.endsWith(RecordName.of(handle.id()))) {
        found.add(handle);
      }
    } catch (IOException e) {
      LOG.log(Logger.Level.WARNING, "A job record was passed over: {0}", e.toString());
    }
  }

  private @Nullable JobHandle read(String id) throws IOException {
    PrivateFile file = file(id);
    JobHandle handle = read(file);
    if (handle != null && !handle.id().equals(id)) {
      throw new DamagedRecordException(
          "The job record "
              + file.path()
              + " is that of another job, "
              + handle.id()
              + "."
              + ADVICE,
          null);
    }
    return handle;
  }

  private static @Nullable JobHandle read(PrivateFile file) throws IOException {
    String line = file.read();
    try {
      return line == null ? null : JobHandle.parse(line);
    } catch (IllegalArgumentException e) {
      throw new DamagedRecordException(
          "The job record " + file.path() + " cannot be read: " + sentence(e) + ADVICE, e);
    }
  }

  private static String sentence(Exception e) {
    String said = String.valueOf(e.getMessage());
    return said.endsWith(".") ? said : said + ".";
  }

  private PrivateFile file(String id) {
    return new PrivateFile(folder.resolve(RecordName.of(id)));
  }

  /** A cancelled job still has to be put on record, so an interrupt waits until that is done. */
  private boolean locked(Uninterrupted.Work<Boolean> work) {
    try {
      PrivateFile.makeFolder(folder);
      synchronized (monitor(folder.toRealPath())) {
        return Uninterrupted.run(() -> {
          try (FileChannel channel = PrivateFile.openLock(folder.resolve(".lock"));
              FileLock lock = channel.lock()) {
            return lock.isValid() && clearOnce() && work.run();
          }
        });
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Under the lock: whoever wrote what has no name yet has been killed. Once is enough. */
  private boolean clearOnce() {
    if (!cleared) {
      Leftovers.clear(folder, RecordName.ENDING);
      cleared = true;
    }
    return true;
  }

  /**
   * A lock of the operating system is held by a process, and lost when any of its threads closes
   * the file; this keeps them apart. An interned text is the same for all class loaders, and the
   * real path for all names of the folder.
   */
  private static Object monitor(Path real) {
    return ("ai.nemovideo.sdk jobs in " + real).intern();
  }
}
