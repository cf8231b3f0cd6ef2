package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloadTest {

  @TempDir Path folder;
  private final MockWebServer api = new MockWebServer();
  private final MockWebServer cdn = new MockWebServer();
  private final byte[] film = new byte[300_000];
  private final List<RecordedRequest> fetches = new ArrayList<>();
  private NemoClient nemo;
  private volatile Function<RecordedRequest, MockResponse> output = request -> whole();
  private volatile MockResponse endpoint = new MockResponse.Builder().code(404).build();

  @BeforeEach
  void start() throws IOException {
    new Random(7).nextBytes(film);
    cdn.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            fetches.add(request);
            return output.apply(request);
          }
        });
    cdn.start();
    api.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    api.start();
    nemo =
        NemoClient.builder()
            .baseUrl(api.url("/").uri())
            .token("nmv_usr_x")
            .clock(new FakeClock())
            .build();
  }

  @AfterEach
  void stop() {
    nemo.close();
    api.close();
    cdn.close();
  }

  @Test
  void aCutDownloadGoesOnWhereItStopped() throws IOException {
    output = request -> request.getHeaders().get("Range") == null ? half() : rest(request);

    Path file = save();

    assertThat(Files.readAllBytes(file)).isEqualTo(film);
    assertThat(fetches).hasSizeGreaterThanOrEqualTo(2);
    assertThat(fetches.get(1).getHeaders().get("If-Range")).isEqualTo("\"v1\"");
    assertThat(fetches.get(1).getHeaders().get("Authorization")).isNull();
  }

  @Test
  void aFileThatChangedMeanwhileStartsOver() throws IOException {
    output =
        request ->
            request.getHeaders().get("Range") == null && fetches.size() == 1 ? half() : whole();
    assertThat(Files.readAllBytes(save())).isEqualTo(film);
  }

  @Test
  void savingAgainGoesOnWhereTheLastOneFailed() throws IOException {
    output = request -> request.getHeaders().get("Range") == null ? half() : code(500);
    Animation video = nemo.animate(List.of(Pictures.png(folder, "a.png")), "zoom");
    DownloadException e =
        catchThrowableOfType(
            DownloadException.class, () -> video.saveTo(folder.resolve("film.mp4")));
    long there = Files.size(folder.resolve("film.mp4.part"));
    assertThat(e).hasMessageContaining(there + " of 300000 bytes are in film.mp4.part");
    assertThat(e.handle()).isPresent();
    fetches.clear();
    output = this::rest;

    assertThat(Files.readAllBytes(video.saveTo(folder.resolve("film.mp4")))).isEqualTo(film);
    assertThat(fetches).hasSize(1);
    assertThat(from(fetches.get(0))).isEqualTo((int) there);
  }

  @Test
  void aPageInsteadOfAVideoIsNeverSavedAndTheServicesEndpointIsTried() throws IOException {
    output =
        request ->
            new MockResponse.Builder()
                .addHeader("Content-Type", "text/html")
                .body("<html>expired</html>")
                .build();
    endpoint = whole();
    assertThat(Files.readAllBytes(save())).isEqualTo(film);
  }

  @Test
  void whenNothingWorksTheTargetStaysAsItWas() throws IOException {
    output = request -> new MockResponse.Builder().code(403).build();
    Path target = Files.writeString(folder.resolve("film.mp4"), "the old one");

    DownloadException e = catchThrowableOfType(DownloadException.class, this::save);

    assertThat(e).hasMessageContaining("still at the service");
    assertThat(e.renderId()).isPresent();
    assertThat(Files.readString(target)).isEqualTo("the old one");
  }

  private Path save() {
    Animation video = nemo.animate(List.of(Pictures.png(folder, "a.png")), "zoom");
    return video.saveTo(folder.resolve("film.mp4"));
  }

  private MockResponse whole() {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "video/mp4")
        .addHeader("ETag", "\"v1\"")
        .body(new Buffer().write(film))
        .build();
  }

  private MockResponse half() {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "video/mp4")
        .addHeader("ETag", "\"v1\"")
        .body(new Buffer().write(film))
        .onResponseBody(new SocketEffect.CloseSocket())
        .build();
  }

  private MockResponse rest(RecordedRequest request) {
    return new MockResponse.Builder()
        .code(206)
        .addHeader("Content-Type", "video/mp4")
        .addHeader("ETag", "\"v1\"")
        .addHeader("Content-Range", range(request))
        .body(new Buffer().write(film, from(request), film.length - from(request)))
        .build();
  }

  private static MockResponse code(int status) {
    return new MockResponse.Builder().code(status).build();
  }

  private static int from(RecordedRequest request) {
    String range = String.valueOf(request.getHeaders().get("Range"));
    return Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
  }

  private String range(RecordedRequest request) {
    return "bytes " + from(request) + "-" + (film.length - 1) + "/" + film.length;
  }

  private MockResponse answer(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    if (path.equals("/run_sse")) {
      states = 1;
      return new MockResponse.Builder()
          .addHeader("Content-Type", "text/event-stream")
          .body("data: {\"type\":\"text\",\"content\":\"done\"}\n\n")
          .build();
    }
    if (path.startsWith("/api/state")) {
      return json(
          states == 0
              ? "{\"data\":{\"state\":{}}}"
              : "{\"data\":{\"state\":{\"draft\":{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1000}]}]}}}}");
    }
    if (path.endsWith("/download")) {
      return endpoint;
    }
    if (path.startsWith("/api/render")) {
      return json(
          "{\"success\":true,\"data\":{\"status\":\"completed\",\"outputUrl\":\""
              + cdn.url("/film.mp4")
              + "\"}}");
    }
    return json("{\"data\":{\"session_id\":\"s1\",\"files\":[{\"filename\":\"a.png\"}]}}");
  }

  private volatile int states;

  private static MockResponse json(String body) {
    return new MockResponse.Builder()
        .addHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }
}
