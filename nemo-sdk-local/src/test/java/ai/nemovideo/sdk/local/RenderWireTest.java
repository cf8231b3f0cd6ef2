package ai.nemovideo.sdk.local;

import static ai.nemovideo.sdk.local.Wire.code;
import static ai.nemovideo.sdk.local.Wire.data;
import static ai.nemovideo.sdk.local.Wire.json;
import static ai.nemovideo.sdk.local.Wire.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.nemovideo.sdk.local.Scenario.RenderDialect;
import ai.nemovideo.sdk.local.Scenario.Rendering;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RenderWireTest {
  private static final String RENDER = "/api/render/proxy/lambda";
  private static final String MP4 = "{\"format\":\"mp4\",\"quality\":\"high\"}";
  private static final Scenario INSTANT =
      Scenario.builder().free().rendering(Rendering.INSTANT).build();

  private final LocalNemo nemo = LocalNemo.builder().scenario(INSTANT).start();
  private Wire wire;
  private String session;
  private JsonObject draft;

  @BeforeEach
  void compose() {
    wire = Wire.anonymous(nemo);
    session = wire.openSession();
    data(wire.upload(session, "a.png", picture(64, 36, "png")));
    wire.say(session, "2 seconds");
    draft = wire.draft(session);
  }

  @AfterEach
  void close() {
    nemo.close();
  }

  @Test
  void envelopedDialectCarriesDataAndOutputUrl() {
    JsonObject submitted = json(wire.render(session, "r1", draft, MP4));
    assertThat(submitted)
        .hasToString(
            "{\"success\":true,\"data\":{\"id\":\"r1\",\"status\":\"pending\",\"progress\":5}}");
    assertThat(nemo.awaitRender("r1").status()).isEqualTo("completed");
    JsonObject done = json(wire.get(RENDER + "/r1")).getAsJsonObject("data");
    assertThat(done.get("status").getAsString()).isEqualTo("completed");
    assertThat(done.get("progress").getAsInt()).isEqualTo(100);
    assertThat(done.get("completedAt").getAsLong())
        .isGreaterThanOrEqualTo(done.get("createdAt").getAsLong());
    byte[] file = wire.bare().download(URI.create(done.get("outputUrl").getAsString())).body();
    assertThat(new String(file, 4, 8, StandardCharsets.US_ASCII)).isEqualTo("ftypisom");
    assertThat(nemo.charges()).isEmpty();
  }

  @Test
  void topLevelDialectCarriesOutput() {
    nemo.scenario(INSTANT.toBuilder().renders(RenderDialect.TOP_LEVEL).build());
    JsonObject submitted = json(wire.render(session, "r1", draft, MP4));
    assertThat(submitted.get("status").getAsString()).isEqualTo("pending");
    nemo.awaitRender("r1");
    JsonObject done = json(wire.get(RENDER + "/r1"));
    JsonObject output = done.getAsJsonObject("output");
    assertThat(done.get("status").getAsString()).isEqualTo("completed");
    assertThat(output.get("duration").getAsDouble()).isEqualTo(2.0);
    byte[] file = wire.bare().download(URI.create(output.get("url").getAsString())).body();
    assertThat(file).hasSize(output.get("size").getAsInt());
  }

  @Test
  void pollsMayBeToldUnfinishedFirst() {
    nemo.scenario(INSTANT.toBuilder().unfinishedPolls(2).build());
    wire.render(session, "r1", draft, MP4);
    nemo.awaitRender("r1");
    for (int i = 0; i < 2; i++) {
      JsonObject poll = json(wire.get(RENDER + "/r1")).getAsJsonObject("data");
      assertThat(poll.get("status").getAsString()).isEqualTo("processing");
      assertThat(poll.get("progress").getAsInt()).isBetween(1, 99);
      assertThat(poll.has("outputUrl")).isFalse();
    }
    assertThat(status("r1")).isEqualTo("completed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"})
  void missingAttributionIs402(String missing) {
    Wire nameless = wire.bare().withToken(wire.authorization().substring("Bearer ".length()));
    for (String name : List.of("X-Skill-Source", "X-Skill-Version", "X-Skill-Platform")) {
      nameless = name.equals(missing) ? nameless : nameless.with(name, "x");
    }
    HttpResponse<String> answer = nameless.render(session, "r1", draft, MP4);
    assertThat(answer.statusCode()).isEqualTo(402);
    assertThat(code(answer)).isEqualTo(402);
    assertThat(json(answer).get("message").getAsString()).contains(missing);
  }

  @Test
  void sameIdIsTheSameRender() {
    JsonObject submitted = json(wire.render(session, "r1", draft, MP4));
    RenderReport first = nemo.awaitRender("r1");
    assertThat(json(wire.render(session, "r1", draft, MP4))).isEqualTo(submitted);
    // Even when the repeated request could not start one of its own.
    assertThat(wire.render(session, "r1", new JsonObject(), MP4).statusCode()).isEqualTo(200);
    assertThat(nemo.awaitRender("r1")).isEqualTo(first);
  }

  @Test
  void plannedFailureEndsTheRenderAndTheNextOneWorks() {
    nemo.failNextRenders(1);
    wire.render(session, "r1", draft, MP4);
    assertThat(nemo.awaitRender("r1").status()).isEqualTo("failed");
    JsonObject failed = json(wire.get(RENDER + "/r1")).getAsJsonObject("data");
    assertThat(failed.get("status").getAsString()).isEqualTo("failed");
    assertThat(failed.get("error").getAsString()).isEqualTo("planned failure");
    wire.render(session, "r2", draft, MP4);
    assertThat(nemo.awaitRender("r2").status()).isEqualTo("completed");
  }

  @Test
  void runningRenderCanBeCancelled() {
    nemo.scenario(INSTANT.toBuilder().rendering(Rendering.FULL).build());
    JsonObject hours =
        JsonParser.parseString(draft.toString().replace("2000", "890000")).getAsJsonObject();
    wire.render(session, "r1", hours, MP4);
    JsonObject answer = json(wire.post(RENDER + "/r1/cancel", "")).getAsJsonObject("data");
    assertThat(answer.get("status").getAsString()).isEqualTo("failed");
    assertThat(answer.get("error").getAsString()).isEqualTo("cancelled");
    assertThat(nemo.awaitRender("r1").status()).isEqualTo("cancelled");
    assertThat(status("r1")).isEqualTo("failed");
  }

  @Test
  void finishedRenderStaysWhenItIsCancelled() {
    wire.render(session, "r1", draft, MP4);
    nemo.awaitRender("r1");
    wire.post(RENDER + "/r1/cancel", "");
    assertThat(status("r1")).isEqualTo("completed");
  }

  @Test
  void downloadEndpointDeliversTheFileToItsOwnerOnly() {
    wire.render(session, "r1", draft, MP4);
    nemo.awaitRender("r1");
    URI url = nemo.baseUrl().resolve("/api/render/proxy/r1/download");
    HttpResponse<byte[]> answer = wire.download(url);
    assertThat(answer.headers().firstValue("Content-Type")).contains("video/mp4");
    assertThat(answer.body()).hasSize(64 * 1024);
    assertThat(wire.download(url, "Range", "bytes=0-3").body()).hasSize(4);
    assertThat(Wire.anonymous(nemo).download(url).statusCode()).isEqualTo(404);
    assertThat(Wire.anonymous(nemo).get(RENDER + "/r1").statusCode()).isEqualTo(404);
    assertThat(wire.get("/api/render/proxy/r2/download").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"t\":[]}",
        "{\"t\":[{\"tt\":0,\"sg\":[]}]}",
        "{\"t\":[{\"tt\":1,\"sg\":[{\"d\":1000}]}]}",
        "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":0,\"m\":{}}]}]}",
        "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1000,\"m\":{\"src\":\"../../etc/passwd\"}}]}]}",
        "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":1e99999999,\"m\":{}}]}]}",
        "{\"t\":7}"
      })
  void draftThatCannotBeFilmedIs400(String text) {
    JsonObject bad = JsonParser.parseString(text).getAsJsonObject();
    HttpResponse<String> answer = wire.render(session, "r1", bad, MP4);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(json(answer).get("message").getAsString()).isNotBlank();
  }

  @Test
  void pictureOfAnotherSessionIsNotFilmed() {
    String other = wire.openSession();
    assertThat(code(wire.render(other, "r1", draft, MP4))).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\":\"gif\"}",
        "{\"codec\":\"hevc\"}",
        "{\"fps\":240}",
        "{\"fps\":0}",
        "{\"resolution\":\"4k\"}",
        "{\"resolution\":\"3840x2160\"}"
      })
  void outputThatCannotBeDeliveredIs400(String output) {
    assertThat(wire.render(session, "r1", draft, output).statusCode()).isEqualTo(400);
  }

  @Test
  void incompleteSubmissionsAre400Or1002() {
    assertThat(code(wire.post(RENDER, "{\"sessionId\":\"" + session + "\",\"draft\":{}}")))
        .isEqualTo(400);
    assertThat(code(wire.post(RENDER, "{\"sessionId\":\"" + session + "\",\"id\":\"r\"}")))
        .isEqualTo(400);
    assertThat(code(wire.render("123", "r1", draft, MP4))).isEqualTo(1002);
    assertThatIllegalArgumentException().isThrownBy(() -> nemo.awaitRender("r1"));
  }

  @Test
  void rangesAreServedAsHttpWantsThem() {
    wire.render(session, "r1", draft, MP4);
    nemo.awaitRender("r1");
    URI url =
        URI.create(
            json(wire.get(RENDER + "/r1")).getAsJsonObject("data").get("outputUrl").getAsString());
    Wire bare = wire.bare();
    HttpResponse<byte[]> whole = bare.download(url);
    byte[] bytes = whole.body();
    String tag = whole.headers().firstValue("ETag").orElseThrow();
    assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
    assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(bytes.length);

    HttpResponse<byte[]> part = bare.download(url, "Range", "bytes=100-199", "If-Range", tag);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Range"))
        .contains("bytes 100-199/" + bytes.length);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(bytes, 100, 200));

    HttpResponse<byte[]> rest = bare.download(url, "Range", "bytes=65000-");
    assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(bytes, 65_000, bytes.length));
    assertThat(bare.download(url, "Range", "bytes=-5").body())
        .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 5, bytes.length));
    assertThat(bare.download(url, "Range", "bytes=5-1").statusCode()).isEqualTo(200);
    assertThat(bare.download(url, "Range", "bytes=0-3,8-9").statusCode()).isEqualTo(200);

    HttpResponse<byte[]> changed = bare.download(url, "Range", "bytes=100-", "If-Range", "\"x\"");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).isEqualTo(bytes);

    HttpResponse<byte[]> outside = bare.download(url, "Range", "bytes=65536-");
    assertThat(outside.statusCode()).isEqualTo(416);
    assertThat(outside.headers().firstValue("Content-Range")).contains("bytes */65536");

    HttpResponse<String> head = bare.send("HEAD", url.toString(), BodyPublishers.noBody(), "");
    assertThat(head.headers().firstValueAsLong("Content-Length")).hasValue(bytes.length);
  }

  @Test
  void mediaHostRefusesTokensAndNotesEveryRequest() {
    wire.render(session, "r1", draft, MP4);
    nemo.awaitRender("r1");
    URI url =
        URI.create(
            json(wire.get(RENDER + "/r1")).getAsJsonObject("data").get("outputUrl").getAsString());
    assertThat(wire.download(url).statusCode()).isEqualTo(400);
    assertThat(wire.bare().withToken("x").download(url).statusCode()).isEqualTo(400);
    assertThat(wire.bare().with("X-Skill-Source", "x").download(url).statusCode()).isEqualTo(400);
    assertThat(wire.bare().download(url).statusCode()).isEqualTo(200);
    assertThat(wire.bare().download(nemo.mediaUrl().resolve("/../x")).statusCode()).isEqualTo(404);
    List<RecordedRequest> media =
        nemo.requests().stream().filter(r -> r.host() == RecordedRequest.Host.MEDIA).toList();
    assertThat(media).hasSize(5);
    assertThat(media.get(0).authorization()).isPresent();
    assertThat(media.get(3).authorization()).isEmpty();
  }

  private String status(String id) {
    return json(wire.get(RENDER + "/" + id)).getAsJsonObject("data").get("status").getAsString();
  }
}
