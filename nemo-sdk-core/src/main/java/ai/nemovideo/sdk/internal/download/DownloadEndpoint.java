package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.api.RenderApi;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.JobContext;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * The service's own download endpoint (vendor docs): the file, or a redirect to it. Whether it
 * knows ranges is not documented; asking for one does no harm.
 */
final class DownloadEndpoint implements Remote {

  /** The policy of the download repeats, above this. */
  private static final Retry ONCE = Retry.of("once", RetryConfig.custom().maxAttempts(1).build());

  private final RenderApi api;
  private final ApiCaller caller;
  private final BareFetch bare;
  private final JobContext job;
  private final String renderId;

  DownloadEndpoint(
      RenderApi api, ApiCaller caller, BareFetch bare, JobContext job, String renderId) {
    this.api = api;
    this.caller = caller;
    this.bare = bare;
    this.job = job;
    this.renderId = renderId;
  }

  @Override
  public String words() {
    return "the download endpoint";
  }

  @Override
  public String origin() {
    return Origin.of(api.download(renderId).request().url());
  }

  @Override
  public Opened open(@Nullable Resume resume) throws IOException {
    EndpointAnswer answer =
        caller.call(ONCE, Stage.DOWNLOAD, job, () -> new EndpointCall(download(resume)));
    if (answer instanceof EndpointAnswer.File file) {
      return file.opened();
    }
    if (answer instanceof EndpointAnswer.Elsewhere elsewhere) {
      return bare.get(elsewhere.from(), elsewhere.url(), resume);
    }
    String type = answer instanceof EndpointAnswer.NoFile no ? no.type() : "nothing";
    throw new RefusedFileException("it sent " + type + " instead of a video");
  }

  private Call<ResponseBody> download(@Nullable Resume resume) {
    return resume == null
        ? api.download(renderId)
        : api.download(renderId, "bytes=" + resume.from() + "-", resume.validator());
  }
}
