package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.data;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.local.RecordedRequest.Host;
import ai.nemovideo.sdk.local.Scenario.Rendering;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes a gate: everything, as it came, and at once. */
@Timeout(60)
final class GateTest {
  private static final String BALANCE = "/api/credits/balance/simple";
  private static final Scenario PACED =
      Scenario.builder()
          .rendering(Rendering.INSTANT)
          .startingCredits(1000)
          .pace(Duration.ofMillis(1))
          .build();

  @TempDir private Path folder;
  private final Semaphore steps = new Semaphore(0);
  private final LocalNemo nemo =
      LocalNemo.builder().gated(true).scenario(PACED).pause(time -> steps.acquire()).start();

  @AfterEach
  void close() {
    nemo.close();
  }

  @Test
  void answersAreTheSameAsWithoutAGate() throws IOException {
    try (LocalNemo plain = LocalNemo.start();
        RawClient direct = RawClient.to(plain.baseUrl()).get("/x");
        RawClient gated = RawClient.to(nemo.baseUrl()).get("/x")) {
      assertThat(gated.answer().replaceAll("Date: .*", ""))
          .isEqualTo(direct.answer().replaceAll("Date: .*", ""));
    }
  }

  @Test
  void requestsAreNotedAsWithoutAGate() {
    List<RecordedRequest> gated = talkTo(nemo);
    try (LocalNemo plain = LocalNemo.builder().scenario(PACED).pause(time -> {}).start()) {
      assertThat(gated)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("headers")
          .isEqualTo(talkTo(plain));
    }
    assertThat(gated).extracting(RecordedRequest::host).contains(Host.API, Host.MEDIA);
    assertThat(gated.get(1).headers()).containsKeys("x-skill-source", "authorization", "host");
    assertThat(gated.get(1).header("X-Skill-Source")).contains("test");
  }

  private static List<RecordedRequest> talkTo(LocalNemo nemo) {
    Wire wire = Wire.anonymous(nemo);
    wire.get("/a%20b?query=1");
    wire.post("/c", "{\"x\":1}");
    wire.send("HEAD", "/d", BodyPublishers.noBody(), "");
    wire.bare().download(nemo.mediaUrl().resolve("/e"));
    return nemo.requests();
  }

  @Test
  void severalRequestsInOnePacketAreAnsweredInTurn() throws IOException {
    nemo.breakNext("/two", WireFault.status(502).before(), 1);
    nemo.breakNext("/four", WireFault.resetBefore(), 1);
    try (RawClient client = RawClient.to(nemo.baseUrl())) {
      client.sendLines(
          """
          GET /one HTTP/1.1

          POST /two HTTP/1.1
          Transfer-Encoding: chunked

          5;ext="1"
          hello
          00A
          0123456789
          0
          Trailer: x


          GET /three HTTP/1.1

          GET /four HTTP/1.1

          """);
      assertThat(client.answer()).startsWith("HTTP/1.1 404 ");
      assertThat(client.answer()).startsWith("HTTP/1.1 502 ");
      assertThat(client.answer()).startsWith("HTTP/1.1 404 ");
    }
    Until.holds(() -> nemo.requests().size() == 4);
    assertThat(nemo.requests())
        .extracting(RecordedRequest::path)
        .containsExactly("/one", "/two", "/three", "/four");
    assertThat(nemo.requests().get(1).bodyBytes()).as("without the framing").isEqualTo(15);
  }

