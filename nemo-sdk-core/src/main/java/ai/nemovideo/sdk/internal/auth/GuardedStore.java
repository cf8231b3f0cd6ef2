package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.auth.StoredToken;
import ai.nemovideo.sdk.auth.TokenStore;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.file.FileSystemException;
import java.util.Optional;

/**
 * A store that may fail: making a video matters more than keeping the token. The log never quotes
 * the words of a failure that could hold the token, as those of a database may.
 */
final class GuardedStore {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");

  private final TokenStore store;

  GuardedStore(TokenStore store) {
    this.store = store;
  }

  Optional<StoredToken> load(String service, String clientId) {
    try {
      return store
          .load(service, clientId)
          .filter(kept -> kept.service().equals(service) && kept.clientId().equals(clientId));
    } catch (RuntimeException e) {
      LOG.log(Logger.Level.WARNING, "The kept token cannot be read: {0}", words(e));
      return Optional.empty();
    }
  }

  void save(StoredToken token) {
    try {
      store.save(token);
    } catch (RuntimeException e) {
      LOG.log(
          Logger.Level.WARNING,
          "The anonymous token cannot be kept: {0}. It is used as long as this program runs; the"
              + " next one may have to wait for days until the service gives another.",
          words(e));
    }
  }

  private static String words(RuntimeException e) {
    boolean namesOnlyFiles =
        e instanceof UncheckedIOException && e.getCause() instanceof FileSystemException;
    return namesOnlyFiles ? String.valueOf(e.getCause()) : e.getClass().getName();
  }
}
