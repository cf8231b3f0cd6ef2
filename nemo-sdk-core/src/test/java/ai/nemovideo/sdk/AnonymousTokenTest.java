package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnonymousTokenTest {

  @TempDir Path folder;
  private final MockWebServer server = new MockWebServer();
  private final AtomicInteger tokens = new AtomicInteger();
  private final List<String> clientIds = new ArrayList<>();
  private volatile String accepted = "token-1";

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tokenAndClientIdSurviveARestart() throws IOException {
    Path config = folder.resolve("config/nemovideo");
    try (NemoClient nemo = client(config)) {
      nemo.credits();
    }
    try (NemoClient nemo = client(config)) {
      nemo.credits();
    }
    assertThat(tokens).hasValue(1);
    Path kept = config.resolve("anonymous_token.json");
    assertThat(kept).content().contains("token-1", clientIds.get(0));
    assertThat(config.resolve("client_id")).hasContent(clientIds.get(0));
    if (Files.getFileStore(kept).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aRefusedTokenIsReplacedOnceWithTheSameClientId() {
    try (NemoClient nemo = client(folder)) {
      nemo.credits();
      accepted = "token-2";
      assertThat(nemo.credits().available()).isEqualByComparingTo("100");
    }
    assertThat(tokens).hasValue(2);
    assertThat(clientIds).hasSize(2).containsOnly(clientIds.get(0));
  }

  @Test
  void aHundredThreadsTakeOneToken() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(100);
    try (NemoClient nemo = client(folder)) {
      CountDownLatch go = new CountDownLatch(1);
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        calls.add(
            threads.submit(() -> {
              go.await();
              return nemo.credits();
            }));
      }
      go.countDown();
      for (Future<?> call : calls) {
        call.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(tokens).hasValue(1);
  }

  private NemoClient client(Path config) {
    return NemoClient.builder()
        .baseUrl(server.url("/").uri())
        .anonymous()
        .configDirectory(config)
        .clock(new FakeClock())
        .build();
  }

  private MockResponse answer(RecordedRequest request) {
    if (request.getUrl().encodedPath().endsWith("/anonymous-token")) {
      synchronized (clientIds) {
        clientIds.add(String.valueOf(request.getHeaders().get("X-Client-Id")));
      }
      return new MockResponse.Builder()
          .addHeader("Date", "Thu, 01 Jan 2026 00:00:00 GMT")
          .body(
              "{\"code\":0,\"data\":{\"token\":\"token-"
                  + tokens.incrementAndGet()
                  + "\",\"credits\":100,\"expires_at\":\"2026-01-08T00:00:00Z\","
                  + "\"user_id\":\"anon_1\"}}")
          .build();
    }
    boolean known = ("Bearer " + accepted).equals(request.getHeaders().get("Authorization"));
    return new MockResponse.Builder()
        .body(
            known
                ? "{\"code\":0,\"data\":{\"available\":100,\"frozen\":0,\"total\":100}}"
                : "{\"code\":1001,\"message\":\"token expired\"}")
        .build();
  }
}
