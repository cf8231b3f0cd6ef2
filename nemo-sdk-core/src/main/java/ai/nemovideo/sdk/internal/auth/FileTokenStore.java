package ai.nemovideo.sdk.internal.auth;

import ai.nemovideo.sdk.auth.StoredToken;
import ai.nemovideo.sdk.auth.TokenStore;
import ai.nemovideo.sdk.internal.disk.Leftovers;
import ai.nemovideo.sdk.internal.disk.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One file for each service and client id, so that programs with different ones do not take each
 * other's tokens away. The name is a digest of the two: neither could be a file name.
 */
public final class FileTokenStore implements TokenStore {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");

  private final Path folder;

  public FileTokenStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<StoredToken> load(String service, String clientId) {
    PrivateFile file = file(service, clientId);
    Predicate<StoredToken> fits =
        token -> token.service().equals(service) && token.clientId().equals(clientId);
    Optional<StoredToken> kept = Optional.ofNullable(read(file)).filter(fits);
    Optional<UnnamedToken> unnamed =
        UnnamedToken.last(file, fits)
            .filter(found -> kept.isEmpty() || found.isAfter(kept.get(), file));
    unnamed.ifPresent(found -> found.name(file));
    return unnamed.map(UnnamedToken::token).or(() -> kept);
  }

  @Override
  public void save(StoredToken token) {
    try {
      PrivateFile file = file(token.service(), token.clientId());
      file.write(TokenJson.write(token));
      Leftovers.clearOld(file.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable StoredToken read(PrivateFile file) {
    try {
      String json = file.read();
      return json == null ? null : TokenJson.read(json);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      LOG.log(
          Logger.Level.WARNING,
          "The kept token in {0} is damaged; a new one is needed.",
          file.path());
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PrivateFile file(String service, String clientId) {
    return new PrivateFile(
        folder.resolve("token-" + Account.digest(service + "\n" + clientId) + ".json"));
  }
}
