package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClientBuilder;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.WireFault;
import ai.nemovideo.sdk.model.RenderJob;
import ai.nemovideo.sdk.model.RenderStatus;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One service, one client, one job, and the means to break what is between them. */
final class Bench implements AutoCloseable {

  /** All renders take as long by the schedule; no other wait does. */
  static final Duration RENDER_TIME = Duration.ofSeconds(47);

  private final Path folder;
  private final PatientClock clock = new PatientClock();
  private final FussyStore store = new FussyStore();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Order order;
  private final NemoClientBuilder builder;
  private final LocalNemo service;
  private volatile Runnable pausing = () -> {};
  private Path saved;
  private final Network network = new Network();
  private TlsFront front;
  private NemoClient nemo;
  private Animation video;

  Bench(Path folder) {
    this.folder = folder;
    this.saved = folder.resolve("out");
    service = LocalNemo.builder().gated(true).scenario(calm()).pause(time -> pausing.run()).start();
    clock.meanwhile(renders()::finish);
    builder =
        NemoClient.builder()
            .baseUrl(URI.create("http://localhost:" + service.baseUrl().getPort()))
            .httpClient(network.client())
            .token("nmv_usr_matrix")
            .clock(clock)
            .jobStore(store)
            .expectedRenderTime(RENDER_TIME, RENDER_TIME);
    order = new Order(folder);
  }

  /** The service as it is when nothing is wrong with it. */
  static Scenario calm() {
    return Scenario.builder().rendering(Scenario.Rendering.INSTANT).startingCredits(1000).build();
  }

  // What a proof sets up.

  LocalNemo service() {
    return service;
  }

  Renders renders() {
    return new Renders(service);
  }

  /** What the caller asks for. */
  Order order() {
    return order;
  }

  PatientClock clock() {
    return clock;
  }

  FussyStore store() {
    return store;
  }

  NemoClientBuilder client() {
    return builder;
  }

  Path folder() {
    return folder;
  }

  void saveOn(Path otherDisk) {
    saved = otherDisk;
  }

  void breaks(Call call, WireFault fault) {
    breaks(call, fault, 1);
  }

  void breaks(Call call, WireFault fault, int times) {
    service.breakNext(call.method(), call.path(), fault, times);
  }

  /** The service refuses the next such calls with this number in an envelope. */
  void refuses(Call call, int code, int times) {
    breaks(call, Answers.envelope(code).before(), times);
  }

  /** No connection comes about for the next such calls. */
  void unreachable(Call call, Network.Failure how, int times) {
    boolean tls = how == Network.Failure.HANDSHAKE_CUT || how == Network.Failure.CERTIFICATE;
    if (tls && call == Call.OUTPUT) {
      front = new TlsFront(service.mediaUrl().getPort());
    } else if (tls) {
      secure();
    }
    network.fail(call, how, times, front);
  }

  /** TLS is spoken with the service. */
  void secure() {
    front = new TlsFront(service.baseUrl().getPort());
    builder.baseUrl(front.url());
  }

  TlsFront front() {
    return front;
  }

  /** A user's own HTTP client, which tells of its calls. */
  Network network() {
    return network;
  }

  /** What the service does where the scenario or a dripping answer makes it wait. */
  void pausing(Runnable work) {
    pausing = work;
  }

  /** Holds a thread of the service until the proof is over. */
  void hold() {
    await(over);
  }

  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("this did not happen in 30 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  // What a caller does.

  NemoClient nemo() {
    if (nemo == null) {
      nemo = builder.build();
    }
    return nemo;
  }

  void makeVideo() {
    save(nemo().animate(order.request()));
  }

  void save(Animation made) {
    video = made;
    made.saveTo(target());
  }

  Path target() {
    return saved.resolve("video.mp4");
  }

  Path part() {
    return saved.resolve("video.mp4.part");
  }

  /** Saves the video from an address with a name, over TLS where there is a front for it. */
  void downloadByName() {
    Animation made = nemo().animate(order.request());
    URI output = made.downloadUrl().orElseThrow();
    String host = front == null ? "http://localhost:" + output.getPort() : front.url().toString();
    URI named = URI.create(host + output.getPath());
    RenderJob render =
        new RenderJob(made.renderId(), made.sessionId(), RenderStatus.COMPLETED, 100, named, null);
    nemo().session(made.sessionId()).download(render, target());
    video = made;
  }

  /** The video of the last job that came to its end; null when none did. */
  Animation video() {
    return video;
  }

  Result run(Proof.Action action) throws Exception {
    NemoException failure = null;
    try {
      action.run(this);
    } catch (NemoException e) {
      failure = e;
    }
    boolean interrupted = Thread.interrupted();
    return new Result(
        this, failure, interrupted, service.requests(), service.charges(), clock.waits());
  }

  /** Another process, later, when everything works again; it knows nothing but a handle. */
  NemoClient later() {
    pausing = () -> {};
    over.countDown();
    order.calmDown();
    saved = folder.resolve("out");
    service.clearFaults();
    service.scenario(calm());
    clock.interruptWaitOf(null);
    network.clear();
    return builder.jobStore(JobStore.inMemory()).timeouts(Timeouts.defaults()).build();
  }

  int faultsLeft() {
    return service.faultsLeft() + network.left();
  }

  @Override
  public void close() {
    over.countDown();
    if (nemo != null) {
      nemo.close();
    }
    service.close();
    network.client().connectionPool().evictAll();
    if (front != null) {
      front.close();
    }
  }
}
