package ai.nemovideo.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import ai.nemovideo.sdk.testing.FakeClock;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.RawServer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests go where they are meant to go, whatever the service answers. */
class AddressTest {

  private static final String STATE = "/api/state/nemo_agent/me/";
  private static final String UPLOAD = "/api/upload-video/nemo_agent/me/";
  private static final String RENDER = "/api/render/proxy/lambda/";

  @TempDir Path folder;

  static Stream<String> oddIds() {
    return Stream.of(
        "../../x",
        "../credits",
        "a/b?c#d",
        "/",
        "//evil.example/",
        "%2e%2e",
        "%2E%2e/x",
        "..;",
        "...",
        "a b",
        "a%20b",
        "a+b&c=d",
        "\\..\\x",
        "日本語 é",
        "a\r\nX-Injected: 1",
        "a\u0000b\tc\u001f\u007f",
        "@evil.example",
        "http://evil.example/x");
  }

  @ParameterizedTest
  @MethodSource("oddIds")
  void anIdStaysOneSegment(String id) throws IOException {
    try (RawServer server = new RawServer(AddressTest::answer);
        NemoClient nemo = client(server.url(), new OkHttpClient())) {
      nemo.session(id).state();
      nemo.session(id).upload(MediaSource.file(Pictures.png(folder, "a.png")));
      nemo.session("s1").renderStatus(id);

      assertThat(server.requests())
          .allSatisfy(head -> {
            assertThat(head.headers()).doesNotContainKey("x-injected");
            assertThat(head.headers().get("host")).isEqualTo(server.url().getAuthority());
          });
      assertThat(server.requests())
          .extracting(head -> segment(head.target()))
          .contains(id)
          .containsOnly(id);
    }
  }

  @ParameterizedTest
  @MethodSource("oddIds")
  void anIdOfTheServiceStaysOneSegment(String id) throws IOException {
    RawServer.Handler naming =
        (head, connection) -> {
          if (head.target().startsWith("/api/tasks")) {
            connection.body(head);
            String data = "{\"data\":{\"session_id\":\"" + json(id) + "\"}}";
            connection.respond(200, "application/json", data);
          } else {
            answer(head, connection);
          }
        };
    try (RawServer server = new RawServer(naming);
        NemoClient nemo = client(server.url(), new OkHttpClient())) {
      List<Path> images = List.of(Pictures.png(folder, "a.png"));
      NemoException e =
          catchThrowableOfType(NemoException.class, () -> nemo.animate(images, "zoom"));
      assertThat(e.sessionId()).contains(id);
      assertThat(server.requests())
          .filteredOn(head -> head.target().matches(STATE + ".*|" + UPLOAD + ".*"))
          .hasSizeGreaterThan(1)
          .allSatisfy(head -> assertThat(segment(head.target())).isEqualTo(id));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", ".."})
  void whatIsNoSegmentIsRefused(String id) throws IOException {
    try (RawServer server = new RawServer(AddressTest::answer);
        NemoClient nemo = client(server.url(), new OkHttpClient())) {
      NemoSession session = nemo.session("s1");
      assertThatThrownBy(() -> session.renderStatus(id))
          .isInstanceOfSatisfying(
              UnexpectedResponseException.class,
              e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void aRedirectIsNotFollowedToAnotherHost(int status) throws IOException {
    try (RawServer other = new RawServer(AddressTest::answer);
        RawServer server =
            new RawServer((head, connection) -> {
              connection.body(head);
              connection.write(
                  "HTTP/1.1 "
                      + status
                      + " There\r\nContent-Length: 0\r\nLocation: "
                      + other.url()
                      + "\r\n\r\n");
            });
        NemoClient nemo = client(server.url(), new OkHttpClient())) {
      assertThatThrownBy(nemo::credits).isInstanceOf(UnexpectedResponseException.class);
      assertThatThrownBy(() -> nemo.session("s1").claimLink())
          .isInstanceOf(UnexpectedResponseException.class);
      assertThat(other.requests()).isEmpty();
    }
  }

  @Test
  void anInterceptorThatTurnsToAnotherHostGetsNoToken() throws IOException {
    try (RawServer other = new RawServer(AddressTest::answer)) {
      Interceptor elsewhere =
          chain ->
              chain.proceed(
                  chain
                      .request()
                      .newBuilder()
                      .url(chain.request().url().newBuilder().port(other.port()).build())
                      .build());
      OkHttpClient users = new OkHttpClient.Builder().addInterceptor(elsewhere).build();
      try (NemoClient nemo = client(URI.create("http://127.0.0.1:1/"), users)) {
        nemo.session("s1").state();
      }
      assertThat(other.requests())
          .singleElement()
          .satisfies(head ->
              assertThat(head.headers()).doesNotContainKeys("authorization", "x-skill-source"));
    }
  }

  private static void answer(RawServer.Head head, RawServer.Connection connection)
      throws IOException {
    connection.body(head);
    connection.respond(
        200,
        "application/json",
        "{\"data\":{\"state\":{},\"status\":\"pending\",\"files\":[{\"filename\":\"a.png\"}]}}");
  }

  /** What the service would take for the id: the one segment where it belongs, decoded. */
  private static String segment(String target) {
    for (String prefix : List.of(STATE, UPLOAD, RENDER)) {
      if (target.startsWith(prefix)) {
        String rest = target.substring(prefix.length()).replaceFirst("/latest$", "");
        assertThat(rest).as(target).doesNotContain("/", "?", "#");
        return URLDecoder.decode(rest.replace("+", "%2B"), StandardCharsets.UTF_8);
      }
    }
    return "elsewhere: " + target;
  }

  private static String json(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(String.format("\\u%04x", c)));
    return out.toString();
  }

  private static NemoClient client(URI url, OkHttpClient http) {
    return NemoClient.builder()
        .baseUrl(url)
        .token("nmv_usr_x")
        .httpClient(http)
        .clock(new FakeClock())
        .build();
  }
}
