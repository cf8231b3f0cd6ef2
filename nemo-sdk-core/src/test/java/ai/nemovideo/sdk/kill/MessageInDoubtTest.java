package ai.nemovideo.sdk.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.kill.JobBench.How;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.WireFault;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process is killed while its message is on the way, or while the service works on it. */
@Timeout(300)
class MessageInDoubtTest {

  private static final Duration ALL_LOOKS = Duration.ofSeconds(30 + 5 * 60);

  @TempDir Path folder;

  @Test
  void aMessageThatWasLostIsNotSentAgainUntilTheCallerDecidesSo() {
    try (JobBench bench = gated()) {
      bench.local().breakNext("POST", "/run_sse", WireFault.stallBefore(), 1);
      killWhileTheMessageIsOnItsWay(bench);
      JobHandle handle = bench.record();
      assertThat(handle.step()).isEqualTo(JobStep.SENDING);

      for (How how : How.values()) {
        WaitlessClock clock = new WaitlessClock();
        try (NemoClient nemo = bench.client().clock(clock).build()) {
          TurnUnresolvedException e =
              catchThrowableOfType(TurnUnresolvedException.class, () -> how.goOn(nemo, bench));
          assertThat(e.handle()).contains(handle);
          assertThat(clock.waited()).isEqualTo(ALL_LOOKS);
        }
      }
      assertThat(bench.messages()).isEqualTo(1);
      assertThat(bench.local().charges()).isEmpty();

      try (NemoClient nemo = bench.client().build()) {
        nemo.resume(handle.permitSendingAgain(), bench.request()).saveTo(bench.target());
      }
      assertThat(bench.messages()).isEqualTo(2);
      bench.assertOneOfEach();
    }
  }

  @Test
  void aMessageThatWasWorkedOnUnseenIsFoundInTheState() {
    try (JobBench bench = gated()) {
      bench.local().breakNext("POST", "/run_sse", WireFault.stallAfter(), 1);
      killWhileTheMessageIsOnItsWay(bench);
      JobBench.await(() -> !bench.local().charges().isEmpty());

      bench.goOn(How.BY_ITS_LINE);

      assertThat(bench.messages()).isEqualTo(1);
      bench.assertOneOfEach();
    }
  }

  /** The service has begun before the kill, and comes to its end while the next process looks. */
  @Test
  void theNextProcessWaitsForWorkThatIsNotDoneYet() {
    CountDownLatch atWork = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    LocalNemo local =
        LocalNemo.builder()
            .scenario(JobBench.rich().pace(Duration.ofSeconds(1)).build())
            .pause(time -> {
              atWork.countDown();
              assertThat(mayGoOn.await(60, TimeUnit.SECONDS)).isTrue();
            })
            .start();
    try (JobBench bench = new JobBench(local, JobBench.fresh(folder));
        Jvm process = Jvm.start(JobProgram.class)) {
      bench.killAt(process, "answered POST /run_sse");
      JobBench.await(() -> atWork.getCount() == 0);
      assertThat(local.charges()).isEmpty();
      AtTheFirstWait clock =
          new AtTheFirstWait(() -> {
            mayGoOn.countDown();
            JobBench.await(() -> !local.charges().isEmpty());
          });

      try (NemoClient nemo = bench.client().clock(clock).build()) {
        nemo.resume(bench.record()).saveTo(bench.target());
      }

      assertThat(bench.messages()).isEqualTo(1);
      bench.assertOneOfEach();
    }
  }

  @Test
  void onePermissionSendsOnce() {
    Scenario lost = JobBench.rich().speech(Scenario.Speech.BROKEN_BEFORE_WORK).build();
    try (JobBench bench =
            new JobBench(LocalNemo.builder().scenario(lost).start(), JobBench.fresh(folder));
        NemoClient nemo = bench.client().build()) {
      JobHandle first = unresolved(() -> nemo.animate(bench.request()));
      assertThat(bench.messages()).isEqualTo(1);
      JobHandle permitted = first.permitSendingAgain();

      JobHandle second = unresolved(() -> nemo.resume(permitted, bench.request()));
      assertThat(bench.messages()).isEqualTo(2);
      assertThat(second.step()).isEqualTo(JobStep.SENDING);

      // The old permission is used up, whoever still holds it.
      assertThat(unresolved(() -> nemo.resume(permitted, bench.request()))).isEqualTo(second);
      assertThat(unresolved(() -> nemo.resume(first, bench.request()))).isEqualTo(second);
      assertThat(bench.messages()).isEqualTo(2);
      assertThat(bench.local().charges()).isEmpty();
    }
  }

  private JobBench gated() {
    return new JobBench(
        LocalNemo.builder().scenario(JobBench.rich().build()).gated(true).start(),
        JobBench.fresh(folder));
  }

  private static void killWhileTheMessageIsOnItsWay(JobBench bench) {
    try (Jvm process = Jvm.start(JobProgram.class)) {
      bench.order(process, "none");
      process.await(line -> line.equals(Moments.REACHED + "asks POST /run_sse"));
      JobBench.await(() -> bench.local().faultsLeft() == 0);
      process.kill();
    }
  }

  private static JobHandle unresolved(Runnable job) {
    return catchThrowableOfType(TurnUnresolvedException.class, job::run).handle().orElseThrow();
  }

  /** Lets something happen during the first long wait. */
  private static final class AtTheFirstWait implements NemoClock {

    private final WaitlessClock clock = new WaitlessClock();
    private final Runnable happens;

    AtTheFirstWait(Runnable happens) {
      this.happens = happens;
    }

    @Override
    public Instant now() {
      return clock.now();
    }

    @Override
    public long nanoTime() {
      return clock.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      boolean first = clock.waited().isZero();
      clock.sleep(duration);
      if (first && !clock.waited().isZero()) {
        happens.run();
      }
    }
  }
}
