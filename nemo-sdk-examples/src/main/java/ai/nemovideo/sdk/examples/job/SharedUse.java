package ai.nemovideo.sdk.examples.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps count of the programs that use one local service, by a lock on a file that the operating
 * system drops with the process. The program in which the service runs stays until the others are
 * done, else it would take the service away from under them.
 */
public final class SharedUse implements AutoCloseable {

  private final FileChannel channel;
  private @Nullable FileLock lock;

  private SharedUse(FileChannel channel, @Nullable FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Begins to use the service of a folder; waits while somebody is about to end it. */
  public static SharedUse begin(Path folder) {
    try {
      OwnFolder.make(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolveSibling("in-use.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      return new SharedUse(channel, lock(channel, true, true));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The local service cannot keep its files in "
              + folder
              + ": "
              + FileTrouble.of(e)
              + ". Name another folder with --state.",
          e);
    }
  }

  /** Waits until nobody else uses it; from then on nobody begins to, until this is closed. */
  void untilAlone(Runnable whenThatTakesTime) {
    try {
      if (lock != null) {
        lock.release();
      }
      lock = lock(channel, false, false);
      if (lock == null) {
        whenThatTakesTime.run();
        lock = lock(channel, false, true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel, boolean shared, boolean patient)
      throws IOException {
    try {
      return patient
          ? channel.lock(0, Long.MAX_VALUE, shared)
          : channel.tryLock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException sameProcess) {
      // Locks are for processes; within one, whoever started the service knows when to stop it.
      return null;
    }
  }
}
