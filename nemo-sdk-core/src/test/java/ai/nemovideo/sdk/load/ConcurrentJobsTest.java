package ai.nemovideo.sdk.load;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateRequest;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoClientBuilder;
import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.model.UploadedAsset;
import ai.nemovideo.sdk.testing.CountedSockets;
import ai.nemovideo.sdk.testing.Eventually;
import ai.nemovideo.sdk.testing.OwnTimeClock;
import ai.nemovideo.sdk.testing.Pictures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred jobs at once through one client: each paid once, and nothing left over. */
class ConcurrentJobsTest {

  private static final int JOBS = 200;
  private static final int PATIENCE_SECONDS = 120;

  @TempDir Path folder;

  private final NemoClock clock = new OwnTimeClock(Duration.ofMillis(100));
  private final JobStore store = JobStore.inMemory();
  private final LocalNemo local =
      LocalNemo.builder()
          .scenario(
              Scenario.builder()
                  .rendering(Scenario.Rendering.INSTANT)
                  .startingCredits(JOBS * 100L)
                  .build())
          .start();

  @AfterEach
  void stop() {
    local.close();
  }

  @Test
  void onThreadsOfAnAnonymousCaller() throws Exception {
    CountedSockets sockets = new CountedSockets();
    OkHttpClient http = new OkHttpClient.Builder().socketFactory(sockets).build();
    ExecutorService threads = Executors.newFixedThreadPool(JOBS);
    CountDownLatch together = new CountDownLatch(JOBS);
    List<Animation> videos = new ArrayList<>();
    try (NemoClient nemo = client().httpClient(http).anonymous().build()) {
      List<Future<Animation>> jobs = new ArrayList<>();
      for (int i = 0; i < JOBS; i++) {
        int job = i;
        AnimateRequest request = request(job);
        jobs.add(
            threads.submit(() -> {
              together.countDown();
              assertThat(together.await(PATIENCE_SECONDS, SECONDS)).isTrue();
              Animation video = nemo.animate(request);
              video.saveTo(file(job));
              return video;
            }));
      }
      for (Future<Animation> job : jobs) {
        videos.add(job.get(PATIENCE_SECONDS, SECONDS));
      }
    } finally {
      threads.shutdown();
    }

    assertThat(threads.awaitTermination(PATIENCE_SECONDS, SECONDS)).isTrue();
    checkAll(videos);
    assertThat(requests("/api/auth/anonymous-token")).as("tokens").hasSize(1);
    assertThat(sockets.made()).isGreaterThanOrEqualTo(JOBS);
    // The pool is the user's, and so is what idles in it. Nothing else is open.
    assertThat(http.connectionPool().connectionCount())
        .isEqualTo(http.connectionPool().idleConnectionCount());
    Eventually.none(
        "connections outside of the pool",
        () -> sockets.open().stream().skip(http.connectionPool().connectionCount()).toList());
    http.connectionPool().evictAll();
    Eventually.none("connections", sockets::open);
    Eventually.none("threads", Threads::left);
  }

  @Test
  void asFuturesOfACallerWithAToken() throws Exception {
    List<Animation> videos = new ArrayList<>();
    try (Relay relay = new Relay(local.baseUrl())) {
      try (NemoClient nemo = client().baseUrl(relay.url()).token("nmv_usr_load").build()) {
        List<CompletableFuture<Animation>> jobs = new ArrayList<>();
        for (int i = 0; i < JOBS; i++) {
          Path file = file(i);
          jobs.add(
              nemo.async()
                  .animate(request(i))
                  .thenCompose(video -> nemo.async().save(video, file).thenApply(saved -> video)));
        }
        for (CompletableFuture<Animation> job : jobs) {
          videos.add(job.get(PATIENCE_SECONDS, SECONDS));
        }
      }

      checkAll(videos);
      assertThat(relay.made()).isGreaterThanOrEqualTo(JOBS);
      Eventually.none("connections", relay::open);
      Eventually.none("threads", Threads::left);
    }
  }

  /** What came of them, in the order of the jobs. */
  private void checkAll(List<Animation> videos) {
    assertThat(videos).hasSize(JOBS);
    assertThat(videos).extracting(Animation::sessionId).doesNotHaveDuplicates();
    assertThat(videos).extracting(Animation::renderId).doesNotHaveDuplicates();
    assertThat(local.charges())
        .extracting(Charge::sessionId)
        .as("each session paid once")
        .containsExactlyInAnyOrderElementsOf(videos.stream().map(Animation::sessionId).toList());
    assertThat(local.charges()).extracting(Charge::credits).containsOnly(100L);
    assertThat(requests("/run_sse")).as("messages").hasSize(JOBS);
    assertThat(requests("/api/render/proxy/lambda")).as("renders").hasSize(JOBS);
    for (int i = 0; i < JOBS; i++) {
      Animation video = videos.get(i);
      assertThat(video.timeline().summary()).contains("\"Job " + i + "\"");
      assertThat(video.assets()).extracting(UploadedAsset::name).containsExactly(picture(i));
      assertThat(file(i))
          .hasSameBinaryContentAs(local.awaitRender(video.renderId()).file().orElseThrow());
    }
    assertThat(store.list()).hasSize(JOBS).extracting(JobHandle::step).containsOnly(JobStep.SAVED);
  }

  private List<RecordedRequest> requests(String path) {
    return local.requests().stream().filter(seen -> seen.path().equals(path)).toList();
  }

  /** Each with a picture of its own and words of its own. */
  private AnimateRequest request(int job) {
    return AnimateRequest.builder()
        .image(Pictures.png(folder, picture(job)))
        .prompt("1-second video, quieter music, title \"Job " + job + "\"")
        .deadline(Duration.ofDays(1))
        .build();
  }

  private static String picture(int job) {
    return "picture-" + job + ".png";
  }

  private Path file(int job) {
    return folder.resolve("out-" + job + ".mp4");
  }

  private NemoClientBuilder client() {
    return NemoClient.builder().baseUrl(local.baseUrl()).clock(clock).jobStore(store);
  }
}
