package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.screen.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * Some facts as JSON in a file: there or not there, never half, and forced to disk. What people say
 * to the agent is private, so the file is for its owner alone.
 *
 * @param path the file; its folder is made when it is missing
 */
public record NoteFile(Path path) {

  /** What was kept; empty when nothing was. */
  public Map<String, Object> read() {
    if (Files.notExists(path)) {
      return Map.of();
    }
    try {
      return Json.read(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException("The note " + path + " cannot be read", e);
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "The note " + path + " is damaged: " + e.getMessage() + ". Delete it to begin anew.");
    }
  }

  /** Replaces what was kept. */
  public void write(Map<String, ?> facts) {
    try {
      Path folder = folder();
      Path temporary = Files.createTempFile(folder, ".", ".tmp");
      try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        out.write(StandardCharsets.UTF_8.encode(Json.line(facts) + "\n"));
        out.force(true);
      }
      Files.move(
          temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("The note " + path + " cannot be written", e);
    }
  }

  /** Forgets it. */
  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("The note " + path + " cannot be deleted", e);
    }
  }

  /** The folder, for its owner alone when it is made here. */
  Path folder() throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(path + " is in no folder");
    }
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      }
    }
    return folder;
  }
}
