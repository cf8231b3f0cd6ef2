package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.api.ClaimTokenApi;
import ai.nemovideo.sdk.api.CreditsApi;
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
import ai.nemovideo.sdk.internal.job.Journal;

/** Makes the stages and puts them in line. */
public final class Stages {

  private final OpenSession openSession;
  private final Upload upload;
  private final PaidTurn paidTurn;
  private final AwaitDraft awaitDraft;
  private final Uploads uploads;
  private final ReadState readState;
  private final ReadBalance readBalance;
  private final Render render;
  private final ClaimLinks claimLinks;
  private final Turns turns;
  private final OwnDraft ownDraft;
  private final AnimatePipeline pipeline;

  public Stages(
      HttpClients http,
      ApiCaller caller,
      RetryLoop loop,
      RetryPolicies policies,
      Errors errors,
      Journal journal,
      ClientSettings settings) {
    openSession = new OpenSession(http.api().create(SessionApi.class), caller, policies, errors);
    readState = new ReadState(http.api().create(StateApi.class), caller, policies, errors);
    readBalance = new ReadBalance(http.api().create(CreditsApi.class), caller, policies, errors);
    upload =
        new Upload(http.api().create(UploadApi.class), caller, loop, policies, readState, errors);
    uploads = new Uploads(upload, readState, settings.workers(), errors);
    RunTurn runTurn =
        new RunTurn(
            http.paid().create(RunSseApi.class),
            caller,
            loop,
            policies,
            settings.clock(),
            settings.timeouts());
    paidTurn = new PaidTurn(readState, readBalance, runTurn, journal);
    awaitDraft = new AwaitDraft(readState, readBalance, loop);
    render =
        new Render(
            http.api().create(RenderApi.class),
            caller,
            policies,
            loop,
            settings.renderTimes(),
            settings.clock(),
            journal);
    claimLinks =
        new ClaimLinks(
            http.api().create(ClaimTokenApi.class), caller, policies, errors, settings.web());
    turns = new Turns(paidTurn, awaitDraft, journal);
    Prepare prepare = new Prepare(openSession, upload, readState, journal, settings.language());
    ownDraft = new OwnDraft(readState, journal);
    pipeline = new AnimatePipeline(prepare, ownDraft, paidTurn, awaitDraft, render, journal);
  }

  public OpenSession openSession() {
    return openSession;
  }

  public Upload upload() {
    return upload;
  }

  public PaidTurn paidTurn() {
    return paidTurn;
  }

  public AwaitDraft awaitDraft() {
    return awaitDraft;
  }

  public Uploads uploads() {
    return uploads;
  }

  public ReadState readState() {
    return readState;
  }

  public ReadBalance readBalance() {
    return readBalance;
  }

  public Render render() {
    return render;
  }

  public ClaimLinks claimLinks() {
    return claimLinks;
  }

  public Turns turns() {
    return turns;
  }

  public OwnDraft ownDraft() {
    return ownDraft;
  }

  public AnimatePipeline pipeline() {
    return pipeline;
  }
}
