package ai.nemovideo.sdk.api;

import retrofit2.Call;
import retrofit2.http.Header;
import retrofit2.http.POST;

/** {@code POST /api/auth/anonymous-token} (seeds): one token per client id in seven days. */
public interface AnonymousTokenApi {

  /**
   * Asks for a token.
   *
   * @param clientId a UUID that stands for this installation
   * @return the call
   */
  @POST("api/auth/anonymous-token")
  Call<Envelope<AnonymousToken>> create(@Header("X-Client-Id") String clientId);
}
