package ai.nemovideo.sdk.load;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.testing.CountedSockets;
import ai.nemovideo.sdk.testing.Eventually;
import ai.nemovideo.sdk.testing.OwnTimeClock;
import ai.nemovideo.sdk.testing.Pictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A hundred jobs that are cancelled at any moment: whatever each had come to is on record, and
 * leads to its file without a second payment.
 */
class CancelledJobsTest {

  private static final int JOBS = 100;
  private static final int PATIENCE_SECONDS = 120;

  /** A job tells of about as many events. */
  private static final int EVENTS = 18;

  @TempDir Path folder;

  private final NemoClock clock = new OwnTimeClock(Duration.ofMillis(100));
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ExecutorService canceller = Executors.newCachedThreadPool();
  private final CountedSockets sockets = new CountedSockets();
  private final OkHttpClient http = new OkHttpClient.Builder().socketFactory(sockets).build();
  private final Random random = new Random(20261121);
  private final LocalNemo local =
      LocalNemo.builder()
          .scenario(
              Scenario.builder()
                  .rendering(Scenario.Rendering.INSTANT)
                  .startingCredits(JOBS * 200L)
                  .build())
          .start();

  @AfterEach
  void stop() {
    threads.shutdownNow();
    canceller.shutdownNow();
    local.close();
  }

  @Test
  void areFinishedLaterAndPaidOnce() throws Exception {
    assertThat(cancelAll()).as("cancelled jobs").isGreaterThan(JOBS / 2);
    http.connectionPool().evictAll();
    Eventually.none("connections of cancelled jobs", sockets::open);
    Eventually.none("threads of cancelled jobs", Threads::left);

    JobStore store = JobStore.directory(folder.resolve("jobs"));
    assertThat(store.list()).hasSize(JOBS);
    finishAll(store);

    assertThat(store.list()).extracting(JobHandle::step).containsOnly(JobStep.SAVED);
    assertThat(local.charges())
        .extracting(Charge::sessionId)
        .containsExactlyInAnyOrderElementsOf(
            store.list().stream().map(JobHandle::sessionId).toList());
    http.connectionPool().evictAll();
    Eventually.none("connections", sockets::open);
    Eventually.none("threads", Threads::left);
  }

  /** Returns how many did not get to their end. */
  private int cancelAll() throws Exception {
    AtomicInteger cancelled = new AtomicInteger();
    try (NemoClient nemo = client()) {
      List<CompletableFuture<Void>> jobs = new ArrayList<>();
      for (int i = 0; i < JOBS; i++) {
        CompletableFuture<Future<Animation>> self = new CompletableFuture<>();
        AtomicInteger eventsLeft = new AtomicInteger(1 + random.nextInt(EVENTS));
        AnimateRequest request =
            request(i)
                .onProgress(progress -> {
                  if (eventsLeft.decrementAndGet() == 0) {
                    canceller.execute(() -> self.join().cancel(true));
                  }
                })
                .build();
        CompletableFuture<Animation> job = nemo.async().animate(request);
        jobs.add(
            job.handle((video, failure) -> {
              cancelled.addAndGet(job.isCancelled() ? 1 : 0);
              return null;
            }));
        self.complete(job);
      }
      CompletableFuture.allOf(jobs.toArray(CompletableFuture[]::new))
          .get(PATIENCE_SECONDS, SECONDS);
      threads.shutdown();
      assertThat(threads.awaitTermination(PATIENCE_SECONDS, SECONDS)).as("they end").isTrue();
      // Behind everything that the service has been sent before.
      Eventually.none("requests of cancelled jobs", Threads::serving);
    }
    return cancelled.get();
  }

  private void finishAll(JobStore store) throws Exception {
    ExecutorService finishers = Executors.newFixedThreadPool(10);
    try (NemoClient nemo = client()) {
      List<Future<Path>> files = new ArrayList<>();
      for (int i = 0; i < JOBS; i++) {
        int job = i;
        files.add(finishers.submit(() -> finish(nemo, store, job)));
      }
      for (Future<Path> file : files) {
        assertThat(file.get(PATIENCE_SECONDS, SECONDS)).isNotEmptyFile();
      }
    } finally {
      finishers.shutdown();
    }
  }

  private Path finish(NemoClient nemo, JobStore store, int job) {
    AnimateRequest request = request(job).build();
    JobHandle handle = store.find(id(job)).orElseThrow();
    Animation video;
    try {
      video = nemo.resume(handle, request);
    } catch (TurnUnresolvedException e) {
      // The message was on record, and cancelled before it left: a person would look.
      assertThat(local.charges())
          .noneMatch(charge -> charge.sessionId().equals(handle.sessionId()));
      video = nemo.resume(e.handle().orElseThrow().permitSendingAgain(), request);
    }
    return video.saveTo(folder.resolve(id(job) + ".mp4"));
  }

  private AnimateRequest.Builder request(int job) {
    return AnimateRequest.builder()
        .jobId(id(job))
        .image(Pictures.png(folder, id(job) + ".png"))
        .prompt("1-second video, quieter music")
        .deadline(Duration.ofDays(1));
  }

  private static String id(int job) {
    return "job-" + job;
  }

  private NemoClient client() {
    return NemoClient.builder()
        .baseUrl(local.baseUrl())
        .token("nmv_usr_load")
        .clock(clock)
        .executor(threads)
        .httpClient(http)
        .jobStore(JobStore.directory(folder.resolve("jobs")))
        .build();
  }
}
