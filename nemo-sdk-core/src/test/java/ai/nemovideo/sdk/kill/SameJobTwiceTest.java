package ai.nemovideo.sdk.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.error.CreditFloorException;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.RecordedRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes take up the same job at the same time. */
@Timeout(300)
class SameJobTwiceTest {

  private static final String OVERTAKEN = "was taken further by another thread or process";

  @TempDir Path folder;

  @Test
  void ofTwoProcessesThatBeginTheSameJobOnePays() {
    try (JobBench bench = JobBench.start(folder)) {
      payOnce(bench);
    }
  }

  @ParameterizedTest(name = "killed before at: {0}")
  @ValueSource(strings = {"told OnRecord UPLOADING #2", "told AgentWorks"})
  void ofTwoProcessesThatTakeUpAJobOnePays(String killedAt) {
    try (JobBench bench = JobBench.start(folder);
        Jvm first = Jvm.start(JobProgram.class)) {
      bench.killAt(first, killedAt);
      payOnce(bench);
    }
  }

  private static void payOnce(JobBench bench) {
    try (Jvm one = Jvm.start(JobProgram.class);
        Jvm other = Jvm.start(JobProgram.class)) {
      bench.order(one, "none", "one.mp4");
      bench.order(other, "none", "other.mp4");

      List<String> ends = List.of(one.await(JobBench::isEnd), other.await(JobBench::isEnd));

      assertThat(ends).contains(JobProgram.DONE);
      assertThat(ends).allMatch(end -> end.equals(JobProgram.DONE) || end.contains(OVERTAKEN));
      assertThat(bench.record().step()).isEqualTo(JobStep.SAVED);
      assertThat(bench.local().charges()).hasSize(1);
      assertThat(bench.messages()).isEqualTo(1);
    }
  }

  /** Both find the same record, right before the message. */
  @RepeatedTest(10)
  void ofTwoClientsThatTakeUpAJobOneSends() throws Exception {
    try (JobBench bench = JobBench.start(folder);
        NemoClient one = bench.client().build();
        NemoClient other = bench.client().build()) {
      stopBeforeTheMessage(one, bench);
      CyclicBarrier start = new CyclicBarrier(2);
      ExecutorService threads = Executors.newFixedThreadPool(2);
      int made = 0;
      try {
        List<Future<Boolean>> ends = new ArrayList<>();
        for (NemoClient nemo : List.of(one, other)) {
          ends.add(
              threads.submit(() -> {
                start.await(30, TimeUnit.SECONDS);
                return resume(nemo, bench);
              }));
        }
        for (Future<Boolean> end : ends) {
          made += end.get(60, TimeUnit.SECONDS) ? 1 : 0;
        }
      } finally {
        threads.shutdownNow();
      }
      assertThat(made).isPositive();
      assertThat(bench.local().charges()).hasSize(1);
      assertThat(bench.messages()).isEqualTo(1);
      assertThat(bench.pictures(one)).containsExactly("one.png", "two.png");
    }
  }

  /** Of two that have read the same record, one stops before it has sent anything. */
  @Test
  void whoeverComesTooLateSendsNothing() {
    try (JobBench bench = JobBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      stopBeforeTheMessage(nemo, bench);
      List<RecordedRequest> before = bench.local().requests();
      List<RecordedRequest> ofTheOther = new ArrayList<>();
      JobStore overtaken =
          new SlowStore(
              bench.store(),
              () -> {
                assertThat(bench.local().requests()).isEqualTo(before);
                nemo.animate(bench.request());
                ofTheOther.addAll(bench.local().requests());
              });
      try (NemoClient late = bench.client().jobStore(overtaken).build()) {
        JobNotResumableException e =
            catchThrowableOfType(
                JobNotResumableException.class, () -> late.resume(bench.record(), bench.request()));
        assertThat(e.reason()).isEqualTo(JobNotResumableException.Reason.TAKEN_FURTHER);
      }
      assertThat(bench.local().requests()).isEqualTo(ofTheOther);
      assertThat(bench.local().charges()).hasSize(1);
    }
  }

  @Test
  void aJobThatIsDoneStaysDone() {
    try (JobBench bench = JobBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      nemo.animate(bench.request()).saveTo(bench.target());
      JobHandle done = bench.record();

      assertThat(nemo.animate(bench.request()).handle()).isEqualTo(done);
      assertThat(nemo.resume(done).handle()).isEqualTo(done);

      assertThat(bench.record()).isEqualTo(done);
      assertThat(bench.messages()).isEqualTo(1);
      bench.assertOneOfEach();
    }
  }

  private static boolean resume(NemoClient nemo, JobBench bench) {
    try {
      nemo.resume(bench.record(), bench.request());
      return true;
    } catch (JobNotResumableException e) {
      assertThat(e.reason()).isEqualTo(JobNotResumableException.Reason.TAKEN_FURTHER);
      assertThat(e.mayHaveBeenCharged()).isFalse();
      return false;
    }
  }

  private static void stopBeforeTheMessage(NemoClient nemo, JobBench bench) {
    AnimateRequest tooDear = JobProgram.request(bench.folder()).minimumCredits(1_000_000).build();
    assertThatThrownBy(() -> nemo.animate(tooDear)).isInstanceOf(CreditFloorException.class);
    assertThat(bench.record().step()).isEqualTo(JobStep.UPLOADING);
  }

  /** A store that lets something happen right before it saves for the first time. */
  private static final class SlowStore implements JobStore {

    private final JobStore store;
    private final Runnable before;
    private boolean slow = true;

    SlowStore(JobStore store, Runnable before) {
      this.store = store;
      this.before = before;
    }

    @Override
    public boolean save(JobHandle handle) {
      if (slow) {
        slow = false;
        before.run();
      }
      return store.save(handle);
    }

    @Override
    public Optional<JobHandle> find(String id) {
      return store.find(id);
    }

    @Override
    public List<JobHandle> list() {
      return store.list();
    }

    @Override
    public void remove(String id) {
      store.remove(id);
    }
  }
}
