package ai.nemovideo.sdk.auth;

import ai.nemovideo.sdk.internal.auth.HeaderText;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An anonymous token as it is kept.
 *
 * @param service the base URL of the service that gave it; it is never sent anywhere else
 * @param clientId the client id that it was given to
 * @param token the secret
 * @param userId such as {@code anon_…} (vendor docs); null when the service did not say
 * @param expires on the clock of the machine that took it
 */
public record StoredToken(
    String service, String clientId, String token, @Nullable String userId, Instant expires) {

  /**
   * Rejects what cannot be a token, without naming it.
   *
   * @param service as above
   * @param clientId as above
   * @param token as above
   * @param userId as above
   * @param expires as above
   */
  public StoredToken {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(expires, "expires");
    if (!HeaderText.isSafe(token)) {
      throw new IllegalArgumentException(
          "A token that is blank or has characters that a header cannot carry is none.");
    }
  }

  /** Never names the token, nor the client id that could ask for another one. */
  @Override
  public String toString() {
    return "StoredToken[service=" + service + ", userId=" + userId + ", expires=" + expires + "]";
  }
}
