package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.WholeFile;
import ai.nemovideo.sdk.examples.screen.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      WholeFile.write(path, Json.line(facts) + "\n");
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
}
