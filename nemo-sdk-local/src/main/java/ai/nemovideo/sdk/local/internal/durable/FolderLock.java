package ai.nemovideo.sdk.local.internal.durable;

import ai.nemovideo.sdk.local.FolderInUseException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One service per folder. The operating system lets go of the lock of a process that dies. Beside
 * the lock lies the address of the service that holds it.
 */
final class FolderLock implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String ADDRESS = "address";

  /** Somebody who only looks whether the folder is locked locks it himself, for a moment. */
  private static final int ATTEMPTS = 5;

  /** How often the address of a service that is starting is looked for. */
  private static final int LOOKS = 250;

  private static final long PAUSE_MILLIS = 40;

  /**
   * The folders that this process holds. Locks are the process's: it could not lock itself out, and
   * by closing its own lock file a second time it would lose the lock on some systems.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private final Path folder;
  private final FileChannel channel;

  private FolderLock(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Takes a folder, or says who has it. */
  static FolderLock take(Path folder) throws IOException {
    Path real = folder.toRealPath();
    Optional<FileChannel> channel = attempt(real, false);
    for (int i = 1; channel.isEmpty() && i < ATTEMPTS; i++) {
      pause();
      channel = attempt(real, false);
    }
    if (channel.isEmpty()) {
      throw new FolderInUseException(folder, addressSoon(real).map(URI::create));
    }
    FolderLock lock = new FolderLock(real, channel.get());
    try {
      // That of a service that was killed.
      Files.deleteIfExists(real.resolve(ADDRESS));
      return lock;
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** The address of the service that has a folder; empty when none has it. */
  static Optional<String> holder(Path folder) throws IOException {
    if (Files.notExists(folder.resolve(LOCK))) {
      return Optional.empty();
    }
    Path real = folder.toRealPath();
    for (int i = 0; i < ATTEMPTS; i++) {
      Optional<FileChannel> channel = attempt(real, true);
      if (channel.isPresent()) {
        new FolderLock(real, channel.get()).close();
        return Optional.empty();
      }
      pause();
    }
    return addressSoon(real);
  }

  /** Says where the service is that has the folder. */
  void tell(String address) throws IOException {
    WholeFile.replace(folder, ADDRESS, out -> out.write(address.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public void close() throws IOException {
    synchronized (HELD) {
      HELD.remove(folder);
      channel.close();
    }
  }

  private static Optional<FileChannel> attempt(Path folder, boolean shared) throws IOException {
    synchronized (HELD) {
      if (HELD.contains(folder)) {
        return Optional.empty();
      }
      Path file = folder.resolve(LOCK);
      FileChannel channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
              OwnerOnly.file(file));
      try {
        if (channel.tryLock(0, Long.MAX_VALUE, shared) != null) {
          HELD.add(folder);
          return Optional.of(channel);
        }
      } catch (OverlappingFileLockException e) {
        // Another copy of this class in the same process has it.
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      channel.close();
      return Optional.empty();
    }
  }

  private static Optional<String> addressSoon(Path folder) throws IOException {
    for (int i = 0; i < LOOKS; i++) {
      try {
        return Optional.of(Files.readString(folder.resolve(ADDRESS)).strip());
      } catch (NoSuchFileException e) {
        pause();
      }
    }
    return Optional.empty();
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for another local service");
    }
  }
}
