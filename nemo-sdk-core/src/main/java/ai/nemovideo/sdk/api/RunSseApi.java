package ai.nemovideo.sdk.api;

import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Streaming;

/**
 * {@code POST /run_sse} (seeds): the call that costs credits. A call of this interface that came
 * from the SDK reaches the wire at most once.
 */
public interface RunSseApi {

  /**
   * Says something to the agent.
   *
   * @param body the message
   * @return the call; its body is the event stream, to be closed by the caller
   */
  @Streaming
  @Headers("Accept: text/event-stream")
  @POST("run_sse")
  Call<ResponseBody> run(@Body RunSseRequest body);
}
