package ai.nemovideo.sdk.internal.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A small text file for its owner alone. It appears and changes as a whole: written beside itself
 * (as {@code name.….new}; a killed process may leave one behind), forced to disk, then renamed or
 * linked. An interrupted thread still writes: what is kept here was paid for, or cannot be had
 * again. Safe between processes; they see one whole content or another.
 */
public final class PrivateFile {

  /** No file of ours comes near it; a foreign file of gigabytes must not fill the memory. */
  private static final long MOST_BYTES = 1 << 20;

  private static final Set<OpenOption> FRESH =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Path path;

  public PrivateFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  public Path path() {
    return path;
  }

  /** The text without white space around it; null when there is no file. */
  public @Nullable String read() throws IOException {
    return read(MOST_BYTES);
  }

  /** As {@link #read()}, up to another size. */
  public @Nullable String read(long mostBytes) throws IOException {
    try {
      if (Files.size(path) > mostBytes) {
        throw new IOException(path + " is too large to be ours");
      }
      OwnerOnly.tighten(path);
      return Uninterrupted.run(() -> Files.readString(path)).strip();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Replaces the whole content, or makes the file. */
  public void write(String content) throws IOException {
    Path fresh = writeBeside(content);
    try {
      replace(fresh);
    } catch (NoSuchFileException e) {
      // Somebody who took it for a leftover has perhaps given it its name.
      if (!content.strip().equals(read(Long.MAX_VALUE))) {
        throw e;
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
    forceFolder();
  }

  /** Gives a leftover its name, in place of the content that was there. */
  public void adopt(Path leftover) throws IOException {
    replace(leftover);
    forceFolder();
  }

  /**
   * Makes the file, unless there is one.
   *
   * @return false when there was one, perhaps made by another process a moment ago
   */
  public boolean createNew(String content) throws IOException {
    Path fresh = writeBeside(content);
    try {
      Files.createLink(path, fresh);
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException | UnsupportedOperationException e) {
      return createWithoutLinks(content);
    } finally {
      Files.deleteIfExists(fresh);
    }
    forceFolder();
    return true;
  }

  /** Makes a folder for such files, for the owner alone, unless it is there. */
  public static void makeFolder(Path folder) throws IOException {
    OwnerOnly.createFolders(folder);
  }

  /** Opens a file that is there for locking only; makes it for its owner alone if need be. */
  public static FileChannel openLock(Path file) throws IOException {
    Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return FileChannel.open(file, options, OwnerOnly.file(file));
  }

  /** Removes the file, if there is one. */
  public void delete() throws IOException {
    if (Files.deleteIfExists(path)) {
      forceFolder();
    }
  }

  private Path writeBeside(String content) throws IOException {
    OwnerOnly.createFolders(folder());
    Path fresh = Leftovers.beside(path);
    Uninterrupted.run(() -> store(fresh, content));
    return fresh;
  }

  /** Not all file systems have hard links. For a moment others may see an unfinished file. */
  private boolean createWithoutLinks(String content) throws IOException {
    try {
      Uninterrupted.run(() -> store(path, content));
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    forceFolder();
    return true;
  }

  private static Path store(Path file, String content) throws IOException {
    FileChannel channel = FileChannel.open(file, FRESH, OwnerOnly.file(file));
    try (channel) {
      ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      return file;
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private void replace(Path fresh) throws IOException {
    try {
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path folder() throws IOException {
    Path folder = path.getParent();
    if (folder == null) {
      throw new IOException("no folder to write to: " + path);
    }
    return folder;
  }

  /** Makes a new name survive a power cut. Not every system can do that to a folder. */
  private void forceFolder() {
    try {
      Uninterrupted.run(() -> force(folder()));
    } catch (IOException | UnsupportedOperationException e) {
      // The content itself is on disk.
    }
  }

  private static Path force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
    return folder;
  }
}
