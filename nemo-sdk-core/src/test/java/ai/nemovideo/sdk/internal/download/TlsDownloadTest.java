package ai.nemovideo.sdk.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.DownloadException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A certificate that is not trusted ends the download at once; a cut under TLS does not. */
class TlsDownloadTest {

  private static final int INTERNAL_ERROR = 2;

  @TempDir static Path keys;
  private static TestTls tls;

  @TempDir Path folder;

  @BeforeAll
  static void certificate() throws IOException, GeneralSecurityException {
    tls = TestTls.in(keys);
  }

  @Test
  void aCertificateThatIsNotTrustedEndsTheDownload() throws IOException {
    try (Bench bench = new Bench(folder, null, tls.server())) {
      bench.endpoint = request -> bench.whole();

      ConnectionException e = catchThrowableOfType(ConnectionException.class, () -> bench.save());

      assertThat(e)
          .hasMessageContaining("certificate of the server is not trusted")
          .hasCauseInstanceOf(SSLException.class);
      assertThat(e.retryable()).isFalse();
      assertThat(e.renderId()).contains(Bench.RENDER);
      assertThat(bench.clock.sleeps()).isEmpty();
      assertThat(bench.calls).isEmpty();
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aCertificateForAnotherHostEndsTheDownload() throws IOException {
    try (Bench bench = new Bench(folder, null, tls.server())) {
      bench.http = tls.trustingClient();
      bench.address = URI.create("https://127.0.0.1:" + bench.host.getPort() + "/film.mp4");

      ConnectionException e = catchThrowableOfType(ConnectionException.class, () -> bench.save());

      assertThat(e).hasCauseInstanceOf(SSLPeerUnverifiedException.class);
      assertThat(bench.clock.sleeps()).isEmpty();
      assertThat(bench.calls).isEmpty();
    }
  }

  @Test
  void theServicesOwnCertificateCountsAsWell() throws IOException {
    try (Bench bench = new Bench(folder, tls.server(), null)) {
      bench.output = request -> Bench.code(500);
      bench.retries = ResumedDownloadTest.ONCE;

      ConnectionException e = catchThrowableOfType(ConnectionException.class, () -> bench.save());

      assertThat(e).hasMessageContaining("is not trusted").hasCauseInstanceOf(SSLException.class);
      assertThat(bench.clock.sleeps()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_1_1", "HTTP_2"})
  void aCutUnderTlsIsResumed(Protocol protocol) throws IOException {
    SocketEffect cut =
        protocol == Protocol.HTTP_2
            ? new SocketEffect.CloseStream(INTERNAL_ERROR)
            : new SocketEffect.CloseSocket();
    try (Bench bench = new Bench(folder, null, tls.server())) {
      bench.host.setProtocols(
          protocol == Protocol.HTTP_2
              ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)
              : List.of(Protocol.HTTP_1_1));
      bench.http = tls.trustingClient();
      bench.output =
          request ->
              request.getHeaders().get("Range") == null
                  ? bench.whole().newBuilder().onResponseBody(cut).build()
                  : bench.ranged(request);

      assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
      assertThat(bench.fetches).hasSize(2);
      assertThat(Bench.from(bench.fetches.get(1))).isPositive();
      assertThat(bench.fetches.get(0).getVersion())
          .isEqualTo(protocol == Protocol.HTTP_2 ? "HTTP/2" : "HTTP/1.1");
    }
  }

  @Test
  void httpsNeverLeadsToHttpNotEvenOnThisMachine() throws IOException {
    try (Bench bench = new Bench(folder, null, tls.server());
        MockWebServer plain = new MockWebServer()) {
      plain.enqueue(bench.whole());
      plain.start();
      bench.http = tls.trustingClient();
      MockResponse redirect =
          new MockResponse.Builder()
              .code(302)
              .addHeader("Location", plain.url("/film.mp4"))
              .build();
      bench.output = request -> redirect;

      DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());

      assertThat(e).hasMessageContaining("is not https");
      assertThat(plain.getRequestCount()).isZero();
    }
  }

  @Test
  void httpOnThisMachineMayLeadToHttps() throws IOException {
    try (Bench bench = new Bench(folder, null, tls.server());
        MockWebServer plain = new MockWebServer()) {
      plain.enqueue(
          new MockResponse.Builder()
              .code(302)
              .addHeader("Location", bench.host.url("/film.mp4"))
              .build());
      plain.start();
      bench.http = tls.trustingClient();
      bench.address = plain.url("/x").uri();

      assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    }
  }
}
