package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.auth.StoredToken;
import ai.nemovideo.sdk.auth.TokenStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps tokens as long as the program runs. */
public final class MemoryTokenStore implements TokenStore {

  private final ConcurrentMap<List<String>, StoredToken> tokens = new ConcurrentHashMap<>();

  @Override
  public Optional<StoredToken> load(String service, String clientId) {
    return Optional.ofNullable(tokens.get(List.of(service, clientId)));
  }

  @Override
  public void save(StoredToken token) {
    tokens.put(List.of(token.service(), token.clientId()), token);
  }
}
