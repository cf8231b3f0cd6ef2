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
 * Keeps two programs from talking with one note, or in one session, at once. Goes with the process,
 * whatever ends it.
 *
 * @param channel the locked file
 */
public record NoteLock(FileChannel channel) {

  /** Takes the lock of a note; empty when somebody else holds it. */
  public static Optional<NoteLock> take(NoteFile note) {
    return take(note.path().resolveSibling(note.path().getFileName() + ".lock"));
  }

  /** Locks a file, which is made when it is missing; empty when somebody else holds it. */
  static Optional<NoteLock> take(Path file) {
    try {
      WholeFile.folderOf(file);
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
      throw new UncheckedIOException("The file " + file + " cannot be locked", e);
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
