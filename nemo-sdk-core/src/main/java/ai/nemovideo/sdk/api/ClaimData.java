package ai.nemovideo.sdk.api;

import com.squareup.moshi.Json;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the claim call (vendor docs).
 *
 * @param claimToken {@code clm_…}, made to travel in a link
 * @param expiresIn seconds
 */
public record ClaimData(
    @Json(name = "claim_token") @Nullable String claimToken,
    @Json(name = "expires_in") @Nullable Long expiresIn) {

  /** Names the lifetime, never the token. */
  @Override
  public String toString() {
    return "ClaimData[expiresIn=" + expiresIn + "]";
  }
}
