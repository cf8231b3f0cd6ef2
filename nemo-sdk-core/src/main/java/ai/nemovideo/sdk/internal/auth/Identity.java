package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.auth.StoredToken;
import ai.nemovideo.sdk.auth.TokenStore;
import ai.nemovideo.sdk.internal.disk.PrivateFile;
import ai.nemovideo.sdk.internal.disk.ProcessLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who an anonymous client is, and where that is kept between two runs. */
public final class Identity {

  private final Supplier<String> clientId;
  private final GuardedStore store;
  private final @Nullable ProcessLock lock;

  private Identity(Supplier<String> clientId, TokenStore store, @Nullable ProcessLock lock) {
    this.clientId = clientId;
    this.store = new GuardedStore(store);
    this.lock = lock;
  }

  /** An installation that lives as long as the program, unless it is told who it is. */
  public static Identity inMemory(@Nullable String clientId, TokenStore store) {
    String id = clientId == null ? UUID.randomUUID().toString() : clientId;
    return new Identity(() -> id, store, null);
  }

  /** An installation with a folder, which other programs of the same user share. */
  public static Identity inFolder(
      Path folder, @Nullable String clientId, TokenStore store, NemoClock clock) {
    ProcessLock lock = new ProcessLock(folder.resolve("token.lock"), clock);
    Supplier<String> id =
        clientId == null
            ? new ClientIdFile(new PrivateFile(folder.resolve("client_id")), lock)
            : () -> clientId;
    return new Identity(id, store, lock);
  }

  /** The client id; made when there is none yet. */
  String clientId() {
    return clientId.get();
  }

  /** The token that was kept for that service, by this program or another. */
  Optional<StoredToken> load(String service) {
    return store.load(service, clientId());
  }

  /** Keeps a token, before it is used for the first time. */
  void save(StoredToken token) {
    store.save(token);
  }

  /** One program at a time takes a token, so that the others find it. */
  <T> T alone(Duration patience, Supplier<T> action) {
    return lock == null ? action.get() : lock.run(patience, action::get);
  }
}
