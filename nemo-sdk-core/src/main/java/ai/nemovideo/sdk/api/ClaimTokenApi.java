package ai.nemovideo.sdk.api;

import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;

/**
 * {@code POST /api/auth/claim-token} (vendor docs): a link with which a person takes the work over
 * in a browser.
 */
public interface ClaimTokenApi {

  /**
   * Asks for a claim token.
   *
   * @param body the session
   * @return the call
   */
  @POST("api/auth/claim-token")
  Call<Envelope<ClaimData>> create(@Body ClaimRequest body);
}
