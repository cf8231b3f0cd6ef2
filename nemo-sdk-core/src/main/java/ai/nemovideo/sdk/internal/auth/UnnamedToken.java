package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.auth.StoredToken;
import ai.nemovideo.sdk.internal.disk.Leftovers;
import ai.nemovideo.sdk.internal.disk.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A token that is on disk as a whole, but not under its name: the process that wrote it was killed
 * right before, or is about to name it. The service gives no other for days.
 *
 * @param written by the clock of the disk; how long a token is good says nothing, as clocks are set
 */
record UnnamedToken(Path path, StoredToken token, FileTime written) {

  private static final Comparator<UnnamedToken> BY_AGE =
      Comparator.comparing(UnnamedToken::written).thenComparing(found -> found.token.expires());

  /** The last one that should have become this file, if any is whole and fits. */
  static Optional<UnnamedToken> last(PrivateFile file, Predicate<StoredToken> fits) {
    return Leftovers.of(file.path()).stream()
        .map(UnnamedToken::read)
        .filter(Objects::nonNull)
        .filter(found -> fits.test(found.token))
        .max(BY_AGE);
  }

  /** Whether it was written after the one that has the name. */
  boolean isAfter(StoredToken kept, PrivateFile file) {
    try {
      FileTime then = Files.getLastModifiedTime(file.path());
      return BY_AGE.compare(this, new UnnamedToken(file.path(), kept, then)) > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** When that does not work, the next load finds it where it is. */
  void name(PrivateFile file) {
    try {
      file.adopt(path);
    } catch (IOException e) {
      return;
    }
  }

  /** Half a token is none, and no damage either. */
  private static @Nullable UnnamedToken read(Path path) {
    try {
      String json = new PrivateFile(path).read();
      return json == null
          ? null
          : new UnnamedToken(path, TokenJson.read(json), Files.getLastModifiedTime(path));
    } catch (IOException | IllegalArgumentException e) {
      return null;
    }
  }
}
