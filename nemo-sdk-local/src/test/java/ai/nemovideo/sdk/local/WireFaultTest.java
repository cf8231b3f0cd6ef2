package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.nemovideo.sdk.local.Scenario.Rendering;
import ai.nemovideo.sdk.local.Scenario.Speech;
import ai.nemovideo.sdk.local.WireFault.Moment;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault as a bare socket sees it, and whether the service did its work. */
@Timeout(60)
final class WireFaultTest {
  private static final String TURN = "/run_sse";

  private final AtomicInteger pauses = new AtomicInteger();
  private final LocalNemo nemo =
      LocalNemo.builder()
          .gated(true)
          .pause(time -> pauses.incrementAndGet())
          .scenario(Scenario.builder().rendering(Rendering.INSTANT).startingCredits(1000).build())
          .start();
  private Wire wire;
  private String session;

  @BeforeEach
  void open() {
    wire = Wire.anonymous(nemo);
    session = wire.openSession();
    data(wire.upload(session, "a.png", Wire.picture(64, 36, "png")));
  }

  @AfterEach
  void close() {
    nemo.close();
  }

  static Stream<WireFault> before() {
    return Stream.of(
        WireFault.resetBefore(),
        WireFault.resetWithin(1_000_000),
        WireFault.closeBefore(),
        WireFault.garbageBefore(),
        WireFault.answerBefore("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"),
        WireFault.status(503).body("text/html", "<h1>no</h1>").before());
  }

  static Stream<WireFault> after() {
    return Stream.of(
        WireFault.resetAfter(),
        WireFault.closeAfter(),
        WireFault.garbageAfter(),
        WireFault.truncateAfter(10),
        WireFault.answerAfter("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"),
        WireFault.status(503).body("text/html", "<h1>no</h1>").after());
  }

  @ParameterizedTest
  @MethodSource("before")
  void nothingIsDoneBefore(WireFault fault) {
    nemo.breakNext(TURN, fault, 1);
    int sent = nemo.requests().size();
    takeATurn();
    assertThat(nemo.charges()).isEmpty();
    assertThat(nemo.credits(session).total()).isEqualTo(1000);
    assertThat(wire.draft(session).entrySet()).isEmpty();
    assertThat(nemo.faultsLeft()).isZero();
    assertThat(nemo.requests()).hasSize(sent + 2);
    RecordedRequest lost = nemo.requests().get(sent);
    assertThat(lost.path()).isEqualTo(TURN);
    assertThat(lost.method()).isEqualTo("POST");
    assertThat(lost.host()).isEqualTo(RecordedRequest.Host.API);
    assertThat(lost.body()).isEqualTo(Wire.message(session, "2 seconds"));
    assertThat(lost.bodyBytes()).isEqualTo(lost.body().length());
    assertThat(lost.authorization())
        .isPresent()
        .isEqualTo(nemo.requests().get(sent + 1).authorization());
    assertThat(lost.authorization().orElseThrow()).doesNotContain(wire.authorization());
  }

  @ParameterizedTest
  @MethodSource("after")
  void everythingIsDoneAfter(WireFault fault) {
    nemo.breakNext(TURN, fault, 1);
    takeATurn();
    assertThat(nemo.charges()).hasSize(1);
    assertThat(wire.draft(session).getAsJsonArray("t")).isNotEmpty();
    assertThat(turns())
        .hasSize(1)
        .first()
        .satisfies(turn -> {
          assertThat(turn.body()).isEqualTo(Wire.message(session, "2 seconds"));
          assertThat(turn.bodyBytes()).isEqualTo(turn.body().length());
        });
  }

  /** Sends one message and takes what comes. */
  private void takeATurn() {
    try (RawClient client = RawClient.to(nemo.baseUrl())) {
      send(client).rest();
    } catch (IOException e) {
      // Which exception is not the question here.
      assertThat(e).isNotInstanceOf(SocketTimeoutException.class);
    }
  }

