package ai.nemovideo.sdk.auth;

import ai.nemovideo.sdk.internal.auth.FileTokenStore;
import ai.nemovideo.sdk.internal.auth.MemoryTokenStore;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Keeps anonymous tokens between two runs: the service gives a client id one token in seven days
 * (seeds), so a token that is lost is missed for days. Implement it to keep them in a database or a
 * vault; files are the default. A token belongs to a client id, which has to be kept as well: by
 * {@link ai.nemovideo.sdk.NemoClientBuilder#clientId clientId}, {@code NEMO_CLIENT_ID} or the file
 * in the configuration folder.
 *
 * <p>Implementations are used by many threads at once. One that fails costs a warning in the log
 * and never the work: the token is then kept in memory. A caller's own token is never given to a
 * store.
 */
public interface TokenStore {

  /**
   * Finds the token that was saved last.
   *
   * @param service the base URL of the service that gave it
   * @param clientId the client id that it was given to
   * @return the token, expired or not; empty when none was saved for these two
   */
  Optional<StoredToken> load(String service, String clientId);

  /**
   * Keeps a token in place of the last one of the same service and client id. The token is used
   * only after this method has returned.
   *
   * @param token the token, with everything it belongs to
   */
  void save(StoredToken token);

  /**
   * Keeps tokens as long as the program runs.
   *
   * @return a store without files
   */
  static TokenStore inMemory() {
    return new MemoryTokenStore();
  }

  /**
   * Keeps tokens in files for their owner alone (mode 0600 where there are such modes). They are
   * replaced as a whole, so that a crash leaves the old one or the new one.
   *
   * @param folder made when it is missing, for the owner alone
   * @return a store that outlives the program
   */
  static TokenStore directory(Path folder) {
    return new FileTokenStore(folder);
  }
}
