package ai.nemovideo.sdk.property;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClientBuilder;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.testing.CountedSockets;
import ai.nemovideo.sdk.testing.Eventually;
import ai.nemovideo.sdk.testing.OwnTimeClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;

/** The service with its faults, and what a caller makes its clients of. */
final class Rig implements AutoCloseable {

  static final String JOB = "job-1";
  static final String TOKEN = "nmv_usr_a_secret_of_the_caller";

  /** Each time it is heard, it changes the draft: none that was sent twice goes unnoticed. */
  private static final String PROMPT = "2-second video, quieter music";

  private static final Duration SILENCE = Duration.ofMillis(150);
  private static final Duration HURRY = Duration.ofSeconds(45);
  private static final Duration PATIENCE = Duration.ofMinutes(40);

  private final Plan plan;
  private final List<MediaSource> pictures;
  private final Path folder;
  private final LocalNemo local;
  private final NemoClock clock = new OwnTimeClock(Duration.ofMillis(2));
  private final CountedSockets sockets = new CountedSockets();
  private final OkHttpClient http = new OkHttpClient.Builder().socketFactory(sockets).build();
  private final Interrupter interrupter = new Interrupter();
  private final AtomicInteger dripped = new AtomicInteger();
  private int told;
  private int saved;
  private boolean calm;

  Rig(Plan plan, List<MediaSource> pictures, Path folder) {
    this.plan = plan;
    this.pictures = pictures;
    this.folder = folder;
    Scenario scenario =
        Scenario.builder()
            .startingCredits(1_000)
            .rendering(Scenario.Rendering.INSTANT)
            .speech(plan.service().speech())
            .events(plan.service().events())
            .renders(plan.service().renders())
            .errors(plan.service().errors())
            .build();
    local = LocalNemo.builder().scenario(scenario).gated(true).pause(this::dripped).start();
    local.failNextRenders(plan.service().failedRenders());
    for (Fault fault : plan.faults()) {
      local.breakNext(
          fault.place().method(), fault.place().path(), fault.trouble().fault(), fault.times());
    }
  }

  LocalNemo local() {
    return local;
  }

  Interrupter interrupter() {
    return interrupter;
  }

  /** From here on nothing is in the way any more. */
  void calmDown() {
    calm = true;
    local.clearFaults();
    local.revokeTokens();
    if (plan.service().speech() == Scenario.Speech.BROKEN_BEFORE_WORK) {
      local.scenario(local.scenario().toBuilder().speech(Scenario.Speech.TALKATIVE).build());
    }
  }

  boolean isCalm() {
    return calm;
  }

  JobStore newStore() {
    return new FlakyStore(
        JobStore.inMemory(),
        () -> plan.caller().unkept().contains(++saved),
        plan.caller().keptAfterAll());
  }

  NemoClient client(JobStore store) {
    NemoClientBuilder builder =
        NemoClient.builder()
            .baseUrl(local.baseUrl())
            .configDirectory(folder.resolve("config"))
            .clock(clock)
            .httpClient(http)
            .jobStore(store);
    if (plan.stalls() && !calm) {
      Timeouts usual = Timeouts.defaults();
      builder.timeouts(
          new Timeouts(usual.connect(), SILENCE, usual.onlyHeartbeats(), usual.turn()));
    }
    return (plan.caller().anonymous() ? builder.anonymous() : builder.token(TOKEN)).build();
  }

  AnimateRequest request() {
    AnimateRequest.Builder wanted =
        AnimateRequest.builder()
            .jobId(JOB)
            .prompt(PROMPT)
            .deadline(plan.caller().hurried() && !calm ? HURRY : PATIENCE)
            .onProgress(this::told);
    pictures.forEach(wanted::add);
    return (plan.caller().floor() ? wanted.minimumCredits(10) : wanted).build();
  }

  /** The listener of the job. */
  void told(AnimateProgress progress) {
    told++;
    if (plan.caller().interrupts().contains(told)) {
      Thread.currentThread().interrupt();
    }
  }

  /** Called by the gate before each byte of an answer that comes byte by byte. */
  private void dripped(Duration gap) {
    if (plan.caller().cuts().contains(dripped.incrementAndGet())) {
      interrupter.interrupt();
    }
  }

  /** When all clients are closed, no connection may be left but those that idle in the pool. */
  void checkLeftovers() {
    http.connectionPool().evictAll();
    Eventually.none("connections", sockets::open);
  }

  @Override
  public void close() {
    local.close();
  }
}
