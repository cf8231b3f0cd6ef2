package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.MediaSource;
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
import ai.nemovideo.sdk.testing.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One service, one client, one job, and the means to break what is between them. */
final class Bench implements AutoCloseable {

  /** All renders take as long by the schedule; no other wait does. */
  static final Duration RENDER_TIME = Duration.ofSeconds(47);

  private static final Pattern RENDER_ID = Pattern.compile("\"id\":\"(render_[^\"]+)\"");

  private final Path folder;
  private final PatientClock clock = new PatientClock();
  private final FussyStore store = new FussyStore();
  private final CountDownLatch over = new CountDownLatch(1);
  private final List<Supplier<MediaSource>> media = new ArrayList<>();
  private final NemoClientBuilder builder;
  private final LocalNemo service;
  private volatile Runnable pausing = () -> {};
  private volatile Consumer<AnimateProgress> listener = progress -> {};
  private Path saved;
  private Duration deadline = Duration.ofMinutes(40);
  private final Network network = new Network();
  private TlsFront front;
  private NemoClient nemo;
  private Animation video;

  Bench(Path folder) {
    this.folder = folder;
    this.saved = folder.resolve("out");
    service = LocalNemo.builder().gated(true).scenario(calm()).pause(time -> pausing.run()).start();
    clock.meanwhile(() -> submittedRenders().forEach(this::awaitRender));
    builder =
        NemoClient.builder()
            .baseUrl(URI.create("http://localhost:" + service.baseUrl().getPort()))
            .httpClient(network.client())
            .token("nmv_usr_matrix")
            .clock(clock)
            .jobStore(store)
            .expectedRenderTime(RENDER_TIME, RENDER_TIME);
    picture("one.png");
  }

  /** The service as it is when nothing is wrong with it. */
  static Scenario calm() {
    return Scenario.builder().rendering(Scenario.Rendering.INSTANT).startingCredits(1000).build();
  }

  // What a proof sets up.

  LocalNemo service() {
    return service;
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

  /** One more input. */
  void picture(String name) {
    Path file = Pictures.png(folder, name);
    media.add(() -> MediaSource.file(file));
  }

  /** No other inputs than this one, made anew for every request. */
  void onlyInput(Supplier<MediaSource> source) {
    media.clear();
    media.add(source);
  }

  void saveOn(Path otherDisk) {
    saved = otherDisk;
  }

  void deadline(Duration whole) {
    deadline = whole;
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

  void listener(Consumer<AnimateProgress> consumer) {
    listener = consumer;
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

  AnimateRequest request() {
    AnimateRequest.Builder request =
        AnimateRequest.builder()
            .prompt("1 second, no music")
            .deadline(deadline)
            .onProgress(progress -> listener.accept(progress));
    media.forEach(source -> request.add(source.get()));
    return request.build();
  }

  void makeVideo() {
    save(nemo().animate(request()));
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
    Animation made = nemo().animate(request());
    URI output = made.downloadUrl().orElseThrow();
    String host = front == null ? "http://localhost:" + output.getPort() : front.url().toString();
    URI named = URI.create(host + output.getPath());
    RenderJob render =
        new RenderJob(made.renderId(), made.sessionId(), RenderStatus.COMPLETED, 100, named, null);
    nemo().session(made.sessionId()).download(render, target());
    video = made;
  }

  /** The service has another file under the same address now, with the same bytes. */
  void touchVideo() {
    submittedRenders().forEach(this::touch);
  }

  private void touch(String render) {
    Path file = service.awaitRender(render).file().orElseThrow();
    try {
      FileTime modified = Files.getLastModifiedTime(file);
      Files.setLastModifiedTime(file, FileTime.fromMillis(modified.toMillis() + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    listener = progress -> {};
    deadline = Duration.ofMinutes(40);
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

  /** The ids under which renders were submitted, whatever became of them. */
  Set<String> submittedRenders() {
    return service.requests().stream()
        .filter(Call.SUBMIT::is)
        .map(submitted -> RENDER_ID.matcher(submitted.body()))
        .filter(Matcher::find)
        .map(id -> id.group(1))
        .collect(Collectors.toSet());
  }

  /** While the client waits, the service gets on. */
  private void awaitRender(String id) {
    try {
      service.awaitRender(id);
    } catch (IllegalArgumentException e) {
      // The submission was lost on its way.
    }
  }
}
