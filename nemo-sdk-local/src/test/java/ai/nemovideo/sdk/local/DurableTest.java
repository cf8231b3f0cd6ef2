package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.code;
import static ai.nemovideo.sdk.local.Wire.data;
import static ai.nemovideo.sdk.local.Wire.json;
import static ai.nemovideo.sdk.local.Wire.picture;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.local.Scenario.ErrorShape;
import ai.nemovideo.sdk.local.Scenario.EventDialect;
import ai.nemovideo.sdk.local.Scenario.RenderDialect;
import ai.nemovideo.sdk.local.Scenario.Rendering;
import ai.nemovideo.sdk.local.Scenario.Speech;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a client was told is true of the next service on the same folder, too. */
final class DurableTest {
  private static final String TOKEN = "/api/auth/anonymous-token";
  private static final String CREDITS = "/api/credits/balance/simple";
  private static final String RENDER = "/api/render/proxy/lambda";
  private static final Scenario INSTANT =
      Scenario.builder().rendering(Rendering.INSTANT).startingCredits(1000).build();

  @TempDir private Path folder;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private LocalNemo nemo;
  private Wire wire;

  @BeforeEach
  void begin() {
    nemo = service(INSTANT);
    wire = Wire.anonymous(nemo);
  }

  @AfterEach
  void end() {
    nemo.close();
  }

  private LocalNemo service(Scenario scenario) {
    return LocalNemo.builder()
        .dataDirectory(folder)
        .durable(true)
        .clock(now::get)
        .scenario(scenario)
        .start();
  }

  private void restart() {
    nemo.close();
    nemo = service(INSTANT);
    wire = wire.again(nemo);
  }

  /** A session with two pictures, of which one is in a draft that has been changed once. */
  private String edited() {
    String session = wire.openSession();
    data(wire.upload(session, "a.jpg", picture(64, 36, "jpg")));
    wire.say(session, "2-second video, title \"Größe 你好\", quiet music");
    data(wire.upload(session, "b b.png", picture(36, 64, "png")));
    wire.say(session, "make it 4 seconds");
    return session;
  }

  @Test
  void bothAddressesStay() {
    URI api = nemo.baseUrl();
    URI media = nemo.mediaUrl();
    restart();
    assertThat(nemo.baseUrl()).isEqualTo(api);
    assertThat(nemo.mediaUrl()).isEqualTo(media);
  }

  @Test
  void stateIsTheSameToTheByte() {
    String session = edited();
    String path = "/api/state/nemo_agent/me/" + session + "/latest";
    String before = wire.get(path).body();
    restart();
    assertThat(wire.get(path).body()).isEqualTo(before).contains("Größe 你好");
    restart();
    assertThat(wire.get(path).body()).isEqualTo(before);
  }

  @Test
  void creditsAndChargesStayAndAreNotTakenAgain() {
    String session = edited();
    List<Charge> charges = nemo.charges();
    String balance = wire.get(CREDITS).body();
    assertThat(charges).extracting(Charge::credits).containsExactly(100L, 50L);
    restart();
    restart();
    assertThat(nemo.charges()).isEqualTo(charges);
    assertThat(wire.get(CREDITS).body()).isEqualTo(balance);
    assertThat(nemo.credits(session)).isEqualTo(new Credits(850, 0));
  }

  @Test
  void uploadsAreServedWhereTheyWere() {
    String session = wire.openSession();
    byte[] bytes = picture(64, 36, "png");
    URI url = url(data(wire.upload(session, "ü 1.png", bytes)));
    restart();
    assertThat(wire.bare().download(url).body()).isEqualTo(bytes);
    assertThat(wire.bare().download(url).headers().firstValue("Content-Type"))
        .contains("image/png");
  }

  private static URI url(JsonObject uploaded) {
    JsonObject file = uploaded.getAsJsonArray("files").get(0).getAsJsonObject();
    return URI.create(file.get("cdn_url").getAsString());
  }

  @Test
  void changesBeforeTheRestartCanBeUndoneAfterIt() {
    String session = wire.openSession();
    data(wire.upload(session, "a.jpg", picture(64, 36, "jpg")));
    wire.say(session, "2-second video");
    JsonObject first = wire.draft(session);
    wire.say(session, "make it 4 seconds");
    JsonObject second = wire.draft(session);
    wire.say(session, "title \"Three\"");
    restart();
    wire.say(session, "undo");
    assertThat(wire.draft(session)).isEqualTo(second);
    restart();
    wire.say(session, "undo");
    assertThat(wire.draft(session)).isEqualTo(first);
    restart();
    assertThat(wire.draft(session)).isEqualTo(first);
    assertThat(Wire.text(wire.say(session, "undo").body())).contains("no earlier draft");
    assertThat(nemo.charges()).hasSize(5);
  }

  /** Which of the files the agent has used already decides what a wish for more takes. */
  @Test
  void whichFilesWereUsedIsRemembered() {
    String session = edited();
    restart();
    wire.say(session, "add the new picture");
    assertThat(wire.draft(session).toString()).contains("a.jpg").contains("b b.png");
  }

