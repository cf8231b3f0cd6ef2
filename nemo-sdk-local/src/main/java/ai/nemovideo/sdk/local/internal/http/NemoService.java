package ai.nemovideo.sdk.local.internal.http;

import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.Credits;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.RecordedRequest.Host;
import ai.nemovideo.sdk.local.RenderReport;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.WireFault;
import ai.nemovideo.sdk.local.internal.durable.DurableFolder;
import ai.nemovideo.sdk.local.internal.durable.ServiceState;
import ai.nemovideo.sdk.local.internal.gate.FaultBook;
import ai.nemovideo.sdk.local.internal.job.RenderJobs;
import ai.nemovideo.sdk.local.internal.job.RenderJournal;
import ai.nemovideo.sdk.local.internal.state.Accounts;
import ai.nemovideo.sdk.local.internal.state.Journal;
import ai.nemovideo.sdk.local.internal.state.Ledger;
import ai.nemovideo.sdk.local.internal.state.MediaShelf;
import ai.nemovideo.sdk.local.internal.state.Sessions;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The running service: wires state, agent, jobs and the two doors together. */
public final class NemoService implements AutoCloseable {
  private volatile Scenario scenario;
  private final Optional<DurableFolder> folder;
  private final ServiceState state;
  private final RequestLog log = new RequestLog();
  private final FaultPlan faults = new FaultPlan();
  private final FaultBook wireFaults = new FaultBook();
  private final boolean gated;
  private final Door media;
  private final Door api;

  private NemoService(ServiceSettings settings, Scenario scenario, Optional<DurableFolder> folder)
      throws IOException {
    this.scenario = scenario;
    this.folder = folder;
    gated = settings.gated();
    state = state(settings, folder);
    List<Door> opened = new ArrayList<>();
    try {
      MediaHandler files = new MediaHandler(log, faults, state.shelf());
      media = door(Host.MEDIA, mediaPorts(), files, settings);
      opened.add(media);
      state.shelf().servedAt(media.url());
      ApiHandler handler = new ApiHandler(log, faults, routes(settings), this::scenario);
      api = door(Host.API, apiPorts(settings), handler, settings);
      opened.add(api);
      if (folder.isPresent()) {
        folder.get().restore(state, api.url(), media.url());
      }
      media.serve();
      api.serve();
    } catch (IOException | RuntimeException e) {
      opened.forEach(Door::close);
      state.close();
      throw e;
    }
  }

  private static ServiceState state(ServiceSettings settings, Optional<DurableFolder> folder)
      throws IOException {
    Journal journal = folder.map(DurableFolder::journal).orElse(Journal.NONE);
    MediaShelf shelf =
        folder.isPresent()
            ? MediaShelf.lasting(folder.get().files())
            : MediaShelf.open(settings.dataDirectory());
    return new ServiceState(
        new Accounts(settings.clock(), journal),
        new Sessions(settings.clock(), journal),
        new Ledger(settings.clock()),
        shelf,
        new RenderJobs(
            shelf,
            settings.clock(),
            folder.map(DurableFolder::renderJournal).orElse(RenderJournal.NONE)));
  }

  private PortChoice mediaPorts() {
    return folder.map(durable -> PortChoice.again(durable.mediaPort())).orElse(PortChoice.only(0));
  }

  private PortChoice apiPorts(ServiceSettings settings) {
    return settings.port() != 0
        ? PortChoice.only(settings.port())
        : folder.map(durable -> PortChoice.again(durable.apiPort())).orElse(PortChoice.only(0));
  }

  private Door door(Host host, PortChoice ports, HttpHandler handler, ServiceSettings settings)
      throws IOException {
    return Door.open(host, ports, handler, log, wireFaults, settings);
  }

  public static NemoService start(ServiceSettings settings, Scenario scenario) {
    try {
      Optional<DurableFolder> folder = folder(settings);
      try {
        return new NemoService(settings, scenario, folder);
      } catch (IOException | RuntimeException e) {
        folder.ifPresent(DurableFolder::close);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the local service cannot start: " + e.getMessage(), e);
    }
  }

  private static Optional<DurableFolder> folder(ServiceSettings settings) throws IOException {
    return settings.durable()
        ? Optional.of(DurableFolder.open(settings.dataDirectory().orElseThrow(), settings.clock()))
        : Optional.empty();
  }

  private Router routes(ServiceSettings settings) {
    Sessions sessions = state.sessions();
    Guard guard = new Guard(state.accounts(), this::scenario);
    var account = new AccountEndpoints(state.accounts(), sessions, guard, this::scenario);
    var session = new SessionEndpoints(sessions, guard);
    var upload =
        new UploadEndpoint(sessions, guard, new UploadStore(state.shelf()), this::scenario);
    var chat = new ChatEndpoint(sessions, guard, state.ledger(), this::scenario, settings);
    var render = new RenderEndpoints(state.jobs(), sessions, guard, this::scenario);
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

  public static Optional<URI> runningAt(Path folder) {
    try {
      return DurableFolder.runningAt(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + folder + ": " + e.getMessage(), e);
    }
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
    return state.ledger().charges();
  }

  public Credits credits(String sessionId) {
    return state
        .sessions()
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
    state.jobs().failNext(times);
  }

  public void revokeTokens() {
    state.accounts().revokeAll();
  }

  public RenderReport awaitRender(String id) {
    return state.jobs().await(id);
  }

  @Override
  public void close() {
    api.close();
    media.close();
    state.close();
    folder.ifPresent(DurableFolder::close);
  }
}
