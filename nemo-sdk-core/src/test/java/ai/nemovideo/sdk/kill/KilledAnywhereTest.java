package ai.nemovideo.sdk.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.kill.JobBench.How;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is killed at every moment of its job that differs from the one before: before each
 * change on its disk, when a call is answered, at each kind of progress. The next process goes on
 * from what it finds on the disk.
 */
@Timeout(600)
class KilledAnywhereTest {

  private static final String TOKEN = "/api/auth/anonymous-token";
  private static final String SENDING_ON_RECORD = "told OnRecord SENDING";
  private static final String MESSAGE_ANSWERED = "answered POST /run_sse";
  private static final List<How> WAYS = List.of(How.values());

  /** One in so many is taken up by a process of its own; the others in this one, for speed. */
  private static final int OTHER_PROCESS = 8;

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> theNextProcessMakesOneChargeOneRenderAndOneFile() {
    List<String> all = KillPoints.all(folder);
    List<String> points = KillPoints.worthwhile(all);
    assertThat(points).contains(SENDING_ON_RECORD, "saved");
    JvmPool processes = new JvmPool(JobProgram.class, points.size());
    return IntStream.range(0, points.size())
        .mapToObj(i ->
            DynamicTest.dynamicTest(
                "killed at: " + points.get(i), () -> kill(points.get(i), i, all, processes)))
        .onClose(processes::close);
  }

  @Test
  void aJobThatIsKilledAgainAndAgainIsPaidOnce() {
    List<String> moments =
        List.of(
            "answered POST /api/tasks/me/with-session/nemo_agent",
            "told Uploaded",
            "told OnRecord UPLOADING",
            "told Uploading two.png",
            MESSAGE_ANSWERED,
            "told OnRecord EDITED",
            "told OnRecord RENDERING",
            "told OnRecord RENDERED",
            "told Downloading",
            "disk move out/video.mp4.part out/video.mp4");
    try (JobBench bench = JobBench.start(folder);
        JvmPool processes = new JvmPool(JobProgram.class, moments.size())) {
      for (String moment : moments) {
        try (Jvm process = processes.next()) {
          bench.killAt(process, moment);
        }
        if (moment.equals(MESSAGE_ANSWERED)) {
          JobBench.await(() -> !bench.local().charges().isEmpty());
        }
      }
      bench.goOn(How.BY_ITS_LINE);

      assertThat(bench.messages()).isEqualTo(1);
      assertThat(bench.count(TOKEN)).isEqualTo(1);
      bench.assertOneOfEach();
    }
  }

  private static void kill(String moment, int number, List<String> all, JvmPool processes)
      throws IOException {
    try (JobBench bench = JobBench.start(folder);
        Jvm process = processes.next()) {
      bench.killAt(process, moment);
      if (all.indexOf(moment) >= all.indexOf(MESSAGE_ANSWERED)) {
        // The service goes on with what it has begun.
        JobBench.await(() -> !bench.local().charges().isEmpty());
      }
      How how = WAYS.get(number % WAYS.size());
      if (moment.equals(SENDING_ON_RECORD)) {
        leaveTheDecisionToTheCaller(bench);
      } else if (tokenIsLost(bench)) {
        waitForAnotherToken(bench, how);
      } else {
        goOn(bench, how, number % OTHER_PROCESS == 0);
        assertThat(bench.count(TOKEN)).isEqualTo(1);
      }
      assertThat(bench.messages()).isEqualTo(1);
      bench.assertOneOfEach();
    }
  }

  private static void goOn(JobBench bench, How how, boolean elsewhere) {
    if (elsewhere) {
      try (Jvm next = Jvm.start(JobProgram.class)) {
        bench.runToTheEnd(next);
      }
    } else {
      bench.goOn(how);
    }
  }

  /** Nobody can know whether the message has left, so the SDK does not send it by itself. */
  private static void leaveTheDecisionToTheCaller(JobBench bench) {
    try (NemoClient nemo = bench.client().build()) {
      JobHandle handle = bench.record();
      for (How how : How.values()) {
        TurnUnresolvedException e =
            catchThrowableOfType(TurnUnresolvedException.class, () -> how.goOn(nemo, bench));
        assertThat(e.handle()).contains(handle);
        assertThat(e.mayHaveBeenCharged()).isTrue();
      }
      assertThat(handle.step()).isEqualTo(JobStep.SENDING);
      assertThat(bench.messages()).isZero();
      assertThat(bench.local().charges()).isEmpty();

      nemo.resume(handle.permitSendingAgain(), bench.request()).saveTo(bench.target());
    }
  }

  /** The service has given it, and the process ended before it was on disk as a whole. */
  private static boolean tokenIsLost(JobBench bench) throws IOException {
    try (Stream<Path> kept = Files.list(bench.folder().resolve("config"))) {
      return bench.count(TOKEN) > 0 && kept.noneMatch(KilledAnywhereTest::holdsToken);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Under its name, or right before it gets it. */
  private static boolean holdsToken(Path file) {
    return file.getFileName().toString().matches("token-.*[.](json|new)")
        && contentOf(file).endsWith("}");
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The job is not lost with it: it goes on when the service gives the client another one. */
  private static void waitForAnotherToken(JobBench bench, How how) {
    assertThat(catchThrowable(() -> bench.goOn(how))).isInstanceOf(RateLimitedException.class);
    assertThat(bench.messages()).isZero();
    bench.local().revokeTokens();
    bench.goOn(how);
  }
}
