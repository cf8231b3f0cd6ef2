package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.KeptOrders;
import ai.nemovideo.sdk.examples.job.Order;
import ai.nemovideo.sdk.examples.job.RunningJobs;
import ai.nemovideo.sdk.examples.job.SharedUse;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that fail at a service that runs already, and how they go on: paid once, whatever. */
final class GoingOnTest {

  @TempDir Path folder;
  private @Nullable LocalNemo running;

  @BeforeEach
  void draw() throws IOException {
    Pictures.draw(folder.resolve("first.png"), 64, 48, Color.BLUE);
    running = start(Scenario.standard());
  }

  @AfterEach
  void stop() {
    service().close();
  }

  @Test
  void jobThatFailedBeforeItsPromptGoesOnWithTheRequestThatWasKept() {
    JobHandle job = failedUpload();

    Capture result = run("resume", job.id());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.outLines()).last().isEqualTo(video().toString());
    assertThat(video()).isNotEmptyFile();
    assertThat(service().charges()).hasSize(1);
    assertThat(job().step()).isEqualTo(JobStep.SAVED);
  }

  @Test
  void allThatIsLeftGoesOnAtOnceAndWhatIsDoneIsLeftAlone() {
    JobHandle first = failedUpload();

    Capture result = run("resume", "--all", "--json", "--quiet");
    Capture again = run("resume", "--all");

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.err()).isEmpty();
    assertThat(result.outJson()).hasSize(1);
    assertThat(result.outJson().get(0)).containsEntry("job", first.id());
    assertThat(again.err()).contains("No job has anything left to do");
    assertThat(service().charges()).hasSize(1);
  }

  @Test
  void sameOrderGoesOnUntilItIsDoneAndIsANewOneThen() {
    service().close();
    running = start(Scenario.standard().toBuilder().startingCredits(1_000).build());
    service().failNext("/api/render/proxy/lambda", 402, 402, 1);
    assertThat(make().exitCode()).isEqualTo(ExitCodes.OUTCOME_UNKNOWN);
    JobHandle first = job();

    Capture second = make();
    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCodes.OK);
    assertThat(second.err()).contains("Going on with the job " + first.id(), "--fresh");
    assertThat(video()).isNotEmptyFile();
    assertThat(service().charges()).hasSize(1);

    Capture third = make();
    assertThat(third.exitCode()).as(third.err()).isEqualTo(ExitCodes.OK);
    assertThat(third.err())
        .contains("The same was made before, as the job " + first.id() + ": this is a new order.");
    assertThat(service().charges()).hasSize(2);
  }

  @Test
  void unfinishedOrderIsLeftWhereItIsWhenAFreshOneIsWanted() {
    JobHandle first = failedUpload();

    Capture fresh = make("--fresh");

    assertThat(fresh.exitCode()).as(fresh.err()).isEqualTo(ExitCodes.OK);
    assertThat(fresh.err()).doesNotContain(first.id());
    assertThat(StateFolder.of(state()).jobs().find(first.id())).contains(first);
    assertThat(make("--skill", "motion").err()).as("another order").doesNotContain("Going on");
  }

  /** Whoever moves the local service away has another account, and another service. */
  @Test
  void unpaidOrderThatIsNoLongerAtTheServiceBeginsAnew() throws IOException {
    JobHandle first = failedUpload();
    service().close();
    Files.move(state().resolve("local"), state().resolve("moved"));
    running = start(Scenario.standard());

    Capture second = make();

    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCodes.OK);
    assertThat(second.err()).contains("Going on with the job " + first.id(), "it begins anew");
    assertThat(service().charges()).hasSize(1);
  }

  @Test
  void paidOrderThatIsNoLongerAtTheServiceIsNotPaidASecondTime() throws IOException {
    service().failNext("/api/render/proxy/lambda", 402, 402, 1);
    make();
    service().close();
    Files.move(state().resolve("local"), state().resolve("moved"));
    running = start(Scenario.standard());

    Capture second = make();

    assertThat(second.exitCode()).as(second.err()).isNotEqualTo(ExitCodes.OK);
    assertThat(second.err()).contains("--fresh").doesNotContain("it begins anew");
    assertThat(service().charges()).isEmpty();
  }

  @Test
  void jobOnWhichAProgramWorksIsLeftToIt() {
    JobHandle job = failedUpload();
    try (RunningJobs other = new RunningJobs(StateFolder.of(state()))) {
      assertThat(other.take(job.id())).isTrue();

      Capture same = make();
      Capture resumed = run("resume", job.id());

      assertThat(same.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
      assertThat(same.err()).contains("under way in another program", job.id(), "--fresh");
      assertThat(resumed.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
      assertThat(resumed.err()).contains("Another program works on the job " + job.id());
      assertThat(run("resume", "--all").err())
          .contains("Skipped " + job.id() + ": a program works on it now.");
      assertThat(run("status").out()).contains("uploading, running");
    }
    assertThat(run("status").out()).contains("uploading, stopped");
    assertThat(make().exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(service().charges()).hasSize(1);
  }

  @Test
  void promptThatTheLocalServiceDidNotWorkOnIsSentAgainAtOnce() {
    JobHandle doubtful = doubt(failedUpload());

    Capture result = run("resume", doubtful.id());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.err())
        .contains("nothing was paid: it is sent again")
        .doesNotContain("looking again", "WARNING");
    assertThat(service().charges()).hasSize(1);
    assertThat(video()).isNotEmptyFile();
  }

  @Test
  void promptInDoubtIsSentAgainOnlyWhenThatIsPermitted() {
    JobHandle doubtful = doubt(failedUpload());
    KeptOrders orders = StateFolder.of(state()).orders();
    Order order = orders.find(doubtful.id()).orElseThrow();
    orders.save(
        new Order(
            order.jobId(),
            order.program(),
            Target.CLOUD,
            order.skill(),
            order.inputs(),
            order.prompt(),
            order.output(),
            order.file()));

    Capture result = run("resume", "--target", "local", "--send-again", doubtful.id());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.err()).contains("WARNING: the prompt is sent again");
    assertThat(service().charges()).hasSize(1);
    assertThat(video()).isNotEmptyFile();
  }

  @Test
  void promptThatTurnsOutToBeWorkedOnIsNotSentAgain() {
    JobHandle doubtful = doubt(failedUpload());
    try (NemoClient nemo = client()) {
      nemo.session(String.valueOf(doubtful.sessionId())).send("1 second, no music");
    }

    Capture result = run("resume", "--send-again", doubtful.id());

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.err()).contains("has been worked on: nothing is sent again");
    assertThat(service().charges()).hasSize(1);
  }

  @Test
  void statusDrawsTheTimelineAndTellsHowFarTheRenderIs() {
    assertThat(make().exitCode()).isEqualTo(ExitCodes.OK);

    Capture wide = run("status", job().id());
    Capture narrow = Capture.terminal(40).run(state(), "status", job().id());
    Map<String, Object> facts = run("status", "--json", job().id()).outJson().get(0);

    assertThat(wide.exitCode()).as(wide.err()).isEqualTo(ExitCodes.OK);
    assertThat(wide.out()).contains("Render   completed", "first.png", "│");
    assertThat(narrow.out()).contains("first.png");
    assertThat(facts)
        .containsEntry("step", "SAVED")
        .containsEntry("renderStatus", "COMPLETED")
        .containsEntry("percent", 100.0)
        .containsEntry("target", "local")
        .doesNotContainKey("resume");
  }

  @Test
  void localServiceWithoutCreditsSaysHowToGetSome() {
    service().close();
    running = start(Scenario.standard().toBuilder().startingCredits(0).build());

    Capture result = make();

    assertThat(result.exitCode()).isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(result.err())
        .contains("credits of the local service are used up", "Go on with: java -jar")
        .doesNotContain("register");
  }

  @Test
  void exportThatThePlanForbidsSaysSoAndGoesOnWithoutPayingAgain() {
    service().failNext("/api/render/proxy/lambda", 402, 402, 1);

    Capture blocked = make();

    assertThat(blocked.exitCode()).isEqualTo(ExitCodes.OUTCOME_UNKNOWN);
    assertThat(blocked.err()).contains("upgrade", "Go on, without paying again: java -jar");
    assertThat(run("resume", job().id()).exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(service().charges()).hasSize(1);
  }

  /** What was asked for is not needed to fetch what was made of it. */
  @Test
  void jobThatWasPaidForGoesOnWithoutItsRequestAndHidesNoOtherJob() throws IOException {
    service().failNext("/api/render/proxy/lambda", 402, 402, 1);
    make();
    Path request = StateFolder.of(state()).root().resolve("requests").resolve(job().id() + ".json");
    Files.writeString(request, "{");

    Capture list = run("status");
    Capture resumed = run("resume", "-o", video().toString(), job().id());

    assertThat(list.exitCode()).as(list.err()).isEqualTo(ExitCodes.OK);
    assertThat(list.out()).contains(job().id());
    assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(ExitCodes.OK);
    assertThat(video()).isNotEmptyFile();
    assertThat(service().charges()).hasSize(1);
  }

  @Test
  void programOfASkillSpeaksForItAndAnOptionNamesAnother() {
    run("in-flow", folder.resolve("no.png").toString());
    run(
        "in-flow",
        "--quiet",
        "-d",
        folder.toString(),
        folder.resolve("first.png").toString(),
        "1 second");
    assertThat(skills()).containsExactly("image-to-video-in-flow");

    run(
        "quick-edit",
        "--skill",
        "ai-image-to-video-motion",
        "-i",
        folder.resolve("first.png").toString(),
        "-p",
        "1 second, no music",
        "-o",
        video().toString());
    assertThat(skills()).contains("ai-image-to-video-motion");
  }

  /** Whoever makes a service stays until the others that use it are done. */
  @Test
  void programWithTheServiceInItWaitsForTheOthers() throws Exception {
    service().close();
    StateFolder state = StateFolder.of(folder.resolve("state").resolve("nemovideo"));
    ChildJvm.Running first;
    try (SharedUse another = SharedUse.begin(state.localService())) {
      first = ChildJvm.start(folder, Map.of(), NemoExamples.class, List.of("credits"));
      first.untilItSays("Waiting for another program");
      assertThat(another).isNotNull();
      assertThat(LocalNemo.runningAt(state.localService())).isPresent();
    }
    Capture result = first.end();

    assertThat(result.exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).startsWith("10000 credits available");
    assertThat(LocalNemo.runningAt(state.localService())).isEmpty();
  }

  private Set<String> skills() {
    return service().requests().stream()
        .flatMap(request -> request.headers().entrySet().stream())
        .filter(header -> header.getKey().equalsIgnoreCase("X-Skill-Source"))
        .flatMap(header -> header.getValue().stream())
        .collect(Collectors.toSet());
  }

  private Capture make(String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "quick-edit",
                "-i",
                folder.resolve("first.png").toString(),
                "-p",
                "1 second, no music",
                "-o",
                video().toString()));
    all.addAll(List.of(more));
    return run(all.toArray(new String[0]));
  }

  private JobHandle failedUpload() {
    service().failNext("/api/upload-video", 403, 403, 1);
    Capture failed = make();
    assertThat(failed.exitCode()).as(failed.err()).isEqualTo(ExitCodes.JOB_FAILED);
    JobHandle job = job();
    assertThat(failed.errLines())
        .last()
        .isEqualTo(
            "Go on with: java -jar nemo-sdk-examples.jar resume "
                + job.id()
                + " --state "
                + state());
    assertThat(service().charges()).isEmpty();
    return job;
  }

  /** The record of a job whose message has left, and of which nobody has heard since. */
  private JobHandle doubt(JobHandle job) {
    String digest;
    try (NemoClient nemo = client()) {
      var session = nemo.session(String.valueOf(job.sessionId()));
      session.upload(MediaSource.file(folder.resolve("first.png")));
      digest = session.state().digest();
    }
    JobHandle doubtful =
        new JobHandle(
            job.id(),
            job.revision() + 1,
            JobStep.SENDING,
            job.startedAt(),
            job.service(),
            job.account(),
            job.request(),
            job.sessionId(),
            1,
            digest,
            null,
            null,
            0,
            job.output());
    assertThat(StateFolder.of(state()).jobs().save(doubtful)).isTrue();
    return doubtful;
  }

  private NemoClient client() {
    return NemoClient.builder()
        .baseUrl(service().baseUrl())
        .configDirectory(StateFolder.of(state()).localClient())
        .build();
  }

  private JobHandle job() {
    return StateFolder.of(state()).jobs().list().get(0);
  }

  private Capture run(String... args) {
    return Capture.run(state(), args);
  }

  private LocalNemo service() {
    return Objects.requireNonNull(running);
  }

  private LocalNemo start(Scenario scenario) {
    return LocalNemo.builder()
        .dataDirectory(StateFolder.of(state()).localService())
        .durable(true)
        .scenario(scenario)
        .start();
  }

  private Path state() {
    return folder.resolve("s");
  }

  private Path video() {
    return folder.resolve("video.mp4");
  }
}
