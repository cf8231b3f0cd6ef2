package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.Credits;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.RecordedRequest.Host;
import ai.nemovideo.sdk.local.RenderReport;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.WireFault;
import ai.nemovideo.sdk.local.internal.gate.FaultBook;
import ai.nemovideo.sdk.local.internal.job.RenderJobs;
import ai.nemovideo.sdk.local.internal.state.Accounts;
import ai.nemovideo.sdk.local.internal.state.Ledger;
import ai.nemovideo.sdk.local.internal.state.MediaShelf;
import ai.nemovideo.sdk.local.internal.state.Sessions;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The running service: wires state, agent, jobs and the two doors together. */
public final class NemoService implements AutoCloseable {
  private volatile Scenario scenario;
  private final Accounts accounts;
  private final Sessions sessions = new Sessions();
  private final Ledger ledger;
  private final MediaShelf shelf;
  private final RenderJobs jobs;
  private final RequestLog log = new RequestLog();
  private final FaultPlan faults = new FaultPlan();
  private final FaultBook wireFaults = new FaultBook();
  private final boolean gated;
  private final Door media;
  private final Door api;

  private NemoService(ServiceSettings settings, Scenario scenario) throws IOException {
    this.scenario = scenario;
    accounts = new Accounts(settings.clock());
    ledger = new Ledger(settings.clock());
    shelf = MediaShelf.open(settings.dataDirectory());
    jobs = new RenderJobs(shelf, settings.clock());
    gated = settings.gated();
    media = door(Host.MEDIA, 0, new MediaHandler(log, faults, shelf), settings);
    shelf.servedAt(media.url());
    try {
      ApiHandler handler = new ApiHandler(log, faults, routes(settings), this::scenario);
      api = door(Host.API, settings.port(), handler, settings);
    } catch (IOException | RuntimeException e) {
      media.close();
      jobs.close();
      shelf.close();
      throw e;
    }
  }

  private Door door(Host host, int port, HttpHandler handler, ServiceSettings settings)
      throws IOException {
    return Door.open(host, port, handler, log, wireFaults, settings);
  }

  public static NemoService start(ServiceSettings settings, Scenario scenario) {
    try {
      return new NemoService(settings, scenario);
    } catch (IOException e) {
      throw new UncheckedIOException("the local service cannot start: " + e.getMessage(), e);
    }
  }

  private Router routes(ServiceSettings settings) {
    Guard guard = new Guard(accounts, this::scenario);
    var account = new AccountEndpoints(accounts, sessions, guard, this::scenario);
    var session = new SessionEndpoints(sessions, guard);
    var upload = new UploadEndpoint(sessions, guard, new UploadStore(shelf), this::scenario);
    var chat = new ChatEndpoint(sessions, guard, ledger, this::scenario, settings);
    var render = new RenderEndpoints(jobs, sessions, guard, this::scenario);
    return new Router()
        .on("POST", "/api/auth/anonymous-token", account::anonymousToken)
        .on("POST", "/api/auth/claim-token", account::claimToken)
        .on("GET", "/api/credits/balance/simple", account::balance)
        .on("POST", "/api/tasks/me/with-session/nemo_agent", session::create)
        .on("GET", "/api/state/nemo_agent/me/{}/latest", session::state)
        .on("POST", "/api/upload-video/nemo_agent/me/{}", upload::upload)
        .on("POST", "/run_sse", chat::run)
        .on("POST", "/api/render/proxy/lambda", render::submit)
        .on("GET", "/api/render/proxy/lambda/{}", render::poll)
        .on("POST", "/api/render/proxy/lambda/{}/cancel", render::cancel)
        .on("GET", "/api/render/proxy/{}/download", render::download);
  }

  public URI apiUrl() {
    return api.url();
  }

  public URI mediaUrl() {
    return media.url();
  }

  public Scenario scenario() {
    return scenario;
  }

  public void scenario(Scenario next) {
    scenario = next;
  }

  public List<RecordedRequest> requests() {
    return log.snapshot();
  }

  public List<Charge> charges() {
    return ledger.charges();
  }

  public Credits credits(String sessionId) {
    return sessions
        .find(sessionId)
        .orElseThrow(() -> new IllegalArgumentException("no such session: " + sessionId))
        .owner()
        .credits();
  }

  public void failNext(
      String prefix, int status, int code, int times, Optional<Duration> retryAfter) {
    faults.add(prefix, new FaultPlan.Fault(status, code, retryAfter), times);
  }

  public void breakNext(Optional<String> method, String path, WireFault fault, int times) {
    if (!gated) {
      throw new IllegalStateException(
          "connections can only be broken at a gate: start with LocalNemo.builder().gated(true)");
    }
    wireFaults.add(method, path, fault, times);
  }

  public void clearFaults() {
    faults.clear();
    wireFaults.clear();
  }

  public int faultsLeft() {
    return faults.left() + wireFaults.left();
  }

  public void failNextRenders(int times) {
    jobs.failNext(times);
  }

  public void revokeTokens() {
    accounts.revokeAll();
  }

  public RenderReport awaitRender(String id) {
    return jobs.await(id);
  }

  @Override
  public void close() {
    api.close();
    media.close();
    jobs.close();
    shelf.close();
  }
}