  private RawClient send(RawClient client) throws IOException {
    String headers =
        "Authorization: "
            + wire.authorization()
            + "\r\nContent-Type: application/json\r\nConnection: close\r\n";
    return client.post(TURN, headers, Wire.message(session, "2 seconds"));
  }

  private List<RecordedRequest> turns() {
    return nemo.requests().stream().filter(request -> request.path().equals(TURN)).toList();
  }

  @Test
  void resetIsReset() throws IOException {
    for (WireFault fault : List.of(WireFault.resetBefore(), WireFault.resetAfter())) {
      nemo.breakNext("GET", "/api/credits", fault, 1);
      try (RawClient client = RawClient.to(nemo.baseUrl()).get("/api/credits/balance/simple")) {
        assertThatExceptionOfType(SocketException.class)
            .isThrownBy(client::read)
            .withMessage("Connection reset");
      }
    }
  }

  @Test
  void resetWithinARequestComesBeforeItsEnd() throws IOException {
    nemo.breakNext("/x", WireFault.resetWithin(100_000), 1);
    try (RawClient client = RawClient.to(nemo.baseUrl())) {
      client.send(
          "POST /x HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 900000000");
      client.send("\r\n\r\n" + "x".repeat(100_000));
      assertThatExceptionOfType(SocketException.class)
          .isThrownBy(client::read)
          .withMessage("Connection reset");
    }
    RecordedRequest lost = nemo.requests().get(nemo.requests().size() - 1);
    assertThat(lost.bodyBytes()).isEqualTo(100_000);
    assertThat(lost.body()).as("half of a JSON body is none").isEmpty();
  }

  @Test
  void closeIsAnEndWithoutAByte() throws IOException {
    nemo.breakNext("/x", WireFault.closeBefore(), 1);
    nemo.breakNext("/x", WireFault.closeAfter(), 1);
    for (int i = 0; i < 2; i++) {
      try (RawClient client = RawClient.to(nemo.baseUrl()).get("/x")) {
        assertThat(client.rest()).isEmpty();
      }
    }
  }

  @Test
  void garbageIsNotHttp() throws IOException {
    nemo.breakNext("/x", WireFault.garbageBefore(), 1);
    nemo.breakNext("/x", WireFault.garbageAfter(), 1);
    for (int i = 0; i < 2; i++) {
      try (RawClient client = RawClient.to(nemo.baseUrl()).get("/x")) {
        assertThat(client.rest()).isNotEmpty().doesNotContain("HTTP/1").endsWith("\r\n");
      }
    }
  }

  @Test
  void literalAnswerComesAsItWasGivenAndThenTheEnd() throws IOException {
    String raw = "HTTP/1.1 418 Tea\r\nX-Pot: \u00e9\r\n\r\nhot";
    nemo.breakNext("/x", WireFault.answerBefore(raw), 1);
    try (RawClient client = RawClient.to(nemo.baseUrl()).get("/x")) {
      assertThat(client.rest()).isEqualTo(raw);
    }
  }

  @Test
  void wellFormedAnswerKeepsTheConnection() throws IOException {
    WireAnswer busy =
        WireFault.status(503)
            .header("Retry-After", "0")
            .header("Date", "Mon, 01 Jan 2024 00:00:00 GMT")
            .body("text/html; charset=utf-8", "<h1>bes\u00e9tzt</h1>");
    nemo.breakNext("POST", "/x", busy.before(), 1);
    nemo.breakNext("GET", "/x", WireFault.status(204).after(), 1);
    try (RawClient client = RawClient.to(nemo.baseUrl())) {
      assertThat(client.post("/x", "Content-Type: text/plain\r\n", "secret?").answer())
          .isEqualToNormalizingNewlines(
              """
              HTTP/1.1 503 Planned
              Retry-After: 0
              Date: Mon, 01 Jan 2024 00:00:00 GMT
              Content-Type: text/html; charset=utf-8
              Content-Length: 17

              <h1>besétzt</h1>\
              """);
      assertThat(client.get("/x").head()).isEqualTo("HTTP/1.1 204 Planned\r\n\r\n");
      assertThat(client.get("/x").answer()).startsWith("HTTP/1.1 404 ");
    }
    List<RecordedRequest> three =
        nemo.requests().stream().filter(request -> request.path().equals("/x")).toList();
    assertThat(three).extracting(RecordedRequest::method).containsExactly("POST", "GET", "GET");
    assertThat(three.get(0).body()).as("only JSON is kept").isEmpty();
    assertThat(three.get(0).bodyBytes()).isEqualTo(7);
  }

