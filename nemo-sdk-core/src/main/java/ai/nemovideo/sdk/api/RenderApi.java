package ai.nemovideo.sdk.api;

import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Header;
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

  /**
   * Goes on with a file of which a part is there. Nobody documents that the endpoint knows ranges;
   * one that does not sends the whole file (assumed).
   *
   * @param renderId the render
   * @param range which bytes, such as {@code bytes=1000-}
   * @param ifRange what the service called the version of the bytes that are there
   * @return the call; its body is the rest, or the whole file
   */
  @Streaming
  @GET("api/render/proxy/{id}/download")
  Call<ResponseBody> download(
      @Path("id") String renderId,
      @Header("Range") String range,
      @Header("If-Range") String ifRange);
}
