package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Pause;
import ai.nemovideo.sdk.local.Scenario;
import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that are killed between the work on a message and its answer: one charge for each. */
final class KilledTalkTest {

  /** Holds the answer of the message that makes so many charges, right after its work. */
  private static final class Held implements Pause {

    private final int charges;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile @Nullable LocalNemo service;

    Held(int charges) {
      this.charges = charges;
    }

    @Override
    public void pause(Duration time) throws InterruptedException {
      LocalNemo local = service;
      if (local != null && local.charges().size() == charges) {
        reached.countDown();
        released.await(2, TimeUnit.MINUTES);
      }
    }
  }

  @TempDir Path folder;

  private final Scenario scenario =
      Scenario.builder()
          .rendering(Scenario.Rendering.INSTANT)
          .events(Scenario.EventDialect.TAGGED)
          .pace(Duration.ofMillis(1))
          .startingCredits(1_000)
          .build();

  @BeforeEach
  void draw() throws IOException {
    Pictures.draw(folder.resolve("first.png"), 320, 200, Color.BLUE);
  }

  @Test
  void chatThatIsKilledFindsTheWorkOfItsLastMessage() throws Exception {
    Held held = new Held(1);
    try (LocalNemo local = service(held)) {
      killed(chat("upload first.png", "2-second video, title \"Hello\""), held);
      takesUpItsMessage(local);
    }
  }

  private void takesUpItsMessage(LocalNemo local) throws Exception {

    Capture second = chat("credits").end();

    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCodes.OK);
    assertThat(second.err())
        .contains("Welcome back", "was carried out: “2-second video, title \"Hello\"”");
    assertThat(second.out()).contains("\"Hello\"", "Credits: 900");
    assertThat(local.charges()).extracting(Charge::credits).containsExactly(100L);
    assertThat(turns(local)).isEqualTo(1);
    assertThat(StateFolder.of(state()).jobs().list()).isEmpty();

    Capture third = chat("credits").end();
    assertThat(third.err()).as("said once").doesNotContain("carried out");
  }

  @Test
  void scriptThatIsKilledGoesOnWithTheStepThatIsNext() throws Exception {
    Held held = new Held(2);
    try (LocalNemo local = service(held)) {
      killed(script(), held);
      assertThat(local.charges()).hasSize(2);
      goesOn(local);
    }
  }

  private void goesOn(LocalNemo local) throws Exception {

    Capture second = script().end();

    assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCodes.OK);
    assertThat(second.err()).contains("Going on with step 2 of 4", "was carried out: “4 seconds");
    assertThat(second.outLines())
        .filteredOn(line -> line.matches("\\d/4 .*"))
        .containsExactly("2/4  4 seconds", "3/4  title \"Hello\"", "4/4  export");
    assertThat(second.outLines()).last().isEqualTo(folder.resolve("done.mp4").toString());
    assertThat(local.charges()).extracting(Charge::credits).containsExactly(100L, 50L, 50L);
    assertThat(turns(local)).isEqualTo(3);
  }

  /** Whoever resumes the message has its video, and the script must not pay for the step again. */
  @Test
  void messageThatWasResumedMeanwhileIsNotSentAgain() throws Exception {
    Held held = new Held(2);
    try (LocalNemo local = service(held)) {
      killed(script(), held);
      String job = StateFolder.of(state()).jobs().list().get(0).id();
      Capture resumed =
          ChildJvm.run(
              folder, Map.of(), NemoExamples.class, List.of("resume", job, "-o", "resumed.mp4"));
      assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(ExitCodes.OK);

      Capture second = script().end();

      assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCodes.OK);
      assertThat(local.charges()).extracting(Charge::credits).containsExactly(100L, 50L, 50L);
      assertThat(turns(local)).isEqualTo(3);
    }
  }

  private ChildJvm.Running script() throws IOException {
    return ChildJvm.start(
        folder,
        Map.of(),
        NemoExamples.class,
        List.of(
            "iterative",
            "-i",
            "first.png",
            "-e",
            "2-second video, no music",
            "-e",
            "4 seconds",
            "-e",
            "title \"Hello\"",
            "-o",
            "done.mp4"));
  }

  private ChildJvm.Running chat(String... lines) throws IOException {
    ChildJvm.Running chat =
        ChildJvm.start(folder, Map.of(), NemoExamples.class, List.of("chat", "--skill", "motion"));
    try (var in = chat.process().getOutputStream()) {
      in.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    return chat;
  }

  private static void killed(ChildJvm.Running program, Held held)
      throws InterruptedException, IOException {
    boolean reached = held.reached.await(2, TimeUnit.MINUTES);
    program.process().destroyForcibly();
    Capture end = program.end();
    assertThat(reached).as(end.err()).isTrue();
    held.released.countDown();
  }

  /** The service of the programs' state folder: they find it there. */
  private LocalNemo service(Held held) {
    LocalNemo local =
        LocalNemo.builder()
            .dataDirectory(StateFolder.of(state()).localService())
            .durable(true)
            .scenario(scenario)
            .pause(held)
            .start();
    held.service = local;
    return local;
  }

  private Path state() {
    return folder.resolve("state").resolve("nemovideo");
  }

  private static long turns(LocalNemo local) {
    return local.requests().stream().filter(r -> r.path().equals("/run_sse")).count();
  }
}
