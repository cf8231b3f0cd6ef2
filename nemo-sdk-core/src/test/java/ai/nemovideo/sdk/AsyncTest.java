package ai.nemovideo.sdk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.local.WireFault;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Futures: the same results, the same exceptions, and a cancel that stops the transfer. */
class AsyncTest {

  @TempDir Path folder;

  private final LocalNemo local =
      LocalNemo.builder()
          .gated(true)
          .scenario(Scenario.builder().rendering(Scenario.Rendering.INSTANT).build())
          .start();
  private final NemoClient nemo = client(null);

  @AfterEach
  void stop() {
    nemo.close();
    local.close();
  }

  @Test
  void aJobAndItsFileAsFutures() throws Exception {
    Path file =
        nemo.async()
            .animate(List.of(Pictures.png(folder, "a.png")), "1-second video")
            .thenCompose(video -> nemo.async().save(video, folder.resolve("a.mp4")))
            .get(60, SECONDS);

    assertThat(file).isNotEmptyFile();
    assertThat(nemo.async().credits().get(60, SECONDS).available()).isZero();
  }

  @Test
  void aSessionAsFutures() throws Exception {
    NemoAsyncSession session = nemo.async().openSession().get(60, SECONDS).async();
    session.upload(List.of(MediaSource.file(Pictures.png(folder, "a.png")))).get(60, SECONDS);
    assertThat(session.send("1-second video").get(60, SECONDS).changed()).isTrue();
    assertThat(session.state().get(60, SECONDS).exportable()).isPresent();
    assertThat(session.render().get(60, SECONDS).downloadUrl()).isPresent();
  }

  /** What blocks, in other words: what asks the service. */
  static Stream<Method> blocking() {
    Set<String> local = Set.of("session", "api", "jobs", "async", "close", "id", "taskId");
    return Stream.of(NemoClient.class, NemoSession.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !local.contains(method.getName()))
        .filter(method -> !method.getName().equals("toString"));
  }

  @ParameterizedTest
  @MethodSource("blocking")
  void everyBlockingCallIsAFutureToo(Method method) throws NoSuchMethodException {
    Class<?> futures =
        method.getDeclaringClass() == NemoClient.class ? NemoAsync.class : NemoAsyncSession.class;

    assertThat(futures.getMethod(method.getName(), method.getParameterTypes()).getReturnType())
        .isEqualTo(CompletableFuture.class);
  }

  /** At no time more than that, and at some time just as many. */
  @Test
  void soManyFilesOfACallTravelAtOnce() {
    int limit = 2;
    CyclicBarrier together = new CyclicBarrier(limit);
    AtomicInteger travelling = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Interceptor watch =
        chain -> {
          if (!chain.request().url().encodedPath().startsWith("/api/upload-video")) {
            return chain.proceed(chain.request());
          }
          most.accumulateAndGet(travelling.incrementAndGet(), Math::max);
          try {
            together.await(60, SECONDS);
            return chain.proceed(chain.request());
          } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IOException("they did not travel together", e);
          } finally {
            travelling.decrementAndGet();
          }
        };
    OkHttpClient http = new OkHttpClient.Builder().addInterceptor(watch).build();
    try (NemoClient two =
        NemoClient.builder()
            .baseUrl(local.baseUrl())
            .anonymous()
            .httpClient(http)
            .retries(RetrySettings.defaults().with(CallKind.UPLOAD, RetryPolicy.never()))
            .parallelUploads(limit)
            .build()) {
      List<MediaSource> media = new ArrayList<>();
      for (int i = 0; i < 3 * limit; i++) {
        media.add(MediaSource.file(Pictures.png(folder, "p" + i + ".png")));
      }

      assertThat(two.openSession().upload(media)).hasSize(3 * limit);
    }
    assertThat(most).hasValue(limit);
  }

  @Test
  void failuresAreTheOnesOfTheBlockingCalls() {
    CompletableFuture<Animation> future =
        nemo.async().animate(List.of(folder.resolve("none.png")), " ");

    assertThatExceptionOfType(ExecutionException.class)
        .isThrownBy(() -> future.get(60, SECONDS))
        .withCauseInstanceOf(InvalidRequestException.class);
  }

  @Test
  void cancellingStopsTheTransferAndLeavesTheHandle() throws Exception {
    local.breakNext("/run_sse", new WireFault.Stall(WireFault.Moment.AFTER), 1);
    CountDownLatch sending = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicReference<@Nullable JobHandle> latest = new AtomicReference<>();
    AnimateRequest request =
        AnimateRequest.builder()
            .image(Pictures.png(folder, "a.png"))
            .prompt("1-second video")
            .onProgress(progress -> {
              if (progress instanceof AnimateProgress.OnRecord record) {
                latest.set(record.handle());
                if (record.handle().step() == JobStep.SENDING) {
                  sending.countDown();
                }
              }
            })
            .build();
    CompletableFuture<Animation> future = nemo.async().animate(request);
    CompletableFuture<Animation> watched =
        future.whenComplete((video, failure) -> ended.countDown());
    assertThat(sending.await(60, SECONDS)).isTrue();
    awaitCharge();

    assertThat(future.cancel(true)).isTrue();

    assertThat(ended.await(60, SECONDS)).isTrue();
    assertThat(watched).isCompletedExceptionally();
    assertThatExceptionOfType(CancellationException.class).isThrownBy(future::join);
    Animation video = nemo.resume(Objects.requireNonNull(latest.get()));
    assertThat(video.saveTo(folder.resolve("a.mp4"))).isNotEmptyFile();
    assertThat(local.charges()).hasSize(1);
  }

  @Test
  void uploadsDoNotWaitForAnExecutorWithoutAFreeThread() throws Exception {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try (NemoClient small = client(one)) {
      NemoAsyncSession session = small.openSession().async();

      assertThat(
              session
                  .upload(
                      List.of(
                          MediaSource.file(Pictures.png(folder, "a.png")),
                          MediaSource.file(Pictures.png(folder, "b.png")),
                          MediaSource.file(Pictures.png(folder, "c.png"))))
                  .get(60, SECONDS))
          .extracting(asset -> asset.name())
          .containsExactly("a.png", "b.png", "c.png");
    } finally {
      one.shutdownNow();
    }
    assertThat(one.awaitTermination(60, SECONDS)).as("closed by its owner, not by us").isTrue();
  }

  /** The service charges before the gate stalls; its own thread does that in a moment. */
  private void awaitCharge() {
    while (local.charges().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private NemoClient client(@Nullable ExecutorService executor) {
    NemoClientBuilder builder =
        NemoClient.builder()
            .baseUrl(local.baseUrl())
            .anonymous()
            .expectedRenderTime(Duration.ofMillis(20), Duration.ofSeconds(1))
            .clock(new WaitlessClock());
    if (executor != null) {
      builder.executor(executor);
    }
    return builder.build();
  }
}
