package ai.nemovideo.sdk.internal.disk;

import ai.nemovideo.sdk.NemoClock;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One at a time among threads and processes, as long as it can be had: a courtesy that saves calls,
 * never a condition. Who waits too long, or on a file system without locks, goes on without it. A
 * process that dies lets go of its lock.
 */
public final class ProcessLock {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");
  private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

  /** File locks belong to the whole JVM: its threads need locks of their own. */
  private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final Path file;
  private final NemoClock clock;
  private final ReentrantLock threads;

  public ProcessLock(Path file, NemoClock clock) {
    this.file = file.toAbsolutePath().normalize();
    this.clock = clock;
    this.threads = THREADS.computeIfAbsent(this.file, path -> new ReentrantLock());
  }

  /** What one at a time does. */
  @FunctionalInterface
  public interface Action<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * Runs the action under the lock, if that can be had in time. It may take the lock again. An
   * interrupt ends the waiting only: the flag stays set.
   */
  public <T, E extends Exception> T run(Duration patience, Action<T, E> action) throws E {
    long start = clock.nanoTime();
    if (!tryThreads(patience)) {
      return action.run();
    }
    FileChannel channel = threads.getHoldCount() > 1 ? null : locked(patience, start);
    try {
      return action.run();
    } finally {
      close(channel);
      threads.unlock();
    }
  }

  private boolean tryThreads(Duration patience) {
    try {
      return threads.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** An open channel with the lock on it; null when there is none to be had. */
  private @Nullable FileChannel locked(Duration patience, long start) {
    FileChannel channel = null;
    try {
      channel = open();
      while (!tryLock(channel)) {
        if (clock.nanoTime() - start >= patience.toNanos()) {
          close(channel);
          return null;
        }
        clock.sleep(LOOK_AGAIN);
      }
      return channel;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(Logger.Level.DEBUG, "{0} cannot be locked: {1}", file, e.toString());
    }
    close(channel);
    return null;
  }

  private FileChannel open() throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      OwnerOnly.createFolders(folder);
    }
    return PrivateFile.openLock(file);
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // The same file under another name.
      return false;
    }
  }

  /** Closing lets go of the lock. */
  private static void close(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        LOG.log(Logger.Level.DEBUG, "A lock file cannot be closed: {0}", e.toString());
      }
    }
  }
}
