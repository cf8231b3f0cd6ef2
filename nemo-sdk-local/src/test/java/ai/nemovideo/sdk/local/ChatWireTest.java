package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.code;
import static ai.nemovideo.sdk.local.Wire.data;
import static ai.nemovideo.sdk.local.Wire.events;
import static ai.nemovideo.sdk.local.Wire.json;
import static ai.nemovideo.sdk.local.Wire.picture;
import static ai.nemovideo.sdk.local.Wire.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.local.Scenario.EventDialect;
import ai.nemovideo.sdk.local.Scenario.HeartbeatForm;
import ai.nemovideo.sdk.local.Scenario.Speech;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ChatWireTest {
  private static final Scenario RICH = Scenario.builder().startingCredits(1000).build();

  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final LocalNemo nemo = LocalNemo.builder().scenario(RICH).pause(pauses::add).start();
  private Wire wire;
  private String session;

  @BeforeEach
  void open() {
    wire = Wire.anonymous(nemo);
    session = wire.openSession();
  }

  @AfterEach
  void close() {
    nemo.close();
  }

  @Test
  void adkStreamSendsCallsTwiceAndTextInChunksAndWhole() {
    upload("a.png");
    var answer = wire.say(session, "slow zoom, 5 seconds");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
    assertThat(answer.body()).startsWith("data:{");
    List<JsonObject> parts = new ArrayList<>();
    List<JsonObject> events = events(answer.body());
    events.forEach(event ->
        parts.add(
            event.getAsJsonObject("content").getAsJsonArray("parts").get(0).getAsJsonObject()));
    assertThat(events.get(0).get("partial").getAsBoolean()).isTrue();
    assertThat(parts.get(0)).isEqualTo(parts.get(1));
    String id = parts.get(0).getAsJsonObject("functionCall").get("id").getAsString();
    JsonObject response = parts.get(2).getAsJsonObject("functionResponse");
    assertThat(response.get("id").getAsString()).isEqualTo(id);
    assertThat(response.getAsJsonObject("response").get("status").getAsString())
        .isEqualTo("success");
    List<String> texts =
        parts.stream()
            .filter(part -> part.has("text"))
            .map(part -> part.get("text").getAsString())
            .toList();
    String whole = texts.get(texts.size() - 1);
    assertThat(texts).hasSizeGreaterThan(3);
    assertThat(String.join("", texts.subList(0, texts.size() - 1))).isEqualTo(whole);
    assertThat(whole).contains("5-second video").contains("1 picture").contains("zoom in");
    assertThat(events.get(events.size() - 1).has("partial")).isFalse();
  }

  @Test
  void taggedStreamSendsFlatEvents() {
    dialect(EventDialect.TAGGED);
    upload("a.png");
    var answer = wire.say(session, "10 seconds");
    assertThat(answer.body()).startsWith("data: {");
    List<JsonObject> events = events(answer.body());
    assertThat(types(events).distinct().toList())
        .containsExactly("tool_call", "tool_result", "text");
    assertThat(events.get(0).get("name").getAsString()).isEqualTo("compose_timeline");
    assertThat(events.get(0).getAsJsonObject("args").get("duration_ms").getAsLong())
        .isEqualTo(10_000);
    assertThat(events.get(1).getAsJsonObject("result").get("status").getAsString())
        .isEqualTo("success");
    assertThat(text(answer.body())).contains("10-second video");
  }

  @ParameterizedTest
  @CsvSource({
    "TYPED,'{\"type\":\"heartbeat\"}'",
    "NAMED_EVENT,'event: heartbeat'",
    "EMPTY_DATA,'data:\n\n'",
    "COMMENT,': heartbeat'"
  })
  void heartbeatsComeInTheFormAskedFor(HeartbeatForm form, String seen) {
    nemo.scenario(RICH.toBuilder().heartbeats(3).heartbeatForm(form).build());
    upload("a.png");
    String body = wire.say(session, "5 seconds").body();
    assertThat(body.split(Pattern.quote(seen), -1)).hasSize(4);
  }

  @Test
  void paceGoesThroughThePauseThatWasGiven() {
    nemo.scenario(
        RICH.toBuilder()
            .events(EventDialect.TAGGED)
            .heartbeats(2)
            .pace(Duration.ofMinutes(9))
            .build());
    upload("a.png");
    wire.say(session, "5 seconds");
    assertThat(pauses).hasSizeGreaterThan(3).containsOnly(Duration.ofMinutes(9));
  }

  @Test
  void generationIsChargedOnceAndEditsByTheirOwnPrice() {
    upload("a.png");
    wire.say(session, "5 seconds");
    wire.say(session, "make it 10 seconds");
    assertThat(nemo.charges()).extracting(Charge::credits).containsExactly(100L, 50L);
    assertThat(nemo.charges()).extracting(Charge::reason).containsExactly("generation", "edit");
    assertThat(nemo.charges()).extracting(Charge::sessionId).containsOnly(session);
    assertThat(nemo.credits(session)).isEqualTo(new Credits(850, 0));
    assertThat(wire.state(session).getAsJsonArray("generated_media")).hasSize(1);
  }

  @Test
  void creditsAreFrozenWhileTheTurnRuns() {
    CountDownLatch seen = new CountDownLatch(1);
    try (LocalNemo slow =
        LocalNemo.builder()
            .scenario(RICH.toBuilder().pace(Duration.ofSeconds(1)).build())
            .pause(time -> seen.await())
            .start()) {
      Wire other = Wire.anonymous(slow);
      String id = other.openSession();
      other.upload(id, "a.png", picture(32, 16, "png"));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(slow.baseUrl().resolve("/run_sse"))
              .headers("Authorization", other.authorization())
              .POST(BodyPublishers.ofString(Wire.message(id, "5 seconds")));
      var answer = Wire.exchange(request, "application/json", BodyHandlers.ofInputStream());
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
        assertThat(reader.readLine()).startsWith("data:");
        assertThat(slow.credits(id)).isEqualTo(new Credits(900, 100));
        assertThat(slow.charges()).isEmpty();
        seen.countDown();
        assertThat(reader.lines().count()).isPositive();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      assertThat(slow.credits(id)).isEqualTo(new Credits(900, 0));
    }
  }

  @Test
  void outOfCreditsIs2001WithTheUserAndNothingHappens() {
    nemo.scenario(RICH.toBuilder().generationCost(1001).build());
    upload("a.png");
    var answer = wire.say(session, "5 seconds");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("json");
    assertThat(code(answer)).isEqualTo(2001);
    assertThat(json(answer).getAsJsonObject("data").get("user_id").getAsString())
        .startsWith("anon_");
    assertThat(wire.draft(session).size()).isZero();
    assertThat(nemo.charges()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(EventDialect.class)
  void silentTurnDoesTheWorkAndSaysNothing(EventDialect dialect) {
    nemo.scenario(RICH.toBuilder().events(dialect).speech(Speech.SILENT).build());
    upload("a.png");
    var answer = wire.say(session, "5 seconds");
    assertThat(text(answer.body())).isEmpty();
    assertThat(duration()).isEqualTo(5000);
    assertThat(nemo.charges()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(EventDialect.class)
  void turnBrokenAfterWorkIsDoneAndCharged(EventDialect dialect) {
    nemo.scenario(RICH.toBuilder().events(dialect).speech(Speech.BROKEN_AFTER_WORK).build());
    upload("a.png");
    assertThatThrownBy(() -> wire.say(session, "5 seconds"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(duration()).isEqualTo(5000);
    assertThat(nemo.charges()).hasSize(1);
    assertThat(nemo.credits(session)).isEqualTo(new Credits(900, 0));
  }

  @ParameterizedTest
  @EnumSource(EventDialect.class)
  void turnBrokenBeforeWorkIsNeitherDoneNorCharged(EventDialect dialect) {
    nemo.scenario(RICH.toBuilder().events(dialect).speech(Speech.BROKEN_BEFORE_WORK).build());
    upload("a.png");
    assertThatThrownBy(() -> wire.say(session, "5 seconds"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(wire.draft(session).size()).isZero();
    assertThat(nemo.charges()).isEmpty();
    assertThat(nemo.credits(session)).isEqualTo(new Credits(1000, 0));
  }

  @Test
  void requestsThatCannotBeServedAreRefused() {
    assertThat(code(wire.say("123", "hello"))).isEqualTo(1002);
    assertThat(code(wire.say(session, " "))).isEqualTo(400);
    assertThat(code(wire.post("/run_sse", "{\"session_id\":\"" + session + "\"}"))).isEqualTo(400);
    assertThat(code(wire.say(session, "x".repeat(20_001)))).isEqualTo(400);
    assertThat(code(Wire.to(nemo).say(session, "hello"))).isEqualTo(1001);
  }

  @Test
  void withoutPicturesTheAgentSaysSoAndChargesNothing() {
    assertThat(text(wire.say(session, "make a video of a sunset").body()))
        .contains("No picture has been uploaded");
    data(wire.upload(session, "clip.mp4", new byte[10]));
    assertThat(text(wire.say(session, "add a title").body())).contains("only animate still");
    assertThat(text(wire.say(session, "做一个视频").body())).contains("没有扣费");
    assertThat(wire.draft(session).size()).isZero();
    assertThat(nemo.charges()).isEmpty();
  }

  @Test
  void whatIsNotUnderstoodIsNamed() {
    upload("a.png");
    String first = text(wire.say(session, "make the cat dance, 6 seconds").body());
    assertThat(first).contains("6-second").contains("“make the cat dance”");
    JsonObject before = wire.draft(session);
    String second = text(wire.say(session, "add subtitles in German").body());
    assertThat(second).contains("“add subtitles in German”").contains("nothing was charged");
    assertThat(wire.draft(session)).isEqualTo(before);
    assertThat(nemo.charges()).hasSize(1);
  }

  private void dialect(EventDialect dialect) {
    nemo.scenario(RICH.toBuilder().events(dialect).build());
  }

  private void upload(String... names) {
    for (String name : names) {
      data(wire.upload(session, name, picture(64, 36, "png")));
    }
  }

  private long duration() {
    return wire.draft(session).get("d").getAsLong();
  }

  private static Stream<String> types(List<JsonObject> events) {
    return events.stream().map(event -> event.get("type").getAsString());
  }
}