  @Test
  void tokenOpensTheSameAccountUntilItExpires() {
    String session = edited();
    restart();
    assertThat(wire.get(CREDITS).statusCode()).isEqualTo(200);
    assertThat(code(wire.withToken("nmv_anon_other").bare().get(CREDITS))).isEqualTo(1001);
    now.updateAndGet(time -> time.plus(Duration.ofDays(6)));
    restart();
    assertThat(wire.state(session)).isNotNull();
    now.updateAndGet(time -> time.plus(Duration.ofDays(1)));
    restart();
    assertThat(code(wire.get(CREDITS))).isEqualTo(1001);
  }

  @Test
  void nextTokenOfAClientOpensItsOldAccount() {
    Wire client = Wire.to(nemo).with("X-Client-Id", "c1");
    JsonObject first = data(client.post(TOKEN, ""));
    wire = client.withToken(first.get("token").getAsString());
    edited();
    restart();
    // Not before the restart, but it may have lost the first one in a crash.
    JsonObject second = data(Wire.to(nemo).with("X-Client-Id", "c1").post(TOKEN, ""));
    assertThat(second.get("user_id")).isEqualTo(first.get("user_id"));
    assertThat(second.get("credits").getAsInt()).isEqualTo(850);
    assertThat(Wire.to(nemo).with("X-Client-Id", "c1").post(TOKEN, "").statusCode()).isEqualTo(429);
    assertThat(wire.get(CREDITS).statusCode()).isEqualTo(200);
    now.updateAndGet(time -> time.plus(Duration.ofDays(7)));
    JsonObject third = data(Wire.to(nemo).with("X-Client-Id", "c1").post(TOKEN, ""));
    assertThat(third.get("user_id")).isEqualTo(first.get("user_id"));
    assertThat(third.get("credits").getAsInt()).isEqualTo(1000);
    wire = Wire.to(nemo).withToken(third.get("token").getAsString());
    restart();
    assertThat(data(wire.get(CREDITS)).get("total").getAsInt()).isEqualTo(1000);
  }

  @Test
  void revokedTokensStayRevoked() {
    nemo.revokeTokens();
    restart();
    assertThat(code(wire.get(CREDITS))).isEqualTo(1001);
  }

  @Test
  void registeredUserKeepsTheAccount() {
    wire = Wire.to(nemo).withToken("nmv_usr_secret");
    String session = edited();
    restart();
    assertThat(nemo.credits(session).available()).isEqualTo(850);
    assertThat(data(wire.get(CREDITS)).get("available").getAsInt()).isEqualTo(850);
    assertThat(wire.state(session)).isNotNull();
  }

  @Test
  void newIdsAreNew() {
    String session = wire.openSession();
    restart();
    assertThat(Long.parseLong(wire.openSession())).isGreaterThan(Long.parseLong(session));
  }

  @Test
  void finishedRenderIsServedAgain() {
    String session = edited();
    wire.render(session, "r1", wire.draft(session), "{}");
    RenderReport report = nemo.awaitRender("r1");
    String before = wire.get(RENDER + "/r1").body();
    URI url =
        URI.create(
            json(wire.get(RENDER + "/r1")).getAsJsonObject("data").get("outputUrl").getAsString());
    byte[] film = wire.bare().download(url).body();
    restart();
    assertThat(wire.get(RENDER + "/r1").body()).isEqualTo(before);
    assertThat(nemo.awaitRender("r1")).isEqualTo(report);
    assertThat(wire.bare().download(url).body()).isEqualTo(film);
    assertThat(wire.download(nemo.baseUrl().resolve("/api/render/proxy/r1/download")).body())
        .isEqualTo(film);
    wire.render(session, "r1", wire.draft(session), "{}");
    assertThat(nemo.awaitRender("r1")).isEqualTo(report);
  }

  @Test
  void failedAndCancelledRendersStaySo() {
    String session = edited();
    nemo.failNextRenders(1);
    wire.render(session, "r1", wire.draft(session), "{}");
    RenderReport failed = nemo.awaitRender("r1");
    nemo.scenario(INSTANT.toBuilder().rendering(Rendering.FULL).build());
    wire.say(session, "make it 8 minutes");
    wire.render(session, "r2", wire.draft(session), "{}");
    wire.post(RENDER + "/r2/cancel", "");
    RenderReport cancelled = nemo.awaitRender("r2");
    assertThat(cancelled.status()).isEqualTo("cancelled");
    restart();
    assertThat(nemo.awaitRender("r1")).isEqualTo(failed);
    assertThat(nemo.awaitRender("r2")).isEqualTo(cancelled);
  }

