package ai.nemovideo.sdk.internal.download;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that nobody else writes to meanwhile: no other thread (a list in this JVM, because file
 * locks do not keep threads apart) and no other process (a file lock). Nobody waits for it.
 */
final class ExclusiveFile implements AutoCloseable {

  private static final Set<Path> IN_USE = ConcurrentHashMap.newKeySet();

  private final Path key;
  private final FileChannel channel;

  private ExclusiveFile(Path key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /** Opens the file for reading and writing, and makes it when it is not there. */
  static ExclusiveFile open(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Path key = folder == null ? path : folder.toRealPath().resolve(path.getFileName());
    if (!IN_USE.add(key)) {
      throw busy(path);
    }
    FileChannel channel = null;
    try {
      // A link that somebody has put there must not decide what is overwritten.
      channel =
          FileChannel.open(
              path,
              Set.of(
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE,
                  LinkOption.NOFOLLOW_LINKS));
      lock(channel, path);
      return new ExclusiveFile(key, channel);
    } catch (IOException | RuntimeException e) {
      IN_USE.remove(key);
      if (channel != null) {
        channel.close();
      }
      throw e;
    }
  }

  FileChannel channel() {
    return channel;
  }

  /** Lets go of the file; to be called once. */
  @Override
  public void close() throws IOException {
    try {
      channel.close();
    } finally {
      IN_USE.remove(key);
    }
  }

  private static void lock(FileChannel channel, Path path) throws IOException {
    try {
      if (channel.tryLock() == null) {
        throw busy(path);
      }
    } catch (OverlappingFileLockException e) {
      throw busy(path);
    } catch (DiskException | ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      // A file system without locks: threads are kept apart, and a paid video is not refused.
      return;
    }
    // Between opening and locking, its last owner may have completed it and given it its name.
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw busy(path);
    }
  }

  private static DiskException busy(Path path) {
    return new DiskException(
        path.getFileName() + " is in use: the same video is being saved there at the moment");
  }
}
