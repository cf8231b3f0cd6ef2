package ai.nemovideo.sdk.internal.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.ErrorCode;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.PermissionDeniedException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TokenInvalidException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that says no: a fresh one, then the service itself; and who may know the token. */
class RefusedDownloadTest {

  private static final List<String> OURS =
      List.of(
          "Authorization", "X-Skill-Source", "X-Skill-Version", "X-Skill-Platform", "X-Client-Id");

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
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void aRefusalAsksTheServiceForAFreshAddress(int status) throws IOException {
    bench.output = request -> isOld(request) ? Bench.code(status) : bench.whole();

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);

    assertThat(paths(bench.fetches)).containsExactly("/old/film.mp4", "/new/film.mp4");
    assertThat(paths(bench.calls)).containsExactly("/api/render/proxy/lambda/render_1");
    assertThat(bench.calls.get(0).getHeaders().get("Authorization"))
        .isEqualTo("Bearer " + Bench.TOKEN);
    assertThat(bench.fetches).allSatisfy(RefusedDownloadTest::assertAnonymous);
    assertThat(bench.clock.sleeps()).isEmpty();
  }

  @Test
  void theFreshAddressIsTriedOnceThenTheEndpoint() throws IOException {
    bench.output = request -> Bench.code(403);
    bench.endpoint = request -> bench.whole();

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);

    assertThat(paths(bench.fetches)).containsExactly("/old/film.mp4", "/new/film.mp4");
    assertThat(paths(bench.calls))
        .containsExactly(
            "/api/render/proxy/lambda/render_1", "/api/render/proxy/render_1/download");
  }

  @Test
  void bothDialectsNameTheFreshAddress() throws IOException {
    bench.output = request -> isOld(request) ? Bench.code(403) : bench.whole();
    bench.status =
        request ->
            Bench.json("{\"status\":\"completed\",\"output\":{\"url\":\"" + bench.fresh() + "\"}}");
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"completed\"}",
        "{\"status\":\"completed\",\"outputUrl\":\"no address\"}"
      })
  void withoutAFreshAddressTheEndpointIsAsked(String status) throws IOException {
    bench.output = request -> Bench.code(403);
    bench.status = request -> Bench.json(status);
    bench.endpoint = request -> bench.whole();
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
  }

  @Test
  void anAddressThatCannotBeAskedForStillLeavesTheEndpoint() throws IOException {
    bench.output = request -> Bench.code(403);
    bench.status = request -> Bench.code(404);
    bench.endpoint = request -> bench.whole();
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of(Bench.code(402), ExportBlockedException.class),
        Arguments.of(Bench.code(401), TokenInvalidException.class),
        Arguments.of(Bench.code(403), PermissionDeniedException.class),
        Arguments.of(
            Bench.json("{\"code\":402,\"message\":\"tier\"}"), ExportBlockedException.class),
        Arguments.of(
            Bench.json("{\"code\":1001,\"message\":\"old\"}"), TokenInvalidException.class),
        Arguments.of(
            new MockResponse.Builder().code(429).addHeader("Retry-After", "86400").build(),
            RateLimitedException.class),
        Arguments.of(Bench.code(404), DownloadException.class),
        Arguments.of(Bench.json("{\"code\":1002}"), DownloadException.class),
        Arguments.of(Bench.json("{\"success\":true}"), DownloadException.class));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatTheServiceSaysOfTheAccountKeepsItsType(
      MockResponse answer, Class<? extends NemoException> type) {
    bench.output = request -> Bench.code(410);
    bench.endpoint = request -> answer;

    NemoException e = (NemoException) catchThrowable(() -> bench.save());

    assertThat(e)
        .isExactlyInstanceOf(type)
        .hasMessageContaining("HTTP 410")
        .hasMessageContaining("a fresh output address")
        .hasMessageContaining("the download endpoint: ");
    assertThat(e.stage()).isEqualTo(Stage.DOWNLOAD);
    assertThat(e.renderId()).contains(Bench.RENDER);
    assertThat(e.sessionId()).contains("session_1");
    assertThat(paths(bench.calls)).endsWith("/api/render/proxy/render_1/download").hasSize(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theBlockedExportSaysWhy() {
    bench.output = request -> Bench.code(410);
    bench.endpoint = request -> Bench.code(402);

    ExportBlockedException e =
        catchThrowableOfType(ExportBlockedException.class, () -> bench.save());

    assertThat(e).hasMessageContaining("subscription tier");
    assertThat(e.getSuppressed()).hasSize(2);
    assertThat(e.details().httpStatus()).isEqualTo(402);
    assertThat(e.code()).isEqualTo(ErrorCode.EXPORT_BLOCKED);
  }

  @Test
  void theWaitThatTheServiceAsksForIsKept() {
    bench.output = request -> Bench.code(410);
    bench.endpoint =
        request -> new MockResponse.Builder().code(429).addHeader("Retry-After", "86400").build();
    assertThat(catchThrowableOfType(RateLimitedException.class, () -> bench.save()).retryAfter())
        .contains(Duration.ofDays(1));
  }

  @Test
  void noHopOfARedirectGetsWhatIsOurs() throws IOException {
    try (MockWebServer third = new MockWebServer()) {
      third.enqueue(redirect(302, bench.host.url("/last.mp4").toString()));
      third.start();
      bench.output =
          request -> isOld(request) ? redirect(307, third.url("/x").toString()) : bench.whole();

      assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);

      assertAnonymous(third.takeRequest());
      assertThat(paths(bench.fetches)).containsExactly("/old/film.mp4", "/last.mp4");
      assertThat(bench.fetches).allSatisfy(RefusedDownloadTest::assertAnonymous);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anAuthenticatorOfTheUserIsNotAsked() {
    bench.http =
        new OkHttpClient.Builder()
            .authenticator((route, response) ->
                response.request().newBuilder().header("Authorization", "Bearer x").build())
            .build();
    bench.output = request -> isOld(request) ? Bench.code(401) : bench.whole();

    bench.save();

    assertThat(bench.fetches).hasSize(2).allSatisfy(RefusedDownloadTest::assertAnonymous);
  }

  @Test
  void anInterceptorOfTheUserThatFailsIsNoMoreThanALostConnection() throws IOException {
    bench.http =
        new OkHttpClient.Builder()
            .addInterceptor(chain -> {
              if (bench.fetches.isEmpty()) {
                chain.proceed(chain.request()).close();
                throw new IllegalStateException("the user's own");
              }
              return chain.proceed(chain.request());
            })
            .build();

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(bench.fetches).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void theEndpointMayRedirectAndOnlyItGetsWhatIsOurs(int status) throws IOException {
    bench.output = request -> isOld(request) || isNew(request) ? Bench.code(403) : bench.whole();
    bench.endpoint = request -> redirect(status, bench.host.url("/signed.mp4?s=1").toString());

    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);

    assertThat(bench.fetches).hasSize(3).allSatisfy(RefusedDownloadTest::assertAnonymous);
    assertThat(bench.calls.get(1).getHeaders().get("Authorization")).isNotNull();
  }

  @Test
  void aRedirectBackToTheServiceIsAnonymousToo() throws IOException {
    bench.output =
        request -> redirect(302, bench.api.url("/api/render/proxy/x/download").toString());
    bench.endpoint = request -> bench.whole();

    bench.save();

    assertAnonymous(bench.calls.get(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/film.mp4",
        "ftp://example.com/film.mp4",
        "file:///etc/passwd",
        "//example.com/film.mp4"
      })
  void aRedirectToAnUnsafeAddressIsNotFollowed(String location) throws IOException {
    bench.output = request -> redirect(302, location);
    bench.endpoint = request -> redirect(302, location);

    DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());

    assertThat(e)
        .hasMessageContaining(
            location.contains("example.com/") && !location.startsWith("ftp")
                ? "on example.com is not https"
                : "no web address");
    assertThat(bench.clock.sleeps()).isEmpty();
  }

  @Test
  void anAddressThatIsNotHttpsIsNotAsked() throws IOException {
    bench.address = java.net.URI.create("http://example.com/film.mp4?signature=secret");
    bench.endpoint = request -> bench.whole();
    assertThat(Files.readAllBytes(bench.save())).isEqualTo(bench.film);
    assertThat(paths(bench.fetches)).containsExactly("/new/film.mp4");
  }

  @Test
  void redirectsWithoutEndAreGivenUp() {
    bench.output = request -> redirect(302, "/again");

    DownloadException e = catchThrowableOfType(DownloadException.class, () -> bench.save());

    assertThat(e).hasMessageContaining("redirects without end");
    assertThat(bench.fetches).hasSize(22);
  }

  private static void assertAnonymous(RecordedRequest request) {
    assertThat(OURS).allSatisfy(name -> assertThat(request.getHeaders().get(name)).isNull());
    assertThat(request.getHeaders().toString()).doesNotContain("nmv_usr");
  }

  private static boolean isOld(RecordedRequest request) {
    return request.getUrl().encodedPath().startsWith("/old/");
  }

  private static boolean isNew(RecordedRequest request) {
    return request.getUrl().encodedPath().startsWith("/new/");
  }

  private static List<String> paths(List<RecordedRequest> requests) {
    return requests.stream().map(request -> request.getUrl().encodedPath()).toList();
  }

  private static MockResponse redirect(int status, String location) {
    return new MockResponse.Builder().code(status).addHeader("Location", location).build();
  }
}