  @Test
  void answerMayAskForTheEndOfTheConnection() throws IOException {
    nemo.breakNext("/x", WireFault.status(500).header("Connection", "close").before(), 1);
    try (RawClient client = RawClient.to(nemo.baseUrl()).get("/x")) {
      assertThat(client.rest()).endsWith("Connection: close\r\nContent-Length: 0\r\n\r\n");
    }
  }

  @Test
  void impossibleAnswersAndNumbersAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> WireFault.status(100));
    assertThatIllegalArgumentException().isThrownBy(() -> WireFault.status(600));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WireFault.status(200).header("A", "b\r\nC: d"));
    assertThatIllegalArgumentException().isThrownBy(() -> WireFault.truncateAfter(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> WireFault.resetWithin(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> WireFault.drip(Duration.ofMillis(-1)));
  }

  @Test
  void stallIsSilentToTheEnd() throws IOException {
    nemo.breakNext("/x", WireFault.stallBefore(), 1);
    nemo.breakNext(TURN, WireFault.stallAfter(), 1);
    try (RawClient silent = RawClient.to(nemo.baseUrl()).get("/x");
        RawClient paid = send(RawClient.to(nemo.baseUrl()))) {
      Until.holds(() -> nemo.charges().size() == 1 && nemo.faultsLeft() == 0);
      // Meanwhile others are served.
      assertThat(wire.get("/api/credits/balance/simple").statusCode()).isEqualTo(200);
      nemo.close();
      assertThat(silent.rest()).isEmpty();
      assertThat(paid.rest()).isEmpty();
    }
  }

  @Test
  void clientThatHangsUpIsForgotten() throws IOException {
    nemo.breakNext("/x", WireFault.stallBefore(), 1);
    nemo.breakNext("/x", WireFault.endlessBefore("text/plain"), 1);
    for (int i = 0; i < 2; i++) {
      RawClient client = RawClient.to(nemo.baseUrl()).get("/x");
      Until.holds(() -> faultsAtWork() == 1);
      client.close();
      Until.holds(() -> faultsAtWork() == 0);
    }
  }

  /** How many clients are in a stall or an endless answer. */
  private static long faultsAtWork() {
    return Thread.getAllStackTraces().values().stream()
        .filter(frames ->
            Stream.of(frames).anyMatch(frame -> frame.getClassName().endsWith(".gate.Striker")))
        .count();
  }

  @Test
  void truncatedAnswerPromisesMoreThanComes() throws IOException {
    String whole = balance();
    String body = whole.substring(whole.indexOf("\r\n\r\n") + 4);
    for (int bytes : List.of(0, 7, body.length() - 1, body.length(), Integer.MAX_VALUE)) {
      nemo.breakNext("/api/credits", WireFault.truncateAfter(bytes), 1);
      String cut = balance();
      assertThat(cut).contains("ontent-length: " + body.length());
      assertThat(cut).endsWith("\r\n\r\n" + body.substring(0, Math.min(bytes, body.length())));
    }
    assertThat(nemo.faultsLeft()).isZero();
  }

  /** An answer as it is on the wire. */
  private String balance() throws IOException {
    try (RawClient client = RawClient.to(nemo.baseUrl())) {
      return client
          .send(
              "GET /api/credits/balance/simple HTTP/1.1\r\nConnection: close\r\nAuthorization: "
                  + wire.authorization()
                  + "\r\n\r\n")
          .rest();
    }
  }

  @Test
  void truncatedStreamEndsWithinAChunk() throws IOException {
    nemo.breakNext(TURN, WireFault.truncateAfter(10), 1);
    try (RawClient client = send(RawClient.to(nemo.baseUrl()))) {
      String got = client.rest();
      String head = got.substring(0, got.indexOf("\r\n\r\n") + 4);
      assertThat(head.toLowerCase(Locale.ROOT)).contains("transfer-encoding: chunked");
      String[] chunk = got.substring(head.length()).split("\r\n", 2);
      assertThat(Integer.parseInt(chunk[0], 16)).isGreaterThan(10);
      assertThat(chunk[1]).hasSize(10).startsWith("data:");
    }
  }

  @Test
  void endlessBodyBeginsAsTheTypeWantsAndLastsUntilTheClientHangsUp() throws IOException {
    nemo.breakNext("/x", WireFault.endlessBefore("application/json"), 1);
    nemo.breakNext("/x", WireFault.endlessAfter("text/event-stream"), 1);
    nemo.breakNext("/x", new WireFault.Endless(Moment.BEFORE, "video/mp4", ""), 1);
    for (String start :
        List.of(
            "{\"code\":0,\"data\":{\"text\":\"", "data: {\"type\":\"text\",\"content\":\"", "")) {
      try (RawClient client = RawClient.to(nemo.baseUrl()).get("/x")) {
        assertThat(client.head()).startsWith("HTTP/1.1 200 OK\r\nContent-Type: ");
        assertThat(client.chunk(start.isEmpty() ? 16 * 1024 : start.length())).startsWith(start);
        for (int i = 0; i < 1000; i++) {
          assertThat(client.chunk(16 * 1024)).matches("a+");
        }
      }
    }
  }

  @Test
  void dripIsTheWholeAnswerByteByByte() throws IOException {
    String whole = balance();
    nemo.breakNext("/api/credits", WireFault.drip(Duration.ofMillis(5)), 1);
    String dripped = balance();
    assertThat(dripped).hasSameSizeAs(whole).endsWith(whole.substring(whole.indexOf("\r\n\r\n")));
    assertThat(pauses).hasValue(whole.length() - 1);
  }

  @Test
  void dripKeepsTheConnection() throws IOException {
    nemo.breakNext("/x", WireFault.drip(Duration.ZERO), 1);
    try (RawClient client = RawClient.to(nemo.baseUrl())) {
      assertThat(client.get("/x").answer()).startsWith("HTTP/1.1 404 ");
      assertThat(client.get("/x").answer()).startsWith("HTTP/1.1 404 ");
    }
    assertThat(pauses).hasValue(0);
  }

  @Test
  void pathsAreComparedFromTheBeginningWithStarsAndAnEnd() throws IOException {
    WireFault marked = WireFault.status(599).before();
    nemo.breakNext("POST", "/api/render/proxy/lambda$", marked, 1);
    nemo.breakNext("GET", "/api/render/proxy/lambda/", marked, 1);
    nemo.breakNext("/*/*.mp4$", marked, 1);
    nemo.breakNext("/api/*/balance", marked, 1);
    Wire bare = wire.bare();
    assertThat(bare.get("/api/render/proxy/lambda").statusCode()).isNotEqualTo(599);
    assertThat(bare.post("/api/render/proxy/lambda/r1/cancel", "").statusCode()).isNotEqualTo(599);
    assertThat(bare.post("/api/render/proxy/lambda?x=y", "{}").statusCode()).isEqualTo(599);
    assertThat(bare.get("/api/render/proxy/lambda/r1").statusCode()).isEqualTo(599);
    assertThat(bare.get("/a/b/c.mp4").statusCode()).isNotEqualTo(599);
    assertThat(bare.get("/a/c.mp4x").statusCode()).isNotEqualTo(599);
    assertThat(bare.get("/a/c.mp4").statusCode()).isEqualTo(599);
    assertThat(bare.get("/api/balance/x").statusCode()).isNotEqualTo(599);
    assertThat(bare.get("/api/credits/balance/simple").statusCode()).isEqualTo(599);
    assertThat(nemo.faultsLeft()).isZero();
  }

  @Test
  void faultsHappenInTheOrderOfTheirPlanAndCanBeForgotten() {
    nemo.breakNext("/x", WireFault.status(501).before(), 2);
    nemo.breakNext("/", WireFault.status(502).before(), 1);
    nemo.breakNext("/x", WireFault.status(503).before(), 0);
    nemo.failNext("/x", 504, 504, 2);
    assertThat(nemo.faultsLeft()).isEqualTo(5);
    for (int status : List.of(501, 501, 502, 504)) {
      assertThat(wire.get("/x").statusCode()).isEqualTo(status);
    }
    nemo.breakNext("/x", WireFault.resetBefore(), 7);
    assertThat(nemo.faultsLeft()).isEqualTo(8);
    nemo.clearFaults();
    assertThat(nemo.faultsLeft()).isZero();
    assertThat(wire.get("/x").statusCode()).isEqualTo(404);
  }

  @Test
  void withoutAGateNothingCanBeBroken() {
    try (LocalNemo plain = LocalNemo.start()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> plain.breakNext("/x", WireFault.resetBefore(), 1))
          .withMessageContaining("LocalNemo.builder().gated(true)");
    }
  }

  @Test
  void downloadOfAVideoCanBeBrokenToo() throws IOException {
    wire.say(session, "2 seconds");
    wire.render(session, "r1", wire.draft(session), "{}");
    nemo.awaitRender("r1");
    URI url =
        URI.create(
            Wire.json(wire.get("/api/render/proxy/lambda/r1"))
                .getAsJsonObject("data")
                .get("outputUrl")
                .getAsString());
    assertThat(url.getAuthority()).isEqualTo(nemo.mediaUrl().getAuthority());
    nemo.breakNext("GET", "/*/r1.mp4", WireFault.truncateAfter(1000), 1);
    try (RawClient client = RawClient.to(url).get(url.getRawPath())) {
      assertThat(client.rest()).contains("65536").contains("ftypisom").hasSizeLessThan(2000);
    }
    assertThat(wire.bare().download(url, "Range", "bytes=1000-").body()).hasSize(64_536);
    assertThat(nemo.requests().stream().filter(r -> r.host() == RecordedRequest.Host.MEDIA))
        .hasSize(2);
  }

  @Test
  void serviceThatBreaksOffItselfIsStillFollowedByTheFault() throws IOException {
    nemo.scenario(nemo.scenario().toBuilder().speech(Speech.BROKEN_AFTER_WORK).build());
    nemo.breakNext(TURN, WireFault.status(502).after(), 1);
    try (RawClient client = send(RawClient.to(nemo.baseUrl()))) {
      assertThat(client.answer()).startsWith("HTTP/1.1 502 ");
    }
    assertThat(nemo.charges()).hasSize(1);
  }

  @Test
  void submissionWhoseAnswerIsLostIsKnownUnderItsId() {
    wire.say(session, "2 seconds");
    String path = "/api/render/proxy/lambda";
    nemo.breakNext("POST", path + "$", WireFault.status(504).after(), 1);
    assertThat(wire.render(session, "r1", wire.draft(session), "{}").statusCode()).isEqualTo(504);
    RenderReport first = nemo.awaitRender("r1");
    assertThat(Wire.json(wire.render(session, "r1", wire.draft(session), "{}")))
        .hasToString(
            "{\"success\":true,\"data\":{\"id\":\"r1\",\"status\":\"pending\",\"progress\":5}}");
    assertThat(nemo.awaitRender("r1")).isEqualTo(first);
    assertThat(wire.get(path + "/r1").body()).contains("completed");
  }
}
