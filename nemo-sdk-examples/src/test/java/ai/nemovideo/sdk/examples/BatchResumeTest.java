package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Single jobs of a batch that are gone on with: paid once, and saved where the batch wants it. */
@Timeout(180)
final class BatchResumeTest {

  @TempDir Path folder;
  private LocalNemo service;

  @BeforeEach
  void draw() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Pictures.draw(folder.resolve("in").resolve("a.png"), 64, 48, Color.RED);
    service =
        LocalNemo.builder()
            .dataDirectory(StateFolder.of(state()).localService())
            .durable(true)
            .scenario(
                Scenario.standard().toBuilder()
                    .rendering(Scenario.Rendering.QUICK)
                    .startingCredits(1_000)
                    .build())
            .start();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void paidItemIsSavedWhereTheBatchWantsItAndTheNextRunFindsItDone() throws IOException {
    service.failNext("/api/render/proxy/lambda", 402, 402, 1);
    assertThat(batch().exitCode()).isEqualTo(ExitCodes.JOB_FAILED);
    int before = service.requests().size();

    Capture resumed = run("resume", job().id());

    assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(ExitCodes.OK);
    assertThat(resumed.outLines()).last().isEqualTo(video().toString());
    assertThat(video()).isNotEmptyFile();
    assertThat(service.requests().subList(before, service.requests().size()))
        .filteredOn(request -> request.path().startsWith("/api/"))
        .allSatisfy(request ->
            assertThat(request.header("X-Skill-Source")).contains("ai-image-to-video-motion"));

    Capture again = batch();

    assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCodes.OK);
    assertThat(again.outLines()).contains("1  saved earlier              a.mp4");
    assertThat(service.charges()).hasSize(1);
    assertThat(Path.of(job().id() + ".mp4")).doesNotExist();
  }

  @Test
  void allSavesItThereToo() {
    service.failNext("/api/render/proxy/lambda", 402, 402, 1);
    batch();

    Capture resumed = run("resume", "--all");

    assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(ExitCodes.OK);
    assertThat(resumed.outLines()).last().isEqualTo(video().toString());
    assertThat(service.charges()).hasSize(1);
  }

  /** The session of all items has one timeline: that of the last. */
  @Test
  void timelineOfALaterItemIsNotShownForAnEarlierOne() throws IOException {
    Pictures.draw(folder.resolve("in").resolve("b.png"), 64, 48, Color.BLUE);
    assertThat(batch().exitCode()).isEqualTo(ExitCodes.OK);
    List<JobHandle> jobs = StateFolder.of(state()).jobs().list();

    Capture first = run("status", jobs.get(0).id());
    Capture last = run("status", jobs.get(1).id());
    Capture resumed = run("resume", jobs.get(0).id());

    assertThat(first.out()).contains("Prompt   1 second").doesNotContain("b.png");
    assertThat(first.err())
        .contains("cannot be shown: its session has gone on to the job " + jobs.get(1).id());
    assertThat(last.out()).contains("b.png");
    assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(ExitCodes.OK);
    assertThat(resumed.outLines()).containsExactly(video().toString());
  }

  /** What it is sent as depends on the batch: a message of its own would make another video. */
  @Test
  void itemThatWasNeverSentIsLeftToItsBatch() {
    service.failNext("/api/upload-video", 403, 403, 1);
    batch();
    JobHandle job = job();
    assertThat(job.step().mayHaveBeenCharged()).isFalse();

    Capture resumed = run("resume", job.id());
    Capture all = run("resume", "--all");

    assertThat(resumed.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(resumed.errLines())
        .singleElement()
        .asString()
        .contains("never sent", "nothing was paid", "Run the batch again");
    assertThat(all.err()).contains("No job has anything left", "Skipped 1 job ");
    assertThat(run("status", job.id()).out()).doesNotContain("Go on with");
    assertThat(job()).isEqualTo(job);
    assertThat(turns()).isZero();
    assertThat(batch().exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(service.charges()).hasSize(1);
  }

  @Test
  void itemInDoubtIsNotSentAgainAsAMessageOfItsOwn() {
    service.failNext("/api/upload-video", 403, 403, 1);
    batch();
    JobHandle job = job();
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
            0,
            "digest",
            null,
            null,
            0,
            job.output());
    assertThat(StateFolder.of(state()).jobs().save(doubtful)).isTrue();

    Capture resumed = run("resume", "--send-again", job.id());
    Capture all = run("resume", "--all");

    assertThat(all.errLines()).last().asString().startsWith("Skipped 1 item of a batch that may");
    assertThat(resumed.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(resumed.err()).contains("a batch", "may have been paid for");
    assertThat(job()).isEqualTo(doubtful);
    assertThat(turns()).isZero();
  }

  @Test
  void nothingIsKeptOfItemsThatWereNotBegun() throws IOException {
    Pictures.draw(folder.resolve("in").resolve("b.png"), 64, 48, Color.BLUE);

    Capture poor = batch("--minimum-credits", "5000");

    assertThat(poor.exitCode()).as(poor.err()).isEqualTo(ExitCodes.JOB_FAILED);
    List<String> begun =
        StateFolder.of(state()).jobs().list().stream().map(job -> job.id() + ".json").toList();
    assertThat(begun).hasSizeLessThan(2);
    try (Stream<Path> kept = Files.list(state().resolve("requests"))) {
      assertThat(kept.map(file -> file.getFileName().toString())).containsExactlyElementsOf(begun);
    }
  }

  private Capture batch(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "batch",
                folder.resolve("in").toString(),
                "--skill",
                "motion",
                "-p",
                "1 second",
                "-o",
                folder.resolve("out").toString()));
    args.addAll(List.of(more));
    return run(args.toArray(new String[0]));
  }

  private Capture run(String... args) {
    return Capture.run(state(), args);
  }

  private JobHandle job() {
    return StateFolder.of(state()).jobs().list().get(0);
  }

  private long turns() {
    return service.requests().stream()
        .map(RecordedRequest::path)
        .filter("/run_sse"::equals)
        .count();
  }

  private Path video() {
    return folder.resolve("out").resolve("a.mp4");
  }

  private Path state() {
    return folder.resolve("state");
  }
}
