package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.examples.job.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Keeps two programs from talking in one session at once: their messages would mix, and each would
 * take the other's for its own. Goes with the process, whatever ends it.
 *
 * @param channel the locked file
 */
public record NoteLock(FileChannel channel) {

  /** Takes the lock of a note; empty when somebody else holds it. */
  public static Optional<NoteLock> take(NoteFile note) {
    try {
      Path file = WholeFile.folderOf(note.path()).resolve(note.path().getFileName() + ".lock");
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        if (channel.tryLock() != null) {
          return Optional.of(new NoteLock(channel));
        }
      } catch (OverlappingFileLockException otherThread) {
        // Held in this process.
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The note " + note.path() + " cannot be locked", e);
    }
  }

  /** Gives it back. */
  public void release() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("A lock cannot be given back", e);
    }
  }
}
