package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.api.RenderApi;
import ai.nemovideo.sdk.api.RenderData;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Asks the service once more where the file is: such addresses expire. */
final class FreshUrl {

  private final RenderApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;

  FreshUrl(RenderApi api, ApiCaller caller, RetryPolicies policies) {
    this.api = api;
    this.caller = caller;
    this.policies = policies;
  }

  URI ask(String renderId, JobContext job) {
    RenderData data =
        caller.call(policies.reading(), Stage.DOWNLOAD, job, () -> api.status(renderId));
    String url = url(data);
    if (url == null || url.isBlank()) {
      throw new RefusedFileException("the service names none");
    }
    try {
      return new URI(url.strip());
    } catch (URISyntaxException e) {
      throw new RefusedFileException("it is no web address");
    }
  }

  private static @Nullable String url(RenderData data) {
    RenderData.Output nested = data.output();
    if (data.outputUrl() != null) {
      return data.outputUrl();
    }
    if (data.outputUrlSnake() != null) {
      return data.outputUrlSnake();
    }
    return nested == null ? null : nested.url();
  }
}
