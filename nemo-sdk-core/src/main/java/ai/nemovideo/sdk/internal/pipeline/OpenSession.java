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
import org.jspecify.annotations.Nullable;

/** Stage 1: a session for the job. */
public final class OpenSession {

  private final SessionApi api;
  private final ApiCaller caller;
  private final RetryPolicies policies;
  private final Errors errors;

  OpenSession(SessionApi api, ApiCaller caller, RetryPolicies policies, Errors errors) {
    this.api = api;
    this.caller = caller;
    this.policies = policies;
    this.errors = errors;
  }

  /**
   * A session as it was opened.
   *
   * @param taskId the task that holds it (seeds), or null
   */
  public record Opened(String id, @Nullable String taskId) {}

  /** A new session. An empty one that was opened twice costs nothing. */
  public Opened run(SessionRequest request, JobContext job, ProgressSink sink) {
    SessionData data =
        caller.call(policies.session(), Stage.SESSION, job, () -> api.create(request));
    caller.userIs(data.userId());
    String id = data.sessionId();
    if (id == null || id.isBlank() || id.equals(".") || id.equals("..")) {
      throw errors.notUnderstood("the answer holds no session_id.", Stage.SESSION, job, null);
    }
    sink.tell(new AnimateProgress.SessionOpened(id));
    return new Opened(id, data.taskId());
  }
}
