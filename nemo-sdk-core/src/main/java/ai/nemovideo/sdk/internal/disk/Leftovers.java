package ai.nemovideo.sdk.internal.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Files that were written beside their names and never got them, because the process was killed.
 * Hardly anybody reads them again, and one may hold a token. To clear them away is housekeeping:
 * when it does not work, nothing else stops.
 */
public final class Leftovers {

  private static final String ENDING = ".new";
  private static final Pattern NAME =
      Pattern.compile("(.+)[.][0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[.]new");

  /** Nobody writes a small file for as long. */
  private static final Duration OLD = Duration.ofHours(1);

  private Leftovers() {}

  /** A name beside that of a file, for its next content. */
  static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ENDING);
  }

  /**
   * What should have become one of these files, which are in one folder: whole, half, or being
   * written at the moment. Empty when the folder cannot be listed.
   */
  public static List<Path> of(Path... siblings) {
    Set<String> names = new HashSet<>();
    for (Path file : siblings) {
      names.add(String.valueOf(file.getFileName()));
    }
    List<Path> found = new ArrayList<>();
    Path folder = siblings[0].toAbsolutePath().getParent();
    if (folder == null) {
      return found;
    }
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, file -> names.contains(wanted(file)))) {
      files.forEach(found::add);
    } catch (IOException | DirectoryIteratorException e) {
      return found;
    }
    return found;
  }

  /**
   * Clears a folder of all that should have got names with this ending. The caller knows that
   * nobody else writes such files there at the moment.
   */
  public static void clear(Path folder, String ending) {
    clear(folder, ending, Instant.MAX);
  }

  /**
   * Clears a folder in which others may write at the moment: only what is much older than a file
   * that was written just now. Both times come from the same file system.
   */
  public static void clearOld(Path writtenNow) {
    Path folder = writtenNow.toAbsolutePath().getParent();
    try {
      if (folder != null) {
        clear(folder, "", Files.getLastModifiedTime(writtenNow).toInstant().minus(OLD));
      }
    } catch (IOException e) {
      return;
    }
  }

  private static void clear(Path folder, String ending, Instant before) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(folder, file -> isFor(ending, file))) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return;
    }
  }

  private static boolean isFor(String ending, Path file) {
    String name = wanted(file);
    return name != null && name.endsWith(ending);
  }

  /** The name that the file should have got; null when it is none of ours. */
  private static @Nullable String wanted(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches() ? name.group(1) : null;
  }
}
