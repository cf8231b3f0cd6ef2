package ai.nemovideo.sdk.examples.job;

import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job store that tells other programs which jobs this one works on: on record, a job that is
 * worked on and one whose program has died look alike. Each program has a file with the names of
 * its jobs, which it locks; the operating system drops the lock with the process, whatever ends it.
 */
public final class RunningJobs implements JobStore, AutoCloseable {

  private static final String ENDING = ".jobs";
  private static final char BEGUN = '+';
  private static final char ENDED = '-';

  /** Far behind the names: on some systems nobody else can read what is locked. */
  private static final long LOCKED = Long.MAX_VALUE - 1;

  private final JobStore store;
  private final Path folder;
  private final Set<String> mine = new HashSet<>();
  private @Nullable FileOutputStream out;
  private @Nullable Path file;
  private boolean closed;

  /**
   * Works on nothing yet.
   *
   * @param state whose jobs
   */
  public RunningJobs(StateFolder state) {
    this.store = state.jobs();
    this.folder = folder(state);
  }

  /** The jobs on which some program works now. */
  public static Set<String> of(StateFolder state) {
    return others(folder(state), null);
  }

  /**
   * Works on a job from now on.
   *
   * @param job its name
   * @return false when another program works on it
   */
  public synchronized boolean take(String job) {
    begin(job);
    if (others(folder, file).contains(job)) {
      end(job);
      return false;
    }
    return true;
  }

  /**
   * Works on a job no longer. Where that cannot be noted, as on a full disk, others learn it when
   * this program has ended: what the job has made must not look like a failure for that.
   */
  synchronized void end(String job) {
    if (mine.remove(job) && !closed) {
      try {
        note(ENDED, job);
      } catch (UncheckedIOException e) {
        return;
      }
    }
  }

  @Override
  public boolean save(JobHandle handle) {
    if (handle.step() != JobStep.SAVED) {
      begin(handle.id());
    }
    boolean saved = store.save(handle);
    if (handle.step() == JobStep.SAVED) {
      end(handle.id());
    }
    return saved;
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
    end(id);
  }

  /** Works on nothing any more. */
  @Override
  public synchronized void close() {
    closed = true;
    try {
      if (out != null) {
        out.close();
      }
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException leftBehind) {
      // Without its lock the file means nothing, and the next program removes it.
    }
  }

  private synchronized void begin(String job) {
    if (!closed && mine.add(job)) {
      note(BEGUN, job);
    }
  }

  private void note(char what, String job) {
    try {
      open().write((what + job + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be used", e);
    }
  }

  /**
   * Locked before anything is in it: one with names and without a lock is that of a dead program. A
   * stream is not closed by an interrupt, as a channel would be.
   */
  private FileOutputStream open() throws IOException {
    FileOutputStream open = out;
    if (open == null) {
      OwnFolder.make(folder);
      Path mineAlone = folder.resolve(UUID.randomUUID() + ENDING);
      open = new FileOutputStream(mineAlone.toFile());
      if (open.getChannel().tryLock(LOCKED, 1, false) == null) {
        open.close();
        throw new IOException(mineAlone + " cannot be locked");
      }
      out = open;
      file = mineAlone;
    }
    return open;
  }

  private static Path folder(StateFolder state) {
    return state.root().resolve("running");
  }

  private static Set<String> others(Path folder, @Nullable Path own) {
    Set<String> jobs = new HashSet<>();
    if (!Files.isDirectory(folder)) {
      return jobs;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path one : files) {
        if (!one.equals(own)) {
          jobs.addAll(running(one));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
    }
    return jobs;
  }

  private static Set<String> running(Path file) throws IOException {
    Set<String> jobs = new HashSet<>();
    try {
      if (Files.size(file) == 0) {
        return jobs;
      }
      if (isLocked(file)) {
        for (String line : Files.readAllLines(file)) {
          String job = line.substring(Math.min(1, line.length()));
          if (line.startsWith(String.valueOf(BEGUN))) {
            jobs.add(job);
          } else {
            jobs.remove(job);
          }
        }
      } else {
        Files.deleteIfExists(file);
      }
    } catch (FileSystemException gone) {
      // Its program has just ended, or this disk can only be read.
    }
    return jobs;
  }

  private static boolean isLocked(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
      FileLock lock = in.tryLock(LOCKED, 1, true);
      return lock == null;
    } catch (OverlappingFileLockException inThisProcess) {
      return true;
    }
  }
}
