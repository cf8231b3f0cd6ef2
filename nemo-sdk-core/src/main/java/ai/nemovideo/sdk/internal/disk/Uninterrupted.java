package ai.nemovideo.sdk.internal.disk;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;

/**
 * An interrupt closes the file channel that a thread works with. Here the work then begins again,
 * and the thread is interrupted when it is done.
 */
public final class Uninterrupted {

  private Uninterrupted() {}

  /** Work with files that can begin again. */
  public interface Work<T> {
    T run() throws IOException;
  }

  public static <T> T run(Work<T> work) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          return work.run();
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
