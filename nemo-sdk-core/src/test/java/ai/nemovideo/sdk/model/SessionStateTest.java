package ai.nemovideo.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.Scenario;
import ai.nemovideo.sdk.testing.Pictures;
import ai.nemovideo.sdk.testing.RawServer;
import ai.nemovideo.sdk.testing.WaitlessClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session holds beside its draft, and what is new in it. */
class SessionStateTest {

  @TempDir Path folder;

  @Test
  void whatATurnMadeIsNew() throws IOException {
    Scenario scenario = Scenario.builder().rendering(Scenario.Rendering.INSTANT).build();
    try (LocalNemo local = LocalNemo.builder().scenario(scenario).start();
        NemoClient nemo =
            NemoClient.builder()
                .baseUrl(local.baseUrl())
                .token("nmv_usr_x")
                .clock(new WaitlessClock())
                .build()) {
      NemoSession session = nemo.openSession("holidays");
      SessionState fresh = session.state();
      session.upload(MediaSource.file(Pictures.png(folder, "a.png")));
      SessionState uploaded = session.state();
      session.send("2-second video, no music");
      SessionState made = session.state();

      assertThat(fresh.counts()).isEqualTo(new StateCounts(0, 0, 0, 0, 0));
      assertThat(uploaded.counts()).isEqualTo(new StateCounts(0, 0, 1, 0, 0));
      assertThat(made.counts()).isEqualTo(new StateCounts(1, 1, 1, 1, 0));

      StateChanges upload = uploaded.changesSince(fresh);
      assertThat(upload.uploads()).extracting(UploadedAsset::name).containsExactly("a.png");
      assertThat(upload.draft()).isFalse();
      assertThat(upload.media()).isEmpty();
      assertThat(upload.canvas()).isFalse();
      StateChanges turn = made.changesSince(uploaded);
      assertThat(turn.uploads()).isEmpty();
      assertThat(turn.draft()).isTrue();
      assertThat(turn.canvas()).isTrue();
      assertThat(turn.media()).extracting(GeneratedMedia::name).containsExactly("holidays");
      assertThat(made.canvas().orElseThrow().width()).isEqualTo(1920);
      assertThat(session.state().changesSince(made).isEmpty()).isTrue();
    }
  }

  @Test
  void entriesAreReadAndKeptToTheLetter() throws IOException {
    String media =
        """
        [ {"id":9007199254740993,"media_type":"video","name":"A","cdn_url":"http://x/a.mp4",\
        "duration":1.50,"width":1920.0,"height":"1080", "x":[0.10] } , 7,{"url":null,"width":-1}]\
        """;
    SessionState state =
        state("\"generated_media\": " + media + ",\"canvas_config\":{ \"width\":1e3 }");

    assertThat(state.json("generated_media")).contains(media);
    assertThat(state.json("canvas_config")).contains("{ \"width\":1e3 }");
    assertThat(state.json("video_infos")).isEmpty();
    assertThat(state.canvas()).contains(new Canvas(1000, null, "{ \"width\":1e3 }"));
    assertThat(state.counts().media()).isEqualTo(3);
    assertThat(state.media())
        .containsExactly(
            new GeneratedMedia(
                "9007199254740993",
                "video",
                "A",
                "http://x/a.mp4",
                1920,
                1080,
                new BigDecimal("1.50"),
                media.substring(2, media.indexOf('}') + 1)),
            new GeneratedMedia(null, null, null, null, null, null, null, "7"),
            new GeneratedMedia(
                null, null, null, null, null, null, null, "{\"url\":null,\"width\":-1}"));
  }

  @Test
  void otherFormsDoNotMatter() throws IOException {
    SessionState state =
        state(
            "\"generated_media\":{\"a\":{\"id\":\"1\"},\"b\":{}},\"canvas_config\":[],"
                + "\"video_analyses\":[ {\"s\": 1.0},\"x\" ],\"video_infos\":\"none\"");
    assertThat(state.media()).extracting(GeneratedMedia::id).containsExactly("1", null);
    assertThat(state.canvas()).isEmpty();
    assertThat(state.analyses()).containsExactly("{\"s\": 1.0}", "\"x\"");
    assertThat(state.uploads()).isEmpty();
    assertThat(state.counts()).isEqualTo(new StateCounts(0, 0, 0, 2, 2));
  }

  @Test
  void anEntryThatComesTwiceIsNewOnce() throws IOException {
    SessionState one = state("\"video_analyses\":[1,2]");
    SessionState two = state("\"video_analyses\":[2,1,1,2.0]");
    assertThat(two.changesSince(one).analyses()).containsExactly("1", "2.0");
    assertThat(two.changesSince(one).isEmpty()).isFalse();
    assertThat(one.changesSince(two).isEmpty()).isTrue();
  }

  private static SessionState state(String members) throws IOException {
    String answer = "{\"code\":0,\"data\":{\"state\":{" + members + "}}}";
    RawServer.Handler handler =
        (head, connection) -> connection.respond(200, "application/json", answer);
    try (RawServer server = new RawServer(handler);
        NemoClient nemo = NemoClient.builder().baseUrl(server.url()).token("nmv_usr_x").build()) {
      return nemo.session("s1").state();
    }
  }
}
