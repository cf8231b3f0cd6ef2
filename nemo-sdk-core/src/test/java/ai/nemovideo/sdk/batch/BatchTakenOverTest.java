package ai.nemovideo.sdk.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.WireFault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A batch is taken up by another client while the first one still works, or thinks so. */
@Timeout(120)
class BatchTakenOverTest {

  @TempDir Path folder;

  /** The first client slept so long that its session is gone; meanwhile somebody did its work. */
  @Test
  void aSessionThatIsGoneIsNoReasonToTakeAnItemBack() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient slow = bench.client().build();
        NemoClient other = bench.client().build()) {
      Consumer<BatchProgress> takenOver =
          atFirst(
              0,
              handle -> handle.step() == JobStep.UPLOADING,
              () -> {
                assertThat(other.batch(bench.request(1).build()).isComplete()).isTrue();
                bench.local().breakNext("POST", "/api/upload-video/", sessionNotFound(), 1);
              });

      BatchReport report = slow.openSession().batch(bench.request(1).onProgress(takenOver).build());

      assertThat(bench.charges()).hasSize(1);
      assertThat(bench.messages()).hasSize(1);
      assertThat(report.failed())
          .extracting(BatchResult.Failed::reason)
          .hasOnlyElementsOfType(JobNotResumableException.class);
      bench.assertAllOnce(1);
    }
  }

  /** What the first client writes too late must not replace the draft that was paid for. */
  @Test
  void theDraftThatSomebodyElseHasMadeIsLeftAlone() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient slow = bench.client().build();
        NemoClient other = bench.client().build()) {
      Consumer<BatchProgress> takenOver =
          atFirst(
              0,
              handle -> handle.uploads() == 1,
              () -> {
                bench.local().failNextRenders(2);
                BatchReport report = other.batch(bench.request(2).parallel(1).build());
                assertThat(report.saved()).hasSize(1);
              });

      slow.batch(bench.request(2).onProgress(takenOver).build());

      assertThat(bench.charges()).hasSize(2);
      assertThat(other.batch(bench.request(2).build()).isComplete()).isTrue();
      bench.assertAllOnce(2);
    }
  }

  /** Run again under another name, a batch is another one, and paid for itself. */
  @Test
  void theDraftOfAnotherBatchIsLeftAlone() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      bench.local().failNextRenders(2);
      BatchReport report = nemo.batch(bench.request(2).parallel(1).build());
      assertThat(report.failed()).hasSize(1);

      assertThat(nemo.batch(bench.request(2).id("batch-2").build()).isComplete()).isTrue();

      assertThat(nemo.batch(bench.request(2).build()).isComplete()).isTrue();
      assertThat(bench.charges()).hasSize(4);
      bench.assertUnmixed();
      bench.assertFile(1);
      assertThat(bench.folder().resolve("out").toFile().list())
          .containsExactlyInAnyOrder("v1.mp4", "v2.mp4");
    }
  }

  /** Names let items change places, so the one behind may have been begun before the one ahead. */
  @Test
  void itemsThatHaveChangedPlacesAreNotTakenForEachOther() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      beginFirst(bench, nemo);
      bench.local().failNextRenders(2);
      BatchReport report = nemo.batch(swapped(bench).parallel(1).build());
      assertThat(report.failed()).hasSize(1);
      JobHandle second = bench.store().find(BatchBench.ID + ".n2").orElseThrow();

      assertThat(nemo.resume(second).timeline().summary()).contains("Item 2");
      assertThat(bench.charges()).hasSize(2);
    }
  }

  @Test
  void anItemThatHasChangedPlacesIsNotLostWhenItsProcessEnds() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      beginFirst(bench, nemo);
      Thread runner = Thread.currentThread();
      BatchRequest interrupted =
          swapped(bench)
              .onProgress(told -> {
                if (told instanceof BatchProgress.ItemProgress item
                    && item.index() == 1
                    && item.progress() instanceof AnimateProgress.AgentSays) {
                  runner.interrupt();
                }
              })
              .build();
      assertThat(catchThrowableOfType(RuntimeException.class, () -> nemo.batch(interrupted)))
          .isNotNull();
      assertThat(Thread.interrupted()).isTrue();

      BatchReport report = nemo.batch(swapped(bench).build());

      assertThat(report.isComplete()).as(report.summary()).isTrue();
      assertThat(bench.charges()).hasSize(2);
      bench.assertUnmixed();
    }
  }

  /** While a single job waits for its draft, the batch that it belongs to goes on. */
  @Test
  void aDraftThatComesWhileASingleJobWaitsMayBeThatOfTheNextItem() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch next = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build();
        NemoClient single = bench.client().clock(new MeetingClock(waiting, next)).build()) {
      AtomicReference<Future<?>> resumed = new AtomicReference<>();
      Consumer<BatchProgress> takenUp =
          atFirst(
              0,
              handle -> handle.step() == JobStep.SENDING,
              () -> {
                JobHandle first = bench.record(1).orElseThrow();
                resumed.set(thread.submit(() -> single.resume(first)));
                await(waiting);
              });
      Consumer<BatchProgress> gone =
          told -> {
            if (told instanceof BatchProgress.ItemProgress item
                && item.index() == 1
                && item.progress() instanceof AnimateProgress.DraftReady) {
              next.countDown();
            }
          };

      BatchReport report = nemo.batch(bench.request(2).onProgress(takenUp.andThen(gone)).build());

      Future<?> end = Objects.requireNonNull(resumed.get());
      Throwable why = catchThrowableOfType(Exception.class, () -> end.get(60, TimeUnit.SECONDS));
      assertThat(why).isNotNull().hasCauseInstanceOf(JobNotResumableException.class);
      assertThat(report.isComplete()).isTrue();
      bench.assertAllOnce(2);
    } finally {
      thread.shutdownNow();
    }
  }

  /** The first item is on record, and its message was not sent. */
  private void beginFirst(BatchBench bench, NemoClient nemo) {
    BatchReport report =
        nemo.batch(
            BatchRequest.builder()
                .id(BatchBench.ID)
                .add("n1", BatchBench.item(folder, 1))
                .minimumCredits(1_000_000)
                .build());
    assertThat(report.failed()).hasSize(1);
    assertThat(bench.charges()).isEmpty();
  }

  private BatchRequest.Builder swapped(BatchBench bench) {
    return BatchRequest.builder()
        .id(BatchBench.ID)
        .add("n2", BatchBench.item(bench.folder(), 2))
        .add("n1", BatchBench.item(bench.folder(), 1));
  }

  /** Does something once, when an item is on record in some way for the first time. */
  private static Consumer<BatchProgress> atFirst(
      int index, Predicate<JobHandle> wanted, Runnable action) {
    boolean[] done = new boolean[1];
    return told -> {
      if (!done[0]
          && told instanceof BatchProgress.ItemProgress item
          && item.index() == index
          && item.progress() instanceof AnimateProgress.OnRecord record
          && wanted.test(record.handle())) {
        done[0] = true;
        action.run();
      }
    };
  }

  private static WireFault sessionNotFound() {
    return WireFault.status(404)
        .body("application/json", "{\"code\":1002,\"message\":\"planned\",\"data\":{}}")
        .before();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A clock on which the first long wait ends when somebody else is so far. */
  private record MeetingClock(CountDownLatch waiting, CountDownLatch next) implements NemoClock {

    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
      waiting.countDown();
      if (!next.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Nobody came.");
      }
    }
  }
}
