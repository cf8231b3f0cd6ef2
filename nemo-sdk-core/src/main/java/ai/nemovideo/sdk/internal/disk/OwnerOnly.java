package ai.nemovideo.sdk.internal.disk;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Modes 0700 and 0600 where there are POSIX modes. Elsewhere files inherit what the user's own
 * folder allows.
 */
final class OwnerOnly {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Attributes for a file that is about to be made. */
  static FileAttribute<?>[] file(Path file) {
    return attributes(file, FILE);
  }

  /** Makes missing folders. Those that exist keep their modes: they may serve others, too. */
  static void createFolders(Path folder) throws IOException {
    // On JDK 17 createDirectories refuses a folder that is a symbolic link.
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder, FOLDER));
    }
  }

  /** Takes the file away from everybody else, and says so. */
  static void tighten(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null || FILE.containsAll(view.readAttributes().permissions())) {
      return;
    }
    try {
      view.setPermissions(FILE);
      LOG.log(
          Logger.Level.WARNING,
          "{0} was open to other users of this machine; it is now for its owner alone.",
          file);
    } catch (IOException e) {
      LOG.log(
          Logger.Level.WARNING,
          "{0} is open to other users of this machine, and that cannot be changed: {1}",
          file,
          e.toString());
    }
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> mode) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)}
        : new FileAttribute<?>[0];
  }
}
