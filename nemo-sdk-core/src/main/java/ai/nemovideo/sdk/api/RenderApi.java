package ai.nemovideo.sdk.api;

import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Streaming;

/**
 * {@code /api/render/proxy} (seeds; cancel and download are vendor docs). Export costs no credits.
 */
public interface RenderApi {

  /**
   * Submits a render.
   *
   * @param body the draft and a unique id
   * @return the call
   */
  @POST("api/render/proxy/lambda")
  Call<Envelope<RenderData>> submit(@Body RenderRequest body);

  /**
   * Asks how far a render is.
   *
   * @param renderId the render
   * @return the call
   */
  @GET("api/render/proxy/lambda/{id}")
  Call<Envelope<RenderData>> status(@Path("id") String renderId);

  /**
   * Stops a render.
   *
   * @param renderId the render
   * @return the call
   */
  @POST("api/render/proxy/lambda/{id}/cancel")
  Call<Envelope<RenderData>> cancel(@Path("id") String renderId);

  /**
   * Fetches the finished file through the service, when its output URL cannot be read.
   *
   * @param renderId the render
   * @return the call; its body is the file, to be closed by the caller
   */
  @Streaming
  @GET("api/render/proxy/{id}/download")
  Call<ResponseBody> download(@Path("id") String renderId);
}
