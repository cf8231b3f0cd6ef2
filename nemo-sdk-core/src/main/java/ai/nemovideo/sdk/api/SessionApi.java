package ai.nemovideo.sdk.api;

import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** {@code POST /api/tasks/me/with-session/nemo_agent} (seeds). */
public interface SessionApi {

  /**
   * Opens a session.
   *
   * @param body title and language
   * @return the call
   */
  @POST("api/tasks/me/with-session/nemo_agent")
  Call<Envelope<SessionData>> create(@Body SessionRequest body);
}
