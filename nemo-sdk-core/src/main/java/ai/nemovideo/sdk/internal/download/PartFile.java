package ai.nemovideo.sdk.internal.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The unfinished file beside its target. The target appears only when everything is on disk:
 * forced, then renamed, so that nobody ever sees half a video under its name.
 */
final class PartFile {

  private final Path target;
  private final Path part;

  PartFile(Path target) {
    this.target = target.toAbsolutePath();
    this.part = this.target.resolveSibling(this.target.getFileName() + ".part");
  }

  Path path() {
    return part;
  }

  long size() throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }

  long usableSpace() throws IOException {
    Path folder = part.getParent();
    return folder == null ? Long.MAX_VALUE : Files.getFileStore(folder).getUsableSpace();
  }

  void startOver() throws IOException {
    Path folder = part.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.deleteIfExists(part);
  }

  void finish() throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
