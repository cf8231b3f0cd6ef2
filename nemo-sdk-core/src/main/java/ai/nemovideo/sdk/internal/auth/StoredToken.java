package ai.nemovideo.sdk.internal.auth;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An anonymous token as it is kept.
 *
 * @param service the base URL that gave it; it is never sent anywhere else
 * @param clientId the client id that it was given for
 * @param token the secret
 * @param userId such as {@code anon_…}; null when the service did not say
 * @param expires on this machine's clock
 */
public record StoredToken(
    String service, String clientId, String token, @Nullable String userId, Instant expires) {

  boolean isFor(String otherService, String otherClient) {
    return service.equals(otherService) && clientId.equals(otherClient);
  }

  /** Never names the token. */
  @Override
  public String toString() {
    return "StoredToken[service=" + service + ", userId=" + userId + ", expires=" + expires + "]";
  }
}
