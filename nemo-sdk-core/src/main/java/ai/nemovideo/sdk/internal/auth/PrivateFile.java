package ai.nemovideo.sdk.internal.auth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * A small text file for its owner alone. It is replaced as a whole: written beside itself, forced
 * to disk, renamed. On file systems with POSIX modes it is created as 0600; elsewhere it inherits
 * what the user's own folder allows.
 */
final class PrivateFile {

  private final Path path;

  PrivateFile(Path path) {
    this.path = path;
  }

  @Nullable String read() throws IOException {
    try {
      return Files.readString(path).strip();
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  void write(String content) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder to write to: " + path);
    }
    boolean posix = Files.getFileStore(existing(folder)).supportsFileAttributeView("posix");
    Files.createDirectories(folder, mode(posix, "rwx------"));
    Path fresh =
        Files.createTempFile(folder, path.getFileName() + ".", ".new", mode(posix, "rw-------"));
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static Path existing(Path folder) {
    Path at = folder;
    while (at.getParent() != null && !Files.exists(at)) {
      at = at.getParent();
    }
    return at;
  }

  private static FileAttribute<?>[] mode(boolean posix, String mode) {
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