  @Test
  void chunkedBodyReachesTheServiceWhole() throws IOException {
    Wire wire = Wire.anonymous(nemo);
    String json = "{\"task_name\":\"p\",\"language\":\"en\"}";
    String chunks =
        IntStream.range(0, json.length())
            .mapToObj(i -> "1\r\n" + json.charAt(i) + "\r\n")
            .reduce("", String::concat);
    try (RawClient client = RawClient.to(nemo.baseUrl())) {
      client.send(
          "POST /api/tasks/me/with-session/nemo_agent HTTP/1.1\r\nTransfer-Encoding: chunked\r\n"
              + "Content-Type: application/json\r\nAuthorization: "
              + wire.authorization()
              + "\r\n\r\n");
      // Byte by byte, so that every place at which a packet can end is one.
      for (int i = 0; i < chunks.length(); i++) {
        client.send(chunks.substring(i, i + 1));
      }
      assertThat(client.send("0\r\n\r\n").answer()).contains("session_id");
      assertThat(client.get("/x").answer()).startsWith("HTTP/1.1 404 ");
    }
    assertThat(nemo.requests().get(1).bodyBytes()).isEqualTo(json.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "before", "after"})
  void clientThatWaitsForContinueIsNotKeptWaiting(String moment) throws IOException {
    WireAnswer busy = WireFault.status(503);
    int times = moment.equals("none") ? 0 : 1;
    nemo.breakNext("/x", moment.equals("before") ? busy.before() : busy.after(), times);
    try (RawClient client = RawClient.to(nemo.baseUrl())) {
      client.sendLines(
          """
          POST /x HTTP/1.1
          Content-Type: application/json
          Content-Length: 2
          Expect: 100-continue

          """);
      assertThat(client.head()).startsWith("HTTP/1.1 100 ");
      assertThat(client.send("{}").answer())
          .startsWith(times == 0 ? "HTTP/1.1 404 " : "HTTP/1.1 503 ");
      assertThat(client.get("/y").answer()).startsWith("HTTP/1.1 404 ");
    }
    assertThat(nemo.requests()).extracting(RecordedRequest::path).containsExactly("/x", "/y");
  }

  @Test
  void headHasNoBodyAndKeepsTheConnection() throws IOException {
    try (RawClient client = RawClient.to(nemo.mediaUrl())) {
      client.send("HEAD /x/y HTTP/1.1\r\n\r\n");
      assertThat(client.head()).startsWith("HTTP/1.1 404 ");
      assertThat(client.get("/x/y").answer()).startsWith("HTTP/1.1 404 ");
    }
  }

