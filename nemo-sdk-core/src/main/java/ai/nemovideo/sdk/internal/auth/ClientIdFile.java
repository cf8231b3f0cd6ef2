package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.internal.disk.PrivateFile;
import ai.nemovideo.sdk.internal.disk.ProcessLock;
import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The client id of this installation, as plain text in a file (vendor docs). Programs that start at
 * once agree on one: whoever finds none makes it, under the lock, and the others read it.
 */
final class ClientIdFile implements Supplier<String> {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PrivateFile file;
  private final ProcessLock lock;
  private @Nullable String known;

  ClientIdFile(PrivateFile file, ProcessLock lock) {
    this.file = file;
    this.lock = lock;
  }

  @Override
  public synchronized String get() {
    String id = known;
    if (id == null) {
      id = readOrMake();
      known = id;
    }
    return id;
  }

  private String readOrMake() {
    String fresh = UUID.randomUUID().toString();
    try {
      String kept = read();
      return HeaderText.isSafe(kept) ? kept : lock.run(PATIENCE, () -> make(fresh));
    } catch (IOException e) {
      LOG.log(
          Logger.Level.WARNING,
          "The client id cannot be kept: {0}. The anonymous account ends with this program.",
          e.toString());
      return fresh;
    }
  }

  private String make(String fresh) throws IOException {
    if (file.createNew(fresh)) {
      return fresh;
    }
    String kept = read();
    if (HeaderText.isSafe(kept)) {
      return kept;
    }
    LOG.log(
        Logger.Level.WARNING, "{0} holds no client id; a new one takes its place.", file.path());
    file.write(fresh);
    return fresh;
  }

  /** What the file says; empty when there is none, or none that is text. */
  private String read() throws IOException {
    try {
      String kept = file.read();
      return kept == null ? "" : kept;
    } catch (CharacterCodingException e) {
      return "";
    }
  }
}
