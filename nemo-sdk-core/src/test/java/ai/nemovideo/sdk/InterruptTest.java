package ai.nemovideo.sdk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.testing.RawServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An interrupt ends a call that waits for the network, wherever it waits. */
class InterruptTest {

  private static final String STALLED_JSON =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"code\":";

  @TempDir Path folder;
  private final CountDownLatch stalled = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicBoolean flag = new AtomicBoolean();

  /** Virtual threads, too, where there are any. */
  static Stream<String> threads() {
    return Runtime.version().feature() < 21
        ? Stream.of("platform")
        : Stream.of("platform", "virtual");
  }

  @ParameterizedTest(name = "on a {0} thread")
  @MethodSource("threads")
  void endsAWaitForTheHeaders(String kind) throws Exception {
    try (RawServer server = new RawServer((head, connection) -> stall(connection))) {
      interruptWhenStalled(kind, server, nemo -> nemo.credits());
      CancelledException e = cancelled();
      assertThat(e.stage()).isEqualTo(Stage.ACCOUNT);
      assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
    }
  }

  @ParameterizedTest(name = "on a {0} thread")
  @MethodSource("threads")
  void endsAWaitInMidBody(String kind) throws Exception {
    try (RawServer server =
        new RawServer((head, connection) -> {
          connection.write(STALLED_JSON);
          stall(connection);
        })) {
      interruptWhenStalled(kind, server, nemo -> nemo.credits());
      assertThat(cancelled().outcome()).isEqualTo(Outcome.UNKNOWN);
    }
  }

  @ParameterizedTest(name = "on a {0} thread")
  @MethodSource("threads")
  void endsTheSendingOfALargeFile(String kind) throws Exception {
    Path file = large();
    try (RawServer server = new RawServer(this::stallUploads)) {
      interruptWhenStalled(kind, server, nemo -> nemo.animate(request(file, told -> {})));
      CancelledException e = cancelled();
      assertThat(e.stage()).isEqualTo(Stage.UPLOAD);
      assertThat(e.sessionId()).contains("s1");
    }
  }

  /** A file channel, too, is closed by an interrupt: that does not make the file unreadable. */
  @Test
  void endsTheReadingOfAFile() throws Exception {
    MediaSource.Opener opener =
        () -> {
          Thread.currentThread().interrupt();
          throw new ClosedByInterruptException();
        };
    AnimateRequest request =
        AnimateRequest.builder()
            .add(MediaSource.stream("a.png", 10, opener))
            .prompt("zoom")
            .build();
    try (RawServer server = new RawServer(this::stallUploads)) {
      run("platform", server, nemo -> nemo.animate(request));
      assertThat(ended()).isTrue();
      assertThat(cancelled().stage()).isEqualTo(Stage.UPLOAD);
    }
  }

  @ParameterizedTest(name = "on a {0} thread")
  @MethodSource("threads")
  void endsTheSendingAlthoughAListenerWritesToAChannel(String kind) throws Exception {
    Path file = large();
    Path log = folder.resolve("log");
    try (RawServer server = new RawServer(this::stallUploads);
        FileChannel channel =
            FileChannel.open(log, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      Consumer<AnimateProgress> listener = told -> write(channel, told);
      interruptWhenStalled(kind, server, nemo -> nemo.animate(request(file, listener)));
      assertThat(cancelled().stage()).isEqualTo(Stage.UPLOAD);
      assertThat(log).isNotEmptyFile();
    }
  }

  @ParameterizedTest(name = "on a {0} thread")
  @MethodSource("threads")
  void endsTheWaitForTheStream(String kind) throws Exception {
    Path file = Files.write(folder.resolve("a.png"), new byte[10]);
    try (RawServer server =
        new RawServer((head, connection) -> {
          connection.body(head);
          if (head.target().equals("/run_sse")) {
            stall(connection);
          } else {
            answer(head, connection);
          }
        })) {
      interruptWhenStalled(kind, server, nemo -> nemo.animate(request(file, told -> {})));
      CancelledException e = cancelled();
      assertThat(e.stage()).isEqualTo(Stage.TURN);
      assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN);
      assertThat(e.sessionId()).contains("s1");
      assertThat(server.count("/run_sse")).isEqualTo(1);
    }
  }

