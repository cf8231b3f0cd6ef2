package ai.nemovideo.sdk.property;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClientBuilder;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.testing.CountedSockets;
import ai.nemovideo.sdk.testing.Eventually;
import ai.nemovideo.sdk.testing.OwnTimeClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;

/**
 * One job, from its request to its file, with a caller that does not give up. Whatever fails on the
 * way has to be a typed exception that says the truth, and with which the caller can go on.
 */
final class JobRun implements AutoCloseable {

  private static final String JOB = "job-1";
  private static final String TOKEN = "nmv_usr_a_secret_of_the_caller";

  /** Each time it is heard, it changes the draft: none that was sent twice goes unnoticed. */
  private static final String PROMPT = "2-second video, quieter music";

  private static final int CALM_ATTEMPTS = 8;
  private static final Duration SILENCE = Duration.ofMillis(150);
  private static final Pattern RENDER_ID = Pattern.compile("\"id\":\"(render_[^\"]+)\"");

  private final Plan plan;
  private final Path folder;
  private final Path target;
  private final NemoClock clock = new OwnTimeClock(Duration.ofMillis(2));
  private final LocalNemo local;
  private final AnimateRequest request;
  private JobStore store = newStore();
  private NemoClient nemo;
  private JobHandle handle;
  private final Interrupter interrupter = new Interrupter();
  private final AtomicInteger dripped = new AtomicInteger();
  private final CountedSockets sockets = new CountedSockets();
  private final OkHttpClient http = new OkHttpClient.Builder().socketFactory(sockets).build();
  private int decisions = 1;
  private int told;
  private int saved;
  private boolean calm;

  JobRun(Plan plan, List<MediaSource> pictures, Path folder) {
    this.plan = plan;
    this.folder = folder;
    this.target = folder.resolve("video.mp4");
    this.local =
        LocalNemo.builder().scenario(scenario(plan)).gated(true).pause(this::dripped).start();
    this.nemo = client();
    AnimateRequest.Builder wanted =
        AnimateRequest.builder().jobId(JOB).prompt(PROMPT).onProgress(this::told);
    pictures.forEach(wanted::add);
    this.request = (plan.caller().floor() ? wanted.minimumCredits(10) : wanted).build();
    local.failNextRenders(plan.service().failedRenders());
    for (Fault fault : plan.faults()) {
      local.breakNext(
          fault.place().method(), fault.place().path(), fault.trouble().fault(), fault.times());
    }
  }

  private static Scenario scenario(Plan plan) {
    return Scenario.builder()
        .startingCredits(1_000)
        .rendering(Scenario.Rendering.INSTANT)
        .speech(plan.service().speech())
        .events(plan.service().events())
        .renders(plan.service().renders())
        .errors(plan.service().errors())
        .build();
  }

  /** Goes on until the file is there. */
  void toTheFile() throws IOException {
    for (int attempt = 1; attempt < plan.caller().calmFrom() + CALM_ATTEMPTS; attempt++) {
      if (attempt == plan.caller().calmFrom()) {
        calmDown();
      }
      try {
        Animation video = work();
        checkResult(video);
        checkLeftovers();
        return;
      } catch (NemoException e) {
        check(e);
        handle = e.handle().orElse(handle);
        decide(e);
        restart();
      }
    }
    throw new AssertionError("no file, although nothing is in the way any more: " + handle);
  }

  private Animation work() {
    interrupter.begin();
    try {
      Animation video = handle == null ? nemo.animate(request) : goOn();
      handle = video.handle();
      video.saveTo(target);
      return video;
    } finally {
      interrupter.end();
    }
  }

  private Animation goOn() {
    return switch (plan.caller().way()) {
      case RESUME ->
          handle.step().mayHaveBeenCharged()
              ? nemo.resume(handle, this::told)
              : nemo.resume(handle, request);
      case RESUME_WITH_REQUEST -> nemo.resume(handle, request);
      case ANIMATE_AGAIN ->
          store.find(JOB).filter(handle::equals).isPresent()
              ? nemo.animate(request)
              : nemo.resume(handle, request);
    };
  }

