package ai.nemovideo.sdk.api;

import java.util.List;
import okhttp3.MultipartBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Multipart;
import retrofit2.http.POST;
import retrofit2.http.Part;
import retrofit2.http.Path;

/** {@code POST /api/upload-video/nemo_agent/me/{sid}} (seeds). */
public interface UploadApi {

  /**
   * Uploads files.
   *
   * @param sessionId the session
   * @param files parts that are all named {@code files}
   * @return the call
   */
  @Multipart
  @POST("api/upload-video/nemo_agent/me/{sid}")
  Call<Envelope<UploadData>> files(
      @Path("sid") String sessionId, @Part List<MultipartBody.Part> files);

  /**
   * Has the service fetch files.
   *
   * @param sessionId the session
   * @param body where the files are
   * @return the call
   */
  @POST("api/upload-video/nemo_agent/me/{sid}")
  Call<Envelope<UploadData>> urls(@Path("sid") String sessionId, @Body UploadUrlsRequest body);
}
