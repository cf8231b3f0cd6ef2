package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.api.SessionApi;
import ai.nemovideo.sdk.api.SessionData;
import ai.nemovideo.sdk.api.SessionRequest;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.RetryPolicies;

/** Stage 1: a session for the job. */
public final class OpenSession {

  private final SessionApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final Errors errors;

  public OpenSession(SessionApi api, ApiCaller caller, RetryPolicies policies, Errors errors) {
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.errors = errors;
  }

  /**
   * The context of the job, with its session. An empty session that was opened twice costs nothing.
   */
  public JobContext run(SessionRequest request, JobContext job, ProgressSink sink) {
    SessionData data =
        caller.call(policies.reading(), Stage.SESSION, job, () -> api.create(request));
    String id = data.sessionId();
    if (id == null || id.isBlank()) {
      throw errors.notUnderstood("the answer holds no session_id.", Stage.SESSION, job, null);
    }
    sink.tell(new AnimateProgress.SessionOpened(id));
    return job.withSession(id);
  }
}
