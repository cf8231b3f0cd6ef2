package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.testing.TokenService;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an anonymous client of a service that is not on this machine keeps who it is. */
class HomeFolderTest {

  private static final String HOME = "user.home";

  private final String realHome = System.getProperty(HOME);
  @TempDir Path home;

  @BeforeEach
  void move() {
    System.setProperty(HOME, home.toString());
  }

  @AfterEach
  void moveBack() {
    System.setProperty(HOME, realHome);
  }

  @Test
  void clientIdAndTokenAreInTheDocumentedFolder() throws IOException, InterruptedException {
    HeldCertificate held =
        new HeldCertificate.Builder().addSubjectAlternativeName("nemo.test").build();
    HandshakeCertificates tls =
        new HandshakeCertificates.Builder()
            .heldCertificate(held)
            .addTrustedCertificate(held.certificate())
            .build();
    OkHttpClient http =
        new OkHttpClient.Builder()
            .sslSocketFactory(tls.sslSocketFactory(), tls.trustManager())
            .dns(host -> List.of(InetAddress.getLoopbackAddress()))
            .build();
    MockResponse token = TokenService.json("{\"code\":0,\"data\":{\"token\":\"secret-1\"}}");
    MockResponse credits = TokenService.json("{\"code\":0,\"data\":{\"available\":1}}");
    Path folder = home.resolve(".config/nemovideo");
    try (MockWebServer server = new MockWebServer()) {
      server.useHttps(tls.sslSocketFactory());
      server.start();
      server.enqueue(token);
      server.enqueue(credits);
      server.enqueue(credits);
      for (int program = 0; program < 2; program++) {
        try (NemoClient nemo =
            NemoClient.builder()
                .baseUrl(server.url("/").newBuilder().host("nemo.test").build().uri())
                .anonymous()
                .httpClient(http)
                .build()) {
          nemo.credits();
        }
      }

      RecordedRequest asked = server.takeRequest();
      String clientId = Files.readString(folder.resolve("client_id")).strip();
      assertThat(asked.getHeaders().get("X-Client-Id")).isEqualTo(clientId);
      assertThat(UUID.fromString(clientId)).hasToString(clientId);
      assertThat(server.getRequestCount()).as("one token for both programs").isEqualTo(3);
    }
    assertThat(folder.toFile().list())
        .filteredOn(name -> name.startsWith("token-"))
        .hasSize(1)
        .allMatch(name -> name.endsWith(".json"));
  }
}
