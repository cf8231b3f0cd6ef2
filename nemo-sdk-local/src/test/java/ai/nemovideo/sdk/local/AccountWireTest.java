package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.code;
import static ai.nemovideo.sdk.local.Wire.data;
import static ai.nemovideo.sdk.local.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AccountWireTest {
  private static final String TOKEN = "/api/auth/anonymous-token";
  private static final String SESSION = "/api/tasks/me/with-session/nemo_agent";
  private static final String CREDITS = "/api/credits/balance/simple";

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
  private final LocalNemo nemo = LocalNemo.builder().clock(now::get).start();

  @AfterEach
  void close() {
    nemo.close();
  }

  @Test
  void anonymousTokenComesWithCreditsAndSevenDays() {
    JsonObject data = data(Wire.to(nemo).with("X-Client-Id", "c1").post(TOKEN, ""));
    assertThat(data.get("token").getAsString()).isNotBlank();
    assertThat(data.get("credits").getAsLong()).isEqualTo(100);
    assertThat(data.get("user_id").getAsString()).startsWith("anon_");
    assertThat(data.get("expires_at").getAsString()).isEqualTo("2026-01-08T00:00:00Z");
  }

  @Test
  void tokenNeedsClientId() {
    var answer = Wire.to(nemo).post(TOKEN, "");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(code(answer)).isEqualTo(400);
    assertThat(json(answer).get("message").getAsString()).contains("X-Client-Id");
  }

  @Test
  void clientGetsOneTokenAWeek() {
    Wire client = Wire.to(nemo).with("X-Client-Id", "c1");
    JsonObject first = data(client.post(TOKEN, ""));
    var again = client.post(TOKEN, "");
    assertThat(again.statusCode()).isEqualTo(429);
    assertThat(code(again)).isEqualTo(429);
    now.updateAndGet(time -> time.plus(Duration.ofDays(7)));
    JsonObject second = data(client.post(TOKEN, ""));
    assertThat(second.get("user_id")).isEqualTo(first.get("user_id"));
    assertThat(second.get("token")).isNotEqualTo(first.get("token"));
  }

  @Test
  void expiredTokenIsInvalid() {
    Wire client = Wire.anonymous(nemo);
    assertThat(code(client.get(CREDITS))).isZero();
    now.updateAndGet(time -> time.plus(Duration.ofDays(7)));
    assertThat(code(client.get(CREDITS))).isEqualTo(1001);
  }

  @Test
  void revokedTokenIsInvalidAndItsClientMayTakeAnother() {
    Wire client = Wire.to(nemo).with("X-Client-Id", "c1");
    String token = data(client.post(TOKEN, "")).get("token").getAsString();
    String session = client.withToken(token).openSession();
    nemo.revokeTokens();
    assertThat(code(client.withToken(token).get(CREDITS))).isEqualTo(1001);
    String other = data(client.post(TOKEN, "")).get("token").getAsString();
    assertThat(client.withToken(other).state(session).has("draft")).isTrue();
  }

  @Test
  void missingOrForeignTokenIs1001OnHttp200() {
    var none = Wire.to(nemo).get(CREDITS);
    assertThat(none.statusCode()).isEqualTo(200);
    assertThat(code(none)).isEqualTo(1001);
    assertThat(code(Wire.to(nemo).withToken("nonsense").post(SESSION, "{}"))).isEqualTo(1001);
  }

  @Test
  void errorsMayTravelAsHttpStatus() {
    nemo.scenario(nemo.scenario().toBuilder().errors(Scenario.ErrorShape.HTTP_STATUS).build());
    assertThat(Wire.to(nemo).get(CREDITS).statusCode()).isEqualTo(401);
    var unknown = Wire.anonymous(nemo).get("/api/state/nemo_agent/me/123/latest");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(code(unknown)).isEqualTo(1002);
  }

  @Test
  void registeredUserHasCreditsOfTheirOwn() {
    JsonObject credits = data(Wire.to(nemo).withToken("nmv_usr_abc").get(CREDITS));
    assertThat(credits.get("available").getAsLong()).isEqualTo(100);
    assertThat(credits.get("frozen").getAsLong()).isZero();
    assertThat(credits.get("total").getAsLong()).isEqualTo(100);
  }

  @Test
  void sessionTellsItsTaskAndUser() {
    JsonObject data =
        data(
            Wire.anonymous(nemo)
                .post(SESSION, "{\"task_name\":\"holiday\",\"language\":\"zh-CN\"}"));
    assertThat(data.get("session_id").getAsString()).isNotBlank();
    assertThat(data.get("task_name").getAsString()).isEqualTo("holiday");
    assertThat(data.get("user_id").getAsString()).startsWith("anon_");
    // A number that a double cannot hold, sent as a number.
    String task = data.get("task_id").toString();
    assertThat(Long.toString((long) Double.parseDouble(task))).isNotEqualTo(task);
  }

  @Test
  void sessionBodyIsOptional() {
    assertThat(code(Wire.anonymous(nemo).post(SESSION, ""))).isZero();
    assertThat(code(Wire.anonymous(nemo).post(SESSION, "[1"))).isEqualTo(400);
  }

  @Test
  void someoneElsesSessionIsUnknown() {
    String session = Wire.anonymous(nemo).openSession();
    assertThat(code(Wire.anonymous(nemo).get("/api/state/nemo_agent/me/" + session + "/latest")))
        .isEqualTo(1002);
  }

  @Test
  void claimTokenIsForTheSessionsOwner() {
    Wire wire = Wire.anonymous(nemo);
    JsonObject session = data(wire.post(SESSION, ""));
    JsonObject data = data(wire.post("/api/auth/claim-token", session.toString()));
    assertThat(data.get("claim_token").getAsString()).startsWith("clm_");
    assertThat(data.get("expires_in").getAsInt()).isEqualTo(604800);
    assertThat(code(Wire.anonymous(nemo).post("/api/auth/claim-token", session.toString())))
        .isEqualTo(1002);
  }

  @Test
  void takenPortIsReported() {
    assertThatThrownBy(() -> LocalNemo.builder().port(nemo.baseUrl().getPort()).start())
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void unknownPathsAndMethodsAreSaidToBe() {
    assertThat(Wire.anonymous(nemo).get("/api/nothing").statusCode()).isEqualTo(404);
    assertThat(Wire.anonymous(nemo).get("/run_sse").statusCode()).isEqualTo(405);
  }

  @Test
  void plannedFaultsAreCountedDown() {
    Wire wire = Wire.anonymous(nemo);
    nemo.failNext("/api/credits", 503, 503, 2, Duration.ofSeconds(7));
    var failed = wire.get(CREDITS);
    assertThat(failed.statusCode()).isEqualTo(503);
    assertThat(failed.headers().firstValue("Retry-After")).contains("7");
    assertThat(code(wire.get("/api/state/nemo_agent/me/1/latest"))).isEqualTo(1002);
    assertThat(wire.get(CREDITS).statusCode()).isEqualTo(503);
    assertThat(wire.get(CREDITS).statusCode()).isEqualTo(200);
  }

  @Test
  void plannedFaultMayBeAnEnvelopeCode() {
    nemo.failNext(SESSION, 200, 2001, 1);
    assertThat(code(Wire.anonymous(nemo).post(SESSION, ""))).isEqualTo(2001);
  }

  @Test
  void requestsAreRecordedWithoutTheToken() {
    Wire wire = Wire.to(nemo).withToken("nmv_usr_secret");
    wire.post(SESSION, "{\"task_name\":\"x\"}");
    wire.send("GET", CREDITS, BodyPublishers.noBody(), "");
    var requests = nemo.requests();
    assertThat(requests).extracting(RecordedRequest::path).containsExactly(SESSION, CREDITS);
    RecordedRequest first = requests.get(0);
    assertThat(first.host()).isEqualTo(RecordedRequest.Host.API);
    assertThat(first.method()).isEqualTo("POST");
    assertThat(first.body()).isEqualTo("{\"task_name\":\"x\"}");
    assertThat(first.bodyBytes()).isEqualTo(17);
    assertThat(first.header("X-Skill-Source")).contains("test");
    assertThat(first.authorization()).isPresent().isEqualTo(requests.get(1).authorization());
    assertThat(requests.toString()).doesNotContain("secret");
  }
}
