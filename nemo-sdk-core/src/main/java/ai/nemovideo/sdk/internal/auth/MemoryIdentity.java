package ai.nemovideo.sdk.internal.auth;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Kept as long as the client lives: for services on the loopback address, whose accounts die with
 * them.
 */
public final class MemoryIdentity implements Identity {

  private final String clientId;
  private volatile @Nullable StoredToken token;

  public MemoryIdentity(@Nullable String clientId) {
    this.clientId = clientId == null ? UUID.randomUUID().toString() : clientId;
  }

  @Override
  public String clientId() {
    return clientId;
  }

  @Override
  public @Nullable StoredToken load() {
    return token;
  }

  @Override
  public void save(StoredToken fresh) {
    token = fresh;
  }
}
