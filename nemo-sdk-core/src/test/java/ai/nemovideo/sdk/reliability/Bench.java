package ai.nemovideo.sdk.reliability;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClientBuilder;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.WireFault;
import ai.nemovideo.sdk.testing.Pictures;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One service, one client, one job, and the means to break what is between them. */
final class Bench implements AutoCloseable {

  static final Duration SILENCE = Duration.ofMillis(300);

  /** All renders take as long by the schedule; no other wait does. */
  static final Duration RENDER_TIME = Duration.ofSeconds(47);

  private static final Pattern RENDER_ID = Pattern.compile("\"id\":\"(render_[^\"]+)\"");

  private final Path folder;
  private final PatientClock clock = new PatientClock();
  private final CountDownLatch over = new CountDownLatch(1);
  private final NemoClientBuilder builder;
  private final AnimateRequest.Builder request;
  private final LocalNemo service;
  private volatile Runnable pausing = () -> {};
  private final FussyStore store = new FussyStore();
  private Consumer<AnimateProgress> listener = progress -> {};
  private JobHandle recordBefore;
  private TlsFront front;
  private Network network;
  private NemoClient nemo;
  private Animation video;

  Bench(Path folder) {
    this.folder = folder;
    service = LocalNemo.builder().gated(true).scenario(calm()).pause(time -> pausing.run()).start();
    clock.meanwhile(this::finishRenders);
    builder =
        NemoClient.builder()
            .baseUrl(service.baseUrl())
            .token("nmv_usr_matrix")
            .clock(clock)
            .jobStore(store)
            .expectedRenderTime(RENDER_TIME, RENDER_TIME);
    request =
        AnimateRequest.builder()
            .image(Pictures.png(folder, "one.png"))
            .prompt("1 second, no music")
            .onProgress(progress -> listener.accept(progress));
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

  NemoClientBuilder client() {
    return builder;
  }

  AnimateRequest.Builder request() {
    return request;
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
    network().fail(call, how, times);
  }

  /** TLS is spoken with the service, and for the next such call its certificate is another. */
  void untrusted(Call call) {
    front = new TlsFront(service.baseUrl().getPort());
    builder.baseUrl(front.url());
    network().fail(call, Network.Failure.CERTIFICATE, 1);
  }

  /** A user's own HTTP client, which tells of its calls. */
  Network network() {
    if (network == null) {
      network = new Network(front);
      builder.httpClient(network.client());
      if (front == null) {
        builder.baseUrl(URI.create("http://localhost:" + service.baseUrl().getPort()));
      }
    }
    return network;
  }

  TlsFront front() {
    return front;
  }

  /** Without a token of the user's own; what is kept is kept in the folder. */
  void anonymous() {
    builder
        .anonymous()
        .clientId(UUID.nameUUIDFromBytes(new byte[] {1}).toString())
        .configDirectory(folder.resolve("config"));
  }

  /** A limit for silence that can be waited for; nobody but such calls has to keep it. */
  void impatientWith(Call call) {
    Timeouts usual = Timeouts.defaults();
    builder.timeouts(new Timeouts(usual.connect(), SILENCE, usual.onlyHeartbeats(), usual.turn()));
    network().patientExceptWith(call);
  }

  void listener(Consumer<AnimateProgress> consumer) {
    listener = consumer;
  }

  /** Every token that was given out becomes invalid as soon as the job is at that step. */
  void revokesWhen(JobStep step) {
    listener =
        progress -> {
          if (progress instanceof AnimateProgress.OnRecord record
              && record.handle().step() == step) {
            service.revokeTokens();
          }
        };
  }

  /** The disk is full when the job comes to that step. */
  void storeFailsAt(JobStep step) {
    store.failAt(step);
  }

  /** Keeps what is on record right before such a call goes out. */
  void notesRecordBefore(Call call) {
    network().before(call, () -> recordBefore = store.list().get(0));
  }

  JobHandle recordBefore() {
    return recordBefore;
  }

  /** The time of day is ten years ahead and goes back an hour with each look at it. */
  void wrongClock() {
    clock.wrongBy(Duration.ofDays(3650), Duration.ofHours(-1));
  }

  /** Something happens when a turn is done and charged; its stream says nothing any more. */
  void afterTheWork(Runnable work) {
    service.scenario(calm().toBuilder().pace(Duration.ofMillis(1)).build());
    pausing =
        () -> {
          if (!service.charges().isEmpty()) {
            work.run();
            hold();
          }
        };
  }

  /** The caller has seen the first event when it is interrupted; the work is done by then. */
  void interruptsInTheStream() {
    CountDownLatch done = new CountDownLatch(1);
    afterTheWork(done::countDown);
    listener =
        progress -> {
          if (progress instanceof AnimateProgress.AgentWorks) {
            await(done);
            Thread.currentThread().interrupt();
          }
        };
  }

  /** Interrupts the caller while it waits for the answer to such a call. */
  void interruptsDuring(Call call) {
    Thread caller = Thread.currentThread();
    breaks(call, WireFault.drip(Duration.ofMillis(1)));
    pausing =
        () -> {
          caller.interrupt();
          hold();
        };
  }

  /** Holds a thread of the service until the proof is over. */
  private void hold() {
    await(over);
  }

  private static void await(CountDownLatch latch) {
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

  Path target() {
    return folder.resolve("out").resolve("video.mp4");
  }

  Path folder() {
    return folder;
  }

  void makeVideo() {
    save(nemo().animate(request.build()));
  }

  void save(Animation made) {
    video = made;
    made.saveTo(target());
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
    over.countDown();
    pausing = () -> {};
    listener = progress -> {};
    service.clearFaults();
    service.scenario(calm());
    clock.interruptWait(0);
    if (network != null) {
      network.clear();
    }
    return builder.jobStore(JobStore.inMemory()).timeouts(Timeouts.defaults()).build();
  }

  int faultsLeft() {
    return service.faultsLeft() + (network == null ? 0 : network.left());
  }

  @Override
  public void close() {
    over.countDown();
    if (nemo != null) {
      nemo.close();
    }
    service.close();
    if (front != null) {
      front.close();
    }
  }

  /** While the client waits, the service gets on. */
  private void finishRenders() {
    service.requests().stream()
        .filter(Call.SUBMIT::is)
        .forEach(submitted -> {
          Matcher id = RENDER_ID.matcher(submitted.body());
          if (id.find()) {
            awaitRender(id.group(1));
          }
        });
  }

  private void awaitRender(String id) {
    try {
      service.awaitRender(id);
    } catch (IllegalArgumentException e) {
      // The submission was lost on its way.
    }
  }
}