  @Test
  void unfinishedRenderGoesOnAndTheUnfinishedFileIsGone() throws IOException {
    String session = edited();
    nemo.scenario(INSTANT.toBuilder().rendering(Rendering.QUICK).build());
    wire.say(session, "make it 40 seconds");
    wire.render(session, "r1", wire.draft(session), "{}");
    Until.holds(() -> progress("r1") > 0);
    nemo.close();
    assertThat(nemo.awaitRender("r1").status()).isEqualTo("cancelled");
    restart();
    RenderReport report = nemo.awaitRender("r1");
    assertThat(report.status()).isEqualTo("completed");
    assertThat(report.file().orElseThrow()).isNotEmptyFile();
    assertThat(videos()).containsExactly(report.file().orElseThrow());
  }

  private int progress(String id) {
    JsonObject job = json(wire.get(RENDER + "/" + id)).getAsJsonObject("data");
    return job.get("progress").getAsInt();
  }

  private List<Path> videos() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".mp4")).toList();
    }
  }

  @Test
  void renderWhoseFileIsGoneHasFailed() throws IOException {
    String session = edited();
    wire.render(session, "r1", wire.draft(session), "{}");
    Files.delete(nemo.awaitRender("r1").file().orElseThrow());
    restart();
    JsonObject job = json(wire.get(RENDER + "/r1")).getAsJsonObject("data");
    assertThat(job.get("status").getAsString()).isEqualTo("failed");
    assertThat(job.get("error").getAsString()).contains("gone");
    wire.render(session, "r2", wire.draft(session), "{}");
    assertThat(nemo.awaitRender("r2").status()).isEqualTo("completed");
  }

  @Test
  void unfinishedRenderWhosePictureIsGoneFails() throws IOException {
    String session = edited();
    URI picture =
        URI.create(
            wire.state(session)
                .getAsJsonArray("video_infos")
                .get(0)
                .getAsJsonObject()
                .get("cdn_url")
                .getAsString());
    nemo.scenario(INSTANT.toBuilder().rendering(Rendering.QUICK).build());
    wire.say(session, "make it 8 minutes");
    wire.render(session, "r1", wire.draft(session), "{}");
    nemo.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".jpg")).toList()) {
        Files.delete(file);
      }
    }
    restart();
    assertThat(nemo.awaitRender("r1").status()).isEqualTo("failed");
    assertThat(wire.bare().download(picture).statusCode()).isEqualTo(404);
    restart();
    assertThat(nemo.awaitRender("r1").status()).isEqualTo("failed");
  }

  @ParameterizedTest
  @EnumSource(Speech.class)
  void brokenTurnsAreThereIfAndOnlyIfTheyWerePaid(Speech speech) {
    String session = wire.openSession();
    data(wire.upload(session, "a.jpg", picture(64, 36, "jpg")));
    nemo.scenario(INSTANT.toBuilder().speech(speech).build());
    try {
      wire.say(session, "2-second video");
    } catch (RuntimeException cut) {
      assertThat(speech.name()).startsWith("BROKEN");
    }
    boolean works = speech != Speech.BROKEN_BEFORE_WORK;
    Until.holds(() -> nemo.credits(session).frozen() == 0);
    restart();
    assertThat(nemo.charges()).hasSize(works ? 1 : 0);
    assertThat(wire.draft(session).has("t")).isEqualTo(works);
    assertThat(nemo.credits(session)).isEqualTo(new Credits(works ? 900 : 1000, 0));
  }

  static Stream<Arguments> dialects() {
    return Stream.of(EventDialect.values())
        .flatMap(events ->
            Stream.of(RenderDialect.values())
                .flatMap(renders ->
                    Stream.of(ErrorShape.values())
                        .map(errors -> Arguments.of(events, renders, errors))));
  }

  /** The state is kept apart from the dialect in which it is told. */
  @ParameterizedTest
  @MethodSource("dialects")
  void stateOfOneDialectIsToldInAnother(
      EventDialect events, RenderDialect renders, ErrorShape errors) {
    String session = edited();
    wire.render(session, "r1", wire.draft(session), "{}");
    RenderReport report = nemo.awaitRender("r1");
    Scenario other = INSTANT.toBuilder().events(events).renders(renders).errors(errors).build();
    nemo.close();
    nemo = service(other);
    wire = wire.again(nemo);
    JsonObject job = json(wire.get(RENDER + "/r1"));
    JsonObject told = job.has("data") ? job.getAsJsonObject("data") : job;
    assertThat(told.get("status").getAsString()).isEqualTo("completed");
    assertThat(told.has("output")).isEqualTo(renders == RenderDialect.TOP_LEVEL);
    assertThat(nemo.awaitRender("r1")).isEqualTo(report);
    assertThat(Wire.text(wire.say(session, "make it 6 seconds").body())).contains("6");
    assertThat(code(wire.post("/run_sse", Wire.message("1", "x")))).isEqualTo(1002);
    assertThat(nemo.charges()).hasSize(3);
  }

  @Test
  void uploadThatIsRefusedLeavesNothing() throws IOException {
    String session = wire.openSession();
    assertThat(code(wire.upload(session, "a.jpg", new byte[10]))).isEqualTo(4001);
    restart();
    assertThat(wire.state(session).getAsJsonArray("video_infos")).isEmpty();
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(file -> file.toString().endsWith(".jpg"))).isEmpty();
    }
  }
}
