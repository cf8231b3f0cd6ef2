package ai.nemovideo.sdk.internal.download;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.Stage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who stops a download, or runs out of time, keeps what was fetched. */
class StoppedDownloadTest {

  @TempDir Path folder;
  @TempDir Path other;
  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
    Thread.interrupted();
  }

  @Test
  void anInterruptStopsTheTransferAndKeepsThePart() throws IOException {
    bench.progress = (total, have) -> interruptWhen(have > 100_000);

    CancelledException e = catchThrowableOfType(CancelledException.class, () -> bench.save());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.stage()).isEqualTo(Stage.DOWNLOAD);
    assertThat(e.renderId()).contains(Bench.RENDER);
    assertThat(e.sessionId()).contains("session_1");
    assertKeptAndGoesOn(e);
  }

  @Test
  void anInterruptEndsAWaitInMidBody() throws Exception {
    bench.output =
        request ->
            request.getHeaders().get("Range") == null
                ? bench.whole().newBuilder().onResponseBody(SocketEffect.Stall.INSTANCE).build()
                : bench.ranged(request);
    CountDownLatch arrived = new CountDownLatch(1);
    bench.progress =
        (total, have) -> {
          if (have >= bench.film.length / 2) {
            arrived.countDown();
          }
        };
    AtomicReference<CancelledException> failure = new AtomicReference<>();
    Thread saving =
        new Thread(
            () -> failure.set(catchThrowableOfType(CancelledException.class, () -> bench.save())));
    saving.start();
    assertThat(arrived.await(30, SECONDS)).isTrue();
    saving.interrupt();
    saving.join(30_000);

    assertThat(saving.isAlive()).isFalse();
    assertKeptAndGoesOn(Objects.requireNonNull(failure.get()));
  }

  @Test
  void anInterruptEndsAWaitForTheAnswer() throws Exception {
    assertThatAnInterruptEndsAWait();
  }

  /** Channels have the same place for interrupts, and take it. */
  @Test
  void anInterruptIsHeardAlthoughAnInterceptorUsesAChannel() throws Exception {
    Path log = Files.createFile(other.resolve("log"));
    try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
      bench.http =
          new OkHttpClient.Builder()
              .addInterceptor(chain -> {
                channel.write(ByteBuffer.wrap(new byte[] {1}));
                return chain.proceed(chain.request());
              })
              .build();
      assertThatAnInterruptEndsAWait();
    }
  }

  private void assertThatAnInterruptEndsAWait() throws InterruptedException {
    bench.output =
        request -> bench.whole().newBuilder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
    AtomicReference<CancelledException> failure = new AtomicReference<>();
    Thread saving =
        new Thread(
            () -> failure.set(catchThrowableOfType(CancelledException.class, () -> bench.save())));
    saving.start();
    assertThat(bench.host.takeRequest(30, SECONDS)).isNotNull();
    saving.interrupt();
    saving.join(30_000);

    assertThat(saving.isAlive()).isFalse();
    assertThat(Objects.requireNonNull(failure.get()).stage()).isEqualTo(Stage.DOWNLOAD);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whoIsInterruptedAlreadyAsksNobody() {
    Thread.currentThread().interrupt();
    CancelledException e = catchThrowableOfType(CancelledException.class, () -> bench.save());
    assertThat(Thread.interrupted()).isTrue();
    assertThat(e.stage()).isEqualTo(Stage.DOWNLOAD);
    assertThat(bench.fetches).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theDeadlineStopsTheTransferAndKeepsThePart() throws IOException {
    bench.budget = Duration.ofMinutes(10);
    bench.progress =
        (total, have) -> {
          if (have > 100_000) {
            bench.clock.sleep(Duration.ofMinutes(11));
          }
        };

    DeadlineExceededException e =
        catchThrowableOfType(DeadlineExceededException.class, () -> bench.save());

    assertThat(e).hasMessageContaining("deadline of 600 s");
    assertThat(e.renderId()).contains(Bench.RENDER);
    assertThat(bench.calls).isEmpty();
    assertKeptAndGoesOn(e);
  }

  @Test
  void whoseTimeIsOverAsksNobody() {
    bench.budget = Duration.ZERO;
    DeadlineExceededException e =
        catchThrowableOfType(DeadlineExceededException.class, () -> bench.save());
    assertThat(e.stage()).isEqualTo(Stage.DOWNLOAD);
    assertThat(bench.fetches).isEmpty();
    assertThat(bench.calls).isEmpty();
  }

  @Test
  void noWaitGoesBeyondTheDeadline() {
    bench.budget = Duration.ofSeconds(20);
    bench.output = request -> Bench.code(429);
    DeadlineExceededException e =
        catchThrowableOfType(DeadlineExceededException.class, () -> bench.save());
    assertThat(e.stage()).isEqualTo(Stage.DOWNLOAD);
    assertThat(bench.clock.sleeps()).isEmpty();
    assertThat(bench.fetches).hasSize(1);
  }

  private void assertKeptAndGoesOn(Exception e) throws IOException {
    long there = Files.size(bench.part());
    assertThat(there).isBetween(1L, (long) bench.film.length - 1);
    assertThat(e).hasMessageContaining(there + " of 300000 bytes are in film.mp4.part: save");
    int before = bench.fetches.size();
    bench.progress = (total, have) -> {};

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).hasSize(before + 1);
    assertThat(Bench.from(bench.fetches.get(before))).isEqualTo((int) there);
  }

  private static void interruptWhen(boolean now) {
    if (now) {
      Thread.currentThread().interrupt();
    }
  }
}
