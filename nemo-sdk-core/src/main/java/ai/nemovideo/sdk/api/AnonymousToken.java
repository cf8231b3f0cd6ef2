package ai.nemovideo.sdk.api;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the anonymous-token call.
 *
 * @param token the bearer token; a secret
 * @param credits credits to start with (seeds: 100)
 * @param expiresAt ISO-8601 (seeds: after 7 days)
 * @param userId such as {@code anon_…} (vendor docs)
 */
public record AnonymousToken(
    @Nullable String token,
    @Nullable String credits,
    @Json(name = "expires_at") @Nullable String expiresAt,
    @Json(name = "user_id") @Nullable String userId) {

  /** Names the user, never the token. */
  @Override
  public String toString() {
    return "AnonymousToken[userId=" + userId + ", expiresAt=" + expiresAt + "]";
  }
}
