package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.LogCapture;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.RawServer;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of requests says what happened, and nothing that is anybody else's business. */
class WireLogTest {

  private static final String OWN = "nmv_usr_topsecret";
  private static final String CLIENT = "0c4ff1e1-2222-4333-8444-0123456789ab";
  private static final String PROMPT = "one second of the secret garden";

  @TempDir Path folder;

  /** The header values of {@code Authorization}, as they went over the wire. */
  private final Set<String> sent = ConcurrentHashMap.newKeySet();

  @ParameterizedTest(name = "with a token of one''s own: {0}")
  @ValueSource(booleans = {true, false})
  void tellsOfAWholeJobWithoutSecretsOrWords(boolean own) {
    Scenario quick = Scenario.builder().rendering(Scenario.Rendering.QUICK).build();
    try (LogCapture log = new LogCapture();
        LocalNemo local = LocalNemo.builder().scenario(quick).start();
        NemoClient nemo = client(local.baseUrl(), own, new WaitlessClock())) {
      nemo.animate(List.of(Pictures.png(folder, "private.png")), PROMPT)
          .saveTo(folder.resolve("a.mp4"));

      assertThat(log.lines())
          .anyMatch(line -> line.matches("FINE \\w+ POST [\\w.]+:\\d+/run_sse goes out"))
          .anyMatch(line ->
              line.matches("FINE \\w+ POST [\\w.]+:\\d+/run_sse answered 200 after \\d+ ms"))
          .anyMatch(line -> line.contains(" GET " + local.mediaUrl().getAuthority() + "/"))
          .doesNotHaveDuplicates();
      assertSilentAboutSecrets(log);
      assertThat(sent).hasSize(1);
    }
  }

  @Test
  void tellsOfAFailureByItsKind() throws IOException {
    RawServer server = new RawServer((head, connection) -> connection.reset());
    server.close();
    try (LogCapture log = new LogCapture();
        NemoClient nemo = client(server.url(), true, new FakeClock())) {
      assertThatThrownBy(nemo::credits).isInstanceOf(NemoException.class);
      assertThat(log.lines())
          .anyMatch(line -> line.matches("FINE \\w+ GET .* failed after \\d+ ms: \\w+Exception"));
      assertSilentAboutSecrets(log);
    }
  }

  @Test
  void namesTheServicesOwnNumberUnlessItIsOdd() throws IOException {
    try (LogCapture log = new LogCapture();
        RawServer server =
            new RawServer((head, connection) ->
                connection.write(
                    "HTTP/1.1 200 OK\r\nX-Request-Id: "
                        + (head.target().contains("credits") ? "req-7.a" : "<b>1</b>")
                        + "\r\nContent-Length: 26\r\n\r\n{\"available\":1,\"state\":{}}"));
        NemoClient nemo = client(server.url(), true, new FakeClock())) {
      nemo.credits();
      assertThat(nemo.session("s1").state().draft()).isEmpty();
      assertThat(log.lines())
          .anyMatch(line -> line.endsWith("(X-Request-Id req-7.a)"))
          .noneMatch(line -> line.contains("<b>"));
    }
  }

  @Test
  void isSilentUnlessAskedFor() {
    assertThat(System.getLogger("ai.nemovideo.sdk").isLoggable(System.Logger.Level.DEBUG))
        .isFalse();
  }

  private void assertSilentAboutSecrets(LogCapture log) {
    for (String line : log.lines()) {
      assertThat(line).doesNotContain(OWN, CLIENT, PROMPT, "garden", "Bearer", "private.png");
      for (String header : sent) {
        assertThat(line).doesNotContain(header.replace("Bearer ", ""));
      }
      assertThat(line).doesNotContain("?");
    }
  }

  private NemoClient client(URI url, boolean own, NemoClock clock) {
    OkHttpClient listening =
        new OkHttpClient.Builder()
            .addNetworkInterceptor(chain -> {
              String header = chain.request().header("Authorization");
              if (header != null) {
                sent.add(header);
              }
              return chain.proceed(chain.request());
            })
            .build();
    NemoClientBuilder builder =
        NemoClient.builder().baseUrl(url).clientId(CLIENT).httpClient(listening).clock(clock);
    return (own ? builder.token(OWN) : builder.anonymous()).build();
  }
}