  /** A person looks, and lets the message go once more. */
  private void decide(NemoException e) {
    if (calm && e instanceof TurnUnresolvedException) {
      handle = handle.permitSendingAgain();
      decisions++;
    }
  }

  /** Another process knows the job by its line only. */
  private void restart() {
    if (plan.caller().restarts() && handle != null) {
      nemo.close();
      store = newStore();
      nemo = client();
      handle = JobHandle.parse(handle.toLine());
    }
  }

  private void calmDown() {
    calm = true;
    local.clearFaults();
    local.revokeTokens();
    if (plan.service().speech() == Scenario.Speech.BROKEN_BEFORE_WORK) {
      local.scenario(local.scenario().toBuilder().speech(Scenario.Speech.TALKATIVE).build());
    }
    nemo.close();
    nemo = client();
  }

  private void check(NemoException e) {
    assertThat(e).hasMessageNotContaining(TOKEN);
    if (e.handle().isEmpty()) {
      assertThat(handle).as("a job that is on record: %s", e).isNull();
      assertThat(store.find(JOB)).as("a job that is on record: %s", e).isEmpty();
      return;
    }
    JobHandle said = e.handle().get();
    assertThat(said.id()).isEqualTo(JOB);
    assertThat(said.toLine()).doesNotContain(TOKEN);
    assertThat(JobHandle.parse(said.toLine())).isEqualTo(said);
    assertThat(e.sessionId().orElse(null)).as("%s", e).isEqualTo(said.sessionId());
    if (plan.caller().unkept().isEmpty()) {
      assertThat(store.find(JOB)).as("the latest record: %s", e).contains(said);
    }
    if (decisions == 1 && !e.mayHaveBeenCharged()) {
      assertThat(local.charges()).as("said to be free: %s", e).isEmpty();
    }
    if (e.stage() == Stage.TURN) {
      assertThat(said.step())
          .as("%s", e)
          .isEqualTo(e.outcome() == Outcome.UNKNOWN ? JobStep.SENDING : JobStep.UPLOADING);
    }
    checkMoney();
  }

  private void checkMoney() {
    assertThat(local.charges()).hasSizeLessThanOrEqualTo(decisions);
    assertThat(submittedRenders()).hasSizeLessThanOrEqualTo(1 + plan.service().failedRenders());
  }

  private List<String> submittedRenders() {
    return local.requests().stream()
        .filter(
            seen -> seen.method().equals("POST") && seen.path().equals("/api/render/proxy/lambda"))
        .map(RecordedRequest::body)
        .map(RENDER_ID::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .distinct()
        .toList();
  }

  private void checkResult(Animation video) throws IOException {
    assertThat(local.charges()).isNotEmpty();
    checkMoney();
    Path made = local.awaitRender(video.renderId()).file().orElseThrow();
    assertThat(target).hasSameBinaryContentAs(made);
    assertThat(folder.resolve("video.mp4.part")).doesNotExist();
    if (plan.caller().unkept().isEmpty()) {
      assertThat(store.find(JOB)).map(JobHandle::step).contains(JobStep.SAVED);
    }
    // Where silence is short, a slow service may be taken for one that has lost a file.
    if (!plan.stalls()) {
      assertThat(nemo.session(video.sessionId()).state().uploads())
          .as("each picture once")
          .hasSize(request.media().size());
    }
  }

  private void checkLeftovers() {
    nemo.close();
    http.connectionPool().evictAll();
    Eventually.none("connections", sockets::open);
  }

  private void told(AnimateProgress progress) {
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

  private JobStore newStore() {
    return new FlakyStore(JobStore.inMemory(), () -> plan.caller().unkept().contains(++saved));
  }

  private NemoClient client() {
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

  @Override
  public void close() {
    nemo.close();
    local.close();
  }
}