  @Test
  void sendsNothingWhenTheThreadIsInterruptedAlready() throws Exception {
    try (RawServer server = new RawServer((head, connection) -> connection.reset())) {
      run(
          "platform",
          server,
          nemo -> {
            Thread.currentThread().interrupt();
            nemo.credits();
          });
      assertThat(ended.await(30, SECONDS)).isTrue();
      assertThat(cancelled().outcome()).isEqualTo(Outcome.NOT_SENT);
      assertThat(server.requests()).isEmpty();
    }
  }

  private void interruptWhenStalled(String kind, RawServer server, Consumer<NemoClient> work)
      throws Exception {
    Thread worker = run(kind, server, work);
    assertThat(stalled.await(30, SECONDS)).as("the server has stalled").isTrue();
    awaitBlocked(worker);
    worker.interrupt();
    assertThat(ended.await(30, SECONDS)).as("the call has ended").isTrue();
    assertThat(closed.await(30, SECONDS)).as("its socket is closed").isTrue();
    worker.join(30_000);
    assertThat(worker.isAlive()).isFalse();
  }

  /** An interrupt that comes before the thread blocks would be noticed by anybody. */
  private void awaitBlocked(Thread worker) {
    long start = System.nanoTime();
    int seen = 0;
    while (seen < 100) {
      seen = isBlocked(worker) ? seen + 1 : 0;
      assertThat(failure).as("how it ended instead of waiting").hasNullValue();
      assertThat(System.nanoTime() - start).as("it waits").isLessThan(SECONDS.toNanos(30));
      Thread.onSpinWait();
    }
  }

  /** A read waits by polling, a write to a fresh socket inside the system call. */
  private static boolean isBlocked(Thread worker) {
    return Arrays.stream(worker.getStackTrace())
        .anyMatch(frame ->
            frame.getClassName().equals("sun.nio.ch.NioSocketImpl")
                && List.of("park", "tryWrite").contains(frame.getMethodName()));
  }

  private Thread run(String kind, RawServer server, Consumer<NemoClient> work) throws Exception {
    Runnable task =
        () -> {
          try (NemoClient nemo =
              NemoClient.builder().baseUrl(server.url()).token("nmv_usr_x").build()) {
            work.accept(nemo);
          } catch (Throwable e) {
            failure.set(e);
          }
          flag.set(Thread.currentThread().isInterrupted());
          ended.countDown();
        };
    if (kind.equals("virtual")) {
      return (Thread)
          Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    }
    Thread thread = new Thread(task, "interrupted");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private CancelledException cancelled() {
    assertThat(failure.get()).isInstanceOf(CancelledException.class);
    assertThat(flag).as("the interrupt flag stays set").isTrue();
    return (CancelledException) failure.get();
  }

  private void stallUploads(RawServer.Head head, RawServer.Connection connection)
      throws IOException {
    if (!head.target().startsWith("/api/upload")) {
      connection.body(head);
      answer(head, connection);
      return;
    }
    // Reads nothing, until the buffers of both sides are full and the client waits.
    connection.socket().getInputStream().readNBytes(200_000);
    stall(connection);
  }

  private static void answer(RawServer.Head head, RawServer.Connection connection)
      throws IOException {
    String data =
        head.target().startsWith("/api/upload")
            ? "{\"files\":[{\"filename\":\"a.png\"}]}"
            : head.target().startsWith("/api/state") ? "{\"state\":{}}" : "{\"session_id\":\"s1\"}";
    connection.respond(200, "application/json", "{\"code\":0,\"data\":" + data + "}");
  }

  /** Says so, then waits for the client to close. */
  private void stall(RawServer.Connection connection) {
    stalled.countDown();
    if (ended()) {
      connection.awaitClosed();
      closed.countDown();
    }
  }

  /** To wait by reading would make room for what the client still wants to send. */
  private boolean ended() {
    try {
      return ended.await(60, SECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  private Path large() throws IOException {
    return Files.write(folder.resolve("large.png"), new byte[64 * 1024 * 1024]);
  }

  private static AnimateRequest request(Path file, Consumer<AnimateProgress> listener) {
    return AnimateRequest.builder().image(file).prompt("zoom").onProgress(listener).build();
  }

  private static void write(FileChannel channel, AnimateProgress told) {
    try {
      channel.write(StandardCharsets.UTF_8.encode(told.toString()));
    } catch (ClosedByInterruptException e) {
      // That is how a file channel takes an interrupt.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
