package ai.nemovideo.sdk.api;

import retrofit2.Call;
import retrofit2.http.GET;

/** {@code GET /api/credits/balance/simple} (seeds). */
public interface CreditsApi {

  /**
   * Reads the balance.
   *
   * @return the call
   */
  @GET("api/credits/balance/simple")
  Call<Envelope<CreditsData>> balance();
}
