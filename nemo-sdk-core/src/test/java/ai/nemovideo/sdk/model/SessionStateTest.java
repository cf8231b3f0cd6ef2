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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[{'name':'a'}] | [{'name':'a','status':'ready'}] | 1 | a",
        "[] | ['a.mp4'] | 1 | a.mp4",
        "[] | {'a.mp4':{'url':'u'}} | 1 | a.mp4",
        "[] | {'name':'a.mp4','url':'u'} | 1 | a.mp4",
        "{'a.mp4':{'url':'u'}} | {'b.mp4':{'url':'u'}} | 1 | b.mp4",
        "['a.mp4'] | ['a.mp4','a.mp4'] | 2 | a.mp4",
        "{'images':['a']} | {'images':['a'],'videos':['b']} | 2 | b",
        "[] | [null] | 0 |",
        "['a','b'] | ['b','a'] | 2 |",
        "['a','b'] | ['b'] | 1 |"
      })
  void anUploadIsCountedAndNewWhateverItsForm(
      String before, String after, int count, @Nullable String fresh) throws IOException {
    SessionState one = state("\"video_infos\":" + before.replace('\'', '"'));
    SessionState two = state("\"video_infos\":" + after.replace('\'', '"'));
    assertThat(two.counts().uploads()).isEqualTo(count).isEqualTo(two.uploads().size());
    StateChanges changes = two.changesSince(one);
    assertThat(changes.isEmpty()).isEqualTo(fresh == null);
    assertThat(changes.uploads())
        .extracting(UploadedAsset::name)
        .isEqualTo(fresh == null ? List.of() : List.of(fresh));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[{'name':'a'}] | a |",
        "[{'filename':'a.mp4','url':'u'}] | a.mp4 | u",
        "[{'title':'My clip','fileName':'a.mp4','uri':'u'}] | a.mp4 | u",
        "[{'filename':'','file_name':'a.mp4','cdn_url':'','src':'u'}] | a.mp4 | u",
        "[{'url':'http://x/y/a.mp4?n=/z'}] | a.mp4 | http://x/y/a.mp4?n=/z",
        "['http://x/y/a.mp4'] | a.mp4 | http://x/y/a.mp4",
        "{'a.mp4':'http://x/y/z'} | a.mp4 | http://x/y/z",
        "[{'id':7,'width':'wide'}] | 7 |",
        "[{}] | file 1 |",
        "[{'url':'http://x/'}] | file 1 | http://x/"
      })
  void anUploadHasANameAndItsAddressInItsLikelySpellings(
      String infos, String name, @Nullable String url) throws IOException {
    SessionState state = state("\"video_infos\":" + infos.replace('\'', '"'));
    assertThat(state.uploads())
        .containsExactly(new UploadedAsset(name, null, url, null, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'url':'a','type':'video'} | 1",
        "{'url':null,'type':'video','sizes':[1,2]} | 1",
        "{'id':'a','type':'video'} | 1",
        "{'images':[{},{}],'videos':[]} | 2",
        "{'images':[{},{},{}],'videos':[]} | 3",
        "{'name':'all','images':[{},{}]} | 3",
        "{'url':{'url':'a'},'b':{}} | 2",
        "{} | 0",
        "[{] | 0",
        "[[1,2]] | 1"
      })
  void mediaAndAnalysesAreCountedInTheirLikelyForms(String json, int count) throws IOException {
    String text = json.replace('\'', '"');
    StateCounts counts = counts(text);
    assertThat(counts.media()).isEqualTo(count);
    assertThat(counts.analyses()).isEqualTo(count);
  }

  @Test
  void aPreferredSpellingThatIsEmptyHidesNoOther() throws IOException {
    SessionState state = state("\"generated_media\":[{\"name\":\"\",\"title\":\"A\",\"id\":\"\"}]");
    assertThat(state.media()).extracting(GeneratedMedia::name).containsExactly("A");
    assertThat(state.media().get(0).id()).isNull();
  }

  /** Of a state that was read from these texts, be they broken. */
  private static StateCounts counts(String json) {
    Map<String, String> members = Map.of("generated_media", json, "video_analyses", json);
    return new SessionState("s1", null, List.of(), List.of(), null, List.of(), members, "")
        .counts();
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
