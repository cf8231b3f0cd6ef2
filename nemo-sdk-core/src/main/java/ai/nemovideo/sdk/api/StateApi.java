package ai.nemovideo.sdk.api;

import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** {@code GET /api/state/nemo_agent/me/{sid}/latest} (seeds). */
public interface StateApi {

  /**
   * Reads the state of a session.
   *
   * @param sessionId the session
   * @return the call
   */
  @GET("api/state/nemo_agent/me/{sid}/latest")
  Call<Envelope<StateData>> latest(@Path("sid") String sessionId);
}
