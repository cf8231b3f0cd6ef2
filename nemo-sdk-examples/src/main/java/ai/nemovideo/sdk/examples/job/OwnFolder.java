package ai.nemovideo.sdk.examples.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes folders with mode 0700 where there are POSIX modes: what lies in them is private. */
final class OwnFolder {

  private OwnFolder() {}

  /** Makes what is missing of a folder. What is there keeps its mode: it may serve others, too. */
  static Path make(Path folder) throws IOException {
    // On JDK 17 createDirectories refuses a folder that is a symbolic link.
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, attributes(folder));
    }
    return folder;
  }

  private static FileAttribute<?>[] attributes(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }
}
