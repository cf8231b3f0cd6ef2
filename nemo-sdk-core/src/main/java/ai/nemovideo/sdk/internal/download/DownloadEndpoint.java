package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.api.RenderApi;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** The service's own download endpoint (vendor docs). It always sends the whole file. */
final class DownloadEndpoint implements Remote {

  private final RenderApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final JobContext job;
  private final String renderId;

  DownloadEndpoint(
      RenderApi api, ApiCaller caller, RetryPolicies policies, JobContext job, String renderId) {
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.job = job;
    this.renderId = renderId;
  }

  @Override
  public Response open(long from, @Nullable String validator) {
    retrofit2.Response<ResponseBody> response =
        caller.raw(policies.reading(), Stage.DOWNLOAD, job, () -> api.download(renderId));
    return response.raw().newBuilder().body(response.body()).build();
  }
}
