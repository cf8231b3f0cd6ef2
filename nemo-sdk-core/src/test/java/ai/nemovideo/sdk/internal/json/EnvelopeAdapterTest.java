package ai.nemovideo.sdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.api.Envelope;
import ai.nemovideo.sdk.api.RawJson;
import ai.nemovideo.sdk.api.RenderData;
import ai.nemovideo.sdk.api.RenderRequest;
import ai.nemovideo.sdk.api.SessionData;
import ai.nemovideo.sdk.api.StateData;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeAdapterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"code\":0,\"message\":\"ok\",\"data\":{\"session_id\":\"5529798706024415232\"}}",
        "{\"code\":0,\"data\":{\"session_id\":5529798706024415232}}",
        "{\"session_id\":5529798706024415232}",
        "{\"data\":{},\"session_id\":\"5529798706024415232\",\"new\":[{}]}",
        "{\"session_id\":\"other\",\"data\":{\"session_id\":\"5529798706024415232\"}}",
        "{\"data\":null,\"session_id\":\"5529798706024415232\"}",
        "{\"session_id\":\"5529798706024415232\",\"data\":{ \t\r\n}}",
        "{ \"data\" : {\n \"session_id\" : \"5529798706024415232\"\n} , \"\\\"new\": 1 }",
        "{\"a\":1,\"data\":{\"session_id\":\"5529798706024415232\"},\"data\":{\"b\":2}}"
      })
  void theIdIsFoundInsideDataOrBesideItToTheLastDigit(String json) throws IOException {
    SessionData data = read(json, SessionData.class).data();
    assertThat(data).isNotNull();
    assertThat(data.sessionId()).isEqualTo("5529798706024415232");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\":true,\"data\":{\"id\":\"r\",\"status\":\"completed\",\"outputUrl\":\"https://x/v.mp4\"}}",
        "{\"id\":\"r\",\"status\":\"completed\",\"output\":{\"url\":\"https://x/v.mp4\",\"size\":12}}"
      })
  void bothRenderDialectsAreRead(String json) throws IOException {
    RenderData data = read(json, RenderData.class).data();
    assertThat(data).isNotNull();
    assertThat(data.status()).isEqualTo("completed");
    RenderData.Output output = data.output();
    assertThat(output == null ? data.outputUrl() : output.url()).isEqualTo("https://x/v.mp4");
  }

  @Test
  void aDraftSurvivesFromTheStateToTheRenderCallToTheLetter() throws IOException {
    String draft =
        "{\"t\":[{\"tt\":0,\"sg\":[{\"d\":5000,\"x\":9007199254740993,\"y\":1e3,\"z\":0.10}]}],"
            + " \"\\u00e9\":\"\\/\",\"t\":null}";
    StateData state =
        read("{\"code\":0,\"data\":{\"state\":{\"draft\":" + draft + "}}}", StateData.class).data();
    assertThat(state).isNotNull();
    StateData.State inner = state.state();
    assertThat(inner).isNotNull();
    RawJson kept = Objects.requireNonNull(inner.draft());
    assertThat(kept).isEqualTo(new RawJson(draft));

    String sent =
        NemoJson.moshi()
            .adapter(RenderRequest.class)
            .toJson(new RenderRequest("r", "s", kept, null));
    assertThat(sent).isEqualTo("{\"id\":\"r\",\"sessionId\":\"s\",\"draft\":" + draft + "}");
  }

  @SuppressWarnings("unchecked")
  private static <T> Envelope<T> read(String json, Class<T> type) throws IOException {
    JsonAdapter<Envelope<T>> adapter =
        (JsonAdapter<Envelope<T>>)
            (JsonAdapter<?>)
                NemoJson.moshi().adapter(Types.newParameterizedType(Envelope.class, type));
    Envelope<T> envelope = adapter.fromJson(json);
    assertThat(envelope).isNotNull();
    return envelope;
  }
}
