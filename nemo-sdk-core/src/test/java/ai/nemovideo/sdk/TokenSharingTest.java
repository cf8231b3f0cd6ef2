package ai.nemovideo.sdk;

import static ai.nemovideo.sdk.testing.TokenService.json;
import static ai.nemovideo.sdk.testing.TokenService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.auth.StoredToken;
import ai.nemovideo.sdk.auth.TokenStore;
import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.TokenService;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads, clients and programs that need a token at the same time, or stop needing it. */
@Timeout(120)
class TokenSharingTest {

  private static final int MANY = 100;

  @TempDir Path folder;
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);
  private TokenService service;

  @BeforeEach
  void start() throws IOException {
    service = new TokenService();
  }

  @AfterEach
  void stop() {
    answer.countDown();
    service.close();
  }

  @Test
  void aHundredThreadsTakeOneToken() throws Exception {
    try (NemoClient nemo = builder().build()) {
      atOnce(Collections.nCopies(MANY, nemo::credits));
    }
    assertThat(service.tokenCalls()).hasSize(1);
    assertThat(service.tokensUsed()).hasSize(MANY).containsOnly("secret-1");
  }

  @Test
  void clientsWithOneFolderTakeOneToken() throws Exception {
    List<NemoClient> clients = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      clients.add(builder().configDirectory(folder).build());
    }
    List<Callable<?>> calls = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      calls.add(clients.get(i % clients.size())::credits);
    }
    atOnce(calls);
    clients.forEach(NemoClient::close);

    assertThat(service.tokenCalls()).hasSize(1);
    assertThat(service.tokensUsed()).containsOnly("secret-1");
  }

  @ParameterizedTest
  @ValueSource(ints = {1001, 401})
  void aHundredThreadsReplaceARefusedTokenOnce(int code) throws Exception {
    service.refuseWith(code == 401 ? status(401) : json("{\"code\":1001}"));
    CyclicBarrier together = new CyclicBarrier(MANY);
    try (NemoClient nemo = builder().build()) {
      nemo.credits();
      // All hundred are under way with the old token before the first of them is refused.
      service.accept(token -> {
        if (token.equals("secret-1")) {
          await(together);
        }
        return token.equals("secret-2");
      });
      atOnce(Collections.nCopies(MANY, nemo::credits));
    }
    assertThat(service.tokenCalls()).hasSize(2).containsOnly(service.tokenCalls().get(0));
    assertThat(Collections.frequency(service.tokensUsed(), "secret-1")).isEqualTo(1 + MANY);
    assertThat(Collections.frequency(service.tokensUsed(), "secret-2")).isEqualTo(MANY);
  }

  @Test
  void aHundredThreadsShareOneRefusal() throws Exception {
    for (int i = 0; i < 2 * MANY; i++) {
      service.nextTokenCall(status(429));
    }
    try (NemoClient nemo = builder().build()) {
      List<RateLimitedException> failures = Collections.synchronizedList(new ArrayList<>());
      atOnce(
          Collections.nCopies(
              MANY,
              () -> failures.add(catchThrowableOfType(RateLimitedException.class, nemo::credits))));

      assertThat(failures)
          .hasSize(MANY)
          .doesNotContainNull()
          .doesNotHaveDuplicates()
          .allSatisfy(e -> assertThat(e.stage()).isEqualTo(Stage.TOKEN));
    }
    assertThat(service.tokenCalls()).hasSize(2);
  }

  @Test
  void aJobThatIsCancelledMeanwhileDoesNotLoseTheToken() throws Exception {
    slowToken();
    CountDownLatch saved = new CountDownLatch(1);
    TokenStore store = telling(saved);
    try (NemoClient nemo = builder().tokenStore(store).clientId("me").build()) {
      ExecutorService thread = Executors.newSingleThreadExecutor();
      Future<CancelledException> call =
          thread.submit(() -> catchThrowableOfType(CancelledException.class, nemo::credits));
      assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
      thread.shutdownNow();
      assertThat(call.get(30, TimeUnit.SECONDS)).isNotNull();
      answer.countDown();
      assertThat(saved.await(30, TimeUnit.SECONDS)).isTrue();

      nemo.credits();
    }
    assertThat(service.tokenCalls()).hasSize(1);
    assertThat(store.load(service.url().toString(), "me")).isPresent();
  }

  @Test
  void aJobWithoutTimeStopsWaitingAndTheTokenIsKept() throws Exception {
    slowToken();
    CountDownLatch saved = new CountDownLatch(1);
    try (NemoClient nemo = builder().clock(NemoClock.system()).tokenStore(telling(saved)).build()) {
      AnimateRequest request =
          AnimateRequest.builder()
              .images(List.of(Pictures.png(folder, "a.png")))
              .prompt("zoom")
              .deadline(Duration.ofMillis(300))
              .build();
      DeadlineExceededException e =
          catchThrowableOfType(DeadlineExceededException.class, () -> nemo.animate(request));

      assertThat(e.stage()).isEqualTo(Stage.TOKEN);
      answer.countDown();
      assertThat(saved.await(30, TimeUnit.SECONDS)).isTrue();
      nemo.credits();
    }
    assertThat(service.tokenCalls()).hasSize(1);
  }

  /** One process of each: a client id is agreed upon, and the first to come asks for the token. */
  @Test
  void programsThatStartAtOnceAgreeOnOneClientIdAndOneToken() throws Exception {
    List<Process> programs = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        programs.add(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Program.class.getName(),
                    service.url().toString(),
                    folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
      }
      // Each says that it is ready and then waits, so that they begin together.
      for (Process program : programs) {
        assertThat(program.getInputStream().read()).isEqualTo('r');
      }
      for (Process program : programs) {
        program.getOutputStream().close();
      }
      for (Process program : programs) {
        assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue()).isZero();
      }
    } finally {
      programs.forEach(Process::destroyForcibly);
    }
    assertThat(service.tokenCalls()).hasSize(1);
    assertThat(service.tokensUsed()).hasSize(3).containsOnly("secret-1");
    assertThat(folder.resolve("client_id")).hasContent(service.tokenCalls().get(0));
  }

  /** The program. */
  public static final class Program {

    private Program() {}

    /** Makes one call when its input ends. */
    public static void main(String[] args) throws IOException {
      try (NemoClient nemo =
          NemoClient.builder()
              .baseUrl(URI.create(args[0]))
              .anonymous()
              .configDirectory(Path.of(args[1]))
              .build()) {
        System.out.print('r');
        System.out.flush();
        if (System.in.read() != -1 || nemo.credits().available().intValue() != 100) {
          throw new IllegalStateException();
        }
      }
    }
  }

  /** Without a folder there is no lock between programs that could do the work of the threads. */
  private NemoClientBuilder builder() {
    return NemoClient.builder().baseUrl(service.url()).anonymous().clock(new FakeClock());
  }

  private void slowToken() {
    service.nextTokenCall(() -> {
      asked.countDown();
      await(answer);
      return service.token();
    });
  }

  private static TokenStore telling(CountDownLatch saved) {
    TokenStore memory = TokenStore.inMemory();
    return new TokenStore() {
      @Override
      public Optional<StoredToken> load(String of, String clientId) {
        return memory.load(of, clientId);
      }

      @Override
      public void save(StoredToken token) {
        memory.save(token);
        saved.countDown();
      }
    };
  }

  private static void atOnce(List<? extends Callable<?>> calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.size());
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Callable<?> call : calls) {
        running.add(
            threads.submit(() -> {
              start.await(60, TimeUnit.SECONDS);
              return call.call();
            }));
      }
      for (Future<?> one : running) {
        one.get(60, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody came");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
