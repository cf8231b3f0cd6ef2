package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.api.RenderApi;
import ai.nemovideo.sdk.api.RunSseApi;
import ai.nemovideo.sdk.api.SessionApi;
import ai.nemovideo.sdk.api.StateApi;
import ai.nemovideo.sdk.api.UploadApi;
import ai.nemovideo.sdk.internal.ClientSettings;
import ai.nemovideo.sdk.internal.http.ApiCaller;
import ai.nemovideo.sdk.internal.http.Errors;
import ai.nemovideo.sdk.internal.http.HttpClients;
import ai.nemovideo.sdk.internal.http.RetryLoop;
import ai.nemovideo.sdk.internal.http.RetryPolicies;

/** Makes the stages and puts them in line. */
public final class Stages {

  private Stages() {}

  public static AnimatePipeline pipeline(
      HttpClients http,
      ApiCaller caller,
      RetryLoop loop,
      RetryPolicies policies,
      Errors errors,
      ClientSettings settings) {
    ReadState state = new ReadState(http.api().create(StateApi.class), caller, policies, errors);
    return new AnimatePipeline(
        new OpenSession(http.api().create(SessionApi.class), caller, policies, errors),
        new Upload(http.api().create(UploadApi.class), caller, policies, errors),
        state,
        new RunTurn(
            http.paid().create(RunSseApi.class),
            caller,
            loop,
            policies,
            settings.clock(),
            settings.timeouts()),
        new AwaitDraft(state, loop),
        new Render(
            http.api().create(RenderApi.class), caller, policies, loop, settings.renderTimes()),
        settings.clock(),
        settings.language());
  }
}
