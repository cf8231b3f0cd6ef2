package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.api.ClaimData;
import ai.nemovideo.sdk.api.ClaimRequest;
import ai.nemovideo.sdk.api.ClaimTokenApi;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryPolicies;
import ai.nemovideo.sdk.model.ClaimLink;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Links by which a person takes over a session (vendor docs). */
public final class ClaimLinks {

  /** Tokens of registered users begin so; one of them never goes into a URL (vendor docs). */
  private static final String USER_TOKEN = "nmv_usr_";

  private static final Duration USUAL_LIFETIME = Duration.ofDays(7);

  private final ClaimTokenApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final Errors errors;
  private final HttpUrl web;

  ClaimLinks(
      ClaimTokenApi api, ApiCaller caller, RetryPolicies policies, Errors errors, HttpUrl web) {
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.errors = errors;
    this.web = web;
  }

  public ClaimLink run(@Nullable String taskId, JobContext job) {
    ClaimRequest request = new ClaimRequest(taskId, job.session());
    ClaimData data = caller.call(policies.session(), Stage.ACCOUNT, job, () -> api.create(request));
    String token = data.claimToken();
    if (token == null || token.isBlank() || token.startsWith(USER_TOKEN)) {
      throw errors.notUnderstood("the answer holds no claim token.", Stage.ACCOUNT, job, null);
    }
    Long seconds = data.expiresIn();
    return new ClaimLink(
        web.newBuilder()
            .addPathSegments("workspace/claim")
            .addQueryParameter("ct", token)
            .build()
            .uri(),
        seconds == null || seconds < 0 ? USUAL_LIFETIME : Duration.ofSeconds(seconds));
  }
}
