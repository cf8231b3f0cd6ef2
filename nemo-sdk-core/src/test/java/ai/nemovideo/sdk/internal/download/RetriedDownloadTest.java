package ai.nemovideo.sdk.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.CallKind;
import ai.nemovideo.sdk.RetryPolicy;
import ai.nemovideo.sdk.RetrySettings;
import ai.nemovideo.sdk.Timeouts;
import ai.nemovideo.sdk.error.DownloadException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes is waited for, at one place. */
class RetriedDownloadTest {

  @TempDir Path folder;
  private Bench bench;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench(folder);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 503, 504, 429})
  void aStatusThatPassesIsTriedAgain(int status) throws IOException {
    // Three times: OkHttp itself repeats a 408 once.
    bench.output = request -> bench.fetches.size() <= 3 ? Bench.code(status) : bench.whole();

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).hasSize(4);
    assertThat(bench.clock.sleeps()).isNotEmpty();
    assertThat(bench.calls).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "503, 7, 7000",
    "429, 7, 7000",
    "503, 0.4, 400",
    "429, '', 30000",
    "503, 'Sun, 06 Nov 1994 08:49:47 GMT', 10000"
  })
  void theServerSaysHowLongToWait(int status, String asked, long millis) {
    MockResponse.Builder busy =
        new MockResponse.Builder().code(status).addHeader("Date", "Sun, 06 Nov 1994 08:49:37 GMT");
    if (!asked.isEmpty()) {
      busy.addHeader("Retry-After", asked);
    }
    bench.output = request -> bench.fetches.size() == 1 ? busy.build() : bench.whole();

    bench.save();

    assertThat(bench.clock.sleeps()).containsExactly(Duration.ofMillis(millis));
  }

  @Test
  void aWaitLongerThanAllowedIsNotWaitedAndTheEndpointIsAsked() throws IOException {
    bench.output = request -> retryAfter("86400");
    bench.endpoint = request -> bench.whole();

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).hasSize(1);
    assertThat(bench.clock.sleeps()).isEmpty();
  }

  @Test
  void afterTheAttemptsThatTheCallerAllowsTheEndpointIsAsked() throws IOException {
    bench.retries = RetrySettings.defaults().with(CallKind.DOWNLOAD, RetryPolicy.of(3));
    bench.output = request -> Bench.code(500);
    bench.endpoint = request -> bench.whole();

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).hasSize(3);
    assertThat(bench.clock.sleeps()).hasSize(2);
    assertThat(bench.calls).hasSize(1);
  }

  @Test
  void theEndpointIsTriedAgainToo() throws IOException {
    bench.output = request -> Bench.code(410);
    bench.endpoint = request -> bench.calls.size() < 4 ? Bench.code(502) : bench.whole();
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
  }

  @Test
  void aNameThatIsNotFoundIsLookedUpAgain() throws IOException {
    AtomicInteger lookUps = new AtomicInteger();
    bench.http =
        new OkHttpClient.Builder()
            .dns(name -> {
              if (lookUps.incrementAndGet() <= 2) {
                throw new UnknownHostException(name);
              }
              return List.of(InetAddress.getLoopbackAddress());
            })
            .build();
    bench.address = URI.create("http://localhost:" + bench.host.getPort() + "/film.mp4");

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.clock.sleeps()).hasSize(2);
  }

  @Test
  void aRefusedConnectionIsTriedAgain() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0)) {
      port = closed.getLocalPort();
    }
    bench.address = URI.create("http://127.0.0.1:" + port + "/film.mp4");
    bench.endpoint = request -> bench.whole();

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.clock.sleeps()).hasSize(4);
  }

  @Test
  void aConnectionThatTakesTooLongIsTriedAgain() throws IOException {
    AtomicInteger connects = new AtomicInteger();
    bench.http =
        new OkHttpClient.Builder()
            .socketFactory(new SlowToConnect(connects))
            .retryOnConnectionFailure(false)
            .build();

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(connects).hasValue(3);
    assertThat(bench.clock.sleeps()).hasSize(2);
  }

  @Test
  void silenceInMidBodyIsResumed() throws IOException {
    bench.timeouts =
        new Timeouts(
            Duration.ofSeconds(10),
            Duration.ofMillis(300),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1));
    bench.output =
        request ->
            request.getHeaders().get("Range") == null
                ? bench.whole().newBuilder().onResponseBody(SocketEffect.Stall.INSTANCE).build()
                : bench.ranged(request);

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).hasSize(2);
  }

  @Test
  void whenNoPlaceAnswersTheMessageNamesThemAll() {
    bench.output = request -> Bench.code(500);
    bench.endpoint = request -> Bench.code(502);

    DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());

    assertThat(e)
        .hasMessageContaining("the output address on " + bench.host.getHostName() + ": HTTP 500")
        .hasMessageContaining("the download endpoint:")
        .hasMessageContaining("HTTP 502")
        .hasMessageContaining("still at the service")
        .hasMessageNotContaining("secret");
    assertThat(e.renderId()).contains(Bench.RENDER);
    assertThat(e.sessionId()).contains("session_1");
    assertThat(folder).isEmptyDirectory();
  }

  private static MockResponse retryAfter(String value) {
    return new MockResponse.Builder().code(503).addHeader("Retry-After", value).build();
  }

  /** The first two connections take too long. */
  private static final class SlowToConnect extends SocketFactory {

    private final AtomicInteger connects;

    SlowToConnect(AtomicInteger connects) {
      this.connects = connects;
    }

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
          if (connects.incrementAndGet() <= 2) {
            throw new SocketTimeoutException("connect timed out");
          }
          super.connect(to, timeout);
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return createSocket(host, port);
    }

    private Socket connected(SocketAddress to) throws IOException {
      Socket socket = createSocket();
      socket.connect(to);
      return socket;
    }
  }
}