  @Test
  void connectionClosesWhenOneSideWantsItClosed() throws IOException {
    try (RawClient client = RawClient.to(nemo.baseUrl())) {
      client.send("GET /x HTTP/1.1\r\nConnection: close\r\n\r\n");
      assertThat(client.answer()).startsWith("HTTP/1.1 404 ");
      assertThat(client.read()).isNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n",
        "GET /x HTTP/1.1\r\nno colon\r\n\r\n",
        "POST /x HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST /x HTTP/1.1\r\nContent-Length: many\r\n\r\n"
      })
  void whatIsNotHttpIsRefused(String text) throws IOException {
    try (RawClient client = RawClient.to(nemo.baseUrl()).send(text)) {
      assertThat(client.rest()).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void headWithoutEndIsRefused() throws IOException {
    try (RawClient client = RawClient.to(nemo.baseUrl())) {
      client.send("GET /x HTTP/1.1\r\nX: " + "x".repeat(64 * 1024 - 20));
      assertThat(client.rest()).startsWith("HTTP/1.1 400 ");
    }
    assertThat(nemo.requests()).isEmpty();
  }

  @Test
  void eventsPassOneByOne() throws IOException {
    Wire wire = Wire.anonymous(nemo);
    String session = wire.openSession();
    data(wire.upload(session, "a.png", Wire.picture(64, 36, "png")));
    String body = Wire.message(session, "2 seconds");
    String headers =
        "Authorization: " + wire.authorization() + "\r\nContent-Type: application/json\r\n";
    try (RawClient client = RawClient.to(nemo.baseUrl()).post("/run_sse", headers, body)) {
      assertThat(client.head().toLowerCase(Locale.ROOT)).contains("text/event-stream");
      int events = 0;
      for (String size = client.readTo("\r\n"); !size.equals("0\r\n"); ) {
        // The service waits until this event has been read: one that is held back never comes.
        assertThat(client.readTo("\n\n\r\n")).startsWith("data:");
        events++;
        steps.release();
        size = client.readTo("\r\n");
      }
      assertThat(events).isGreaterThan(3);
      client.readTo("\r\n");
      assertThat(client.get("/x").answer()).startsWith("HTTP/1.1 404 ");
    }
    assertThat(nemo.charges()).hasSize(1);
  }

  @Test
  void refusedUploadIsAnsweredWhileItIsStillComing() {
    nemo.scenario(PACED.toBuilder().uploadLimit(1024).build());
    Wire wire = Wire.anonymous(nemo);
    var answer = wire.upload(wire.openSession(), "big.mp4", new byte[8 << 20]);
    assertThat(Wire.code(answer)).isEqualTo(4002);
  }

  @Test
  void uploadThatIsCutEndsAtTheServiceToo() throws IOException {
    try (LocalNemo files = LocalNemo.builder().gated(true).dataDirectory(folder).start()) {
      Wire wire = Wire.anonymous(files);
      String path = "/api/upload-video/nemo_agent/me/" + wire.openSession();
      String head =
          "POST "
              + path
              + " HTTP/1.1\r\nContent-Length: 100000\r\nAuthorization: "
              + wire.authorization()
              + "\r\nContent-Type: multipart/form-data; boundary=b\r\n\r\n";
      String part =
          "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.mp4\"\r\n\r\n";
      try (RawClient client = RawClient.to(files.baseUrl())) {
        client.send(head + part + "x".repeat(50_000));
        Until.holds(() -> filesIn(folder) == 1);
      }
      // The service deletes what it has of a file when it sees that no more will come.
      Until.holds(() -> filesIn(folder) == 0);
    }
  }

  private static long filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void fiftyAtOnceAreAllServedAndNotedOnce() throws Exception {
    Wire wire = Wire.anonymous(nemo);
    nemo.breakNext("/broken", WireFault.status(502).before(), 10);
    ExecutorService clients = Executors.newFixedThreadPool(50);
    try {
      CountDownLatch go = new CountDownLatch(1);
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 50; i++) {
        String path = i % 5 == 0 ? "/broken/" + i : BALANCE + "?" + i;
        answers.add(
            clients.submit(() -> {
              assertThat(go.await(30, TimeUnit.SECONDS)).isTrue();
              return wire.get(path).statusCode();
            }));
      }
      go.countDown();
      for (int i = 0; i < 50; i++) {
        assertThat(answers.get(i).get(30, TimeUnit.SECONDS)).isEqualTo(i % 5 == 0 ? 502 : 200);
      }
    } finally {
      clients.shutdownNow();
    }
    assertThat(nemo.requests()).hasSize(51);
    assertThat(nemo.requests().stream().filter(request -> request.path().equals(BALANCE)))
        .hasSize(40)
        .allSatisfy(request -> assertThat(request.authorization()).isPresent());
  }

  @Test
  void portIsThatOfTheGate() {
    int port = nemo.baseUrl().getPort();
    nemo.close();
    try (LocalNemo again = LocalNemo.builder().gated(true).port(port).start()) {
      assertThat(again.baseUrl().getPort()).isEqualTo(port);
      assertThat(Wire.anonymous(again).get(BALANCE).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void closingEndsEveryConnectionAndEveryThread() throws Exception {
    Wire wire = Wire.anonymous(nemo);
    String session = wire.openSession();
    data(wire.upload(session, "a.png", Wire.picture(64, 36, "png")));
    String headers =
        "Authorization: " + wire.authorization() + "\r\nContent-Type: application/json\r\n";
    nemo.breakNext("/stall", WireFault.stallBefore(), 1);
    nemo.breakNext("/endless", WireFault.endlessBefore("application/json"), 1);
    nemo.breakNext("/drip", WireFault.drip(Duration.ofMillis(1)), 1);
    List<RawClient> clients =
        List.of(
            RawClient.to(nemo.baseUrl()),
            RawClient.to(nemo.baseUrl()).send("GET /half"),
            RawClient.to(nemo.baseUrl()).send("POST /u HTTP/1.1\r\nContent-Length: 9\r\n\r\n12"),
            RawClient.to(nemo.baseUrl()).get("/stall"),
            RawClient.to(nemo.baseUrl()).get("/endless"),
            RawClient.to(nemo.baseUrl()).get("/drip"),
            RawClient.to(nemo.baseUrl())
                .post("/run_sse", headers, Wire.message(session, "2 seconds")));
    Until.holds(() -> nemo.requests().size() == 8 && steps.getQueueLength() == 2);
    assertThat(gateThreads()).isNotEmpty();
    nemo.close();
    for (RawClient client : clients) {
      try (client) {
        client.rest();
      } catch (SocketException e) {
        // With bytes on the way the end may be a reset; that it is one is what counts.
        assertThat(e).hasMessageContaining("reset");
      }
    }
    assertThat(gateThreads()).isEmpty();
  }

  private static List<String> gateThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith("nemo-local-gate"))
        .toList();
  }

  @Test
  void twoHundredMegabytesPassThroughASmallHeap() throws Exception {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Djava.io.tmpdir=" + Files.createDirectory(folder.resolve("tmp")),
                "-cp",
                System.getProperty("java.class.path"),
                LargeUploadMain.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(50, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertThat(out).content().isEqualToIgnoringNewLines("the same 209715200 bytes");
    assertThat(ended).isTrue();
  }
}
