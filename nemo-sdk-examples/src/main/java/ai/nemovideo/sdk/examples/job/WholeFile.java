package ai.nemovideo.sdk.examples.job;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces small files: the old text or the new one is there, never half of it, and it is forced to
 * disk. What people ask for is private, so files and folders are for their owner alone.
 */
public final class WholeFile {

  private WholeFile() {}

  /** Replaces the text of a file, or makes it; its folder, too. */
  public static void write(Path file, String text) throws IOException {
    Path temporary = Files.createTempFile(folderOf(file), ".", ".tmp");
    try {
      try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        // A disk that is nearly full takes a part, and says that it is full the next time.
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        out.force(true);
      }
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** The folder of a file, which is there then; for its owner alone when it is made here. */
  public static Path folderOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " is in no folder");
    }
    return OwnFolder.make(folder);
  }
}
