package ai.nemovideo.sdk.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

  @Test
  void taggedEventsAreTyped() {
    assertThat(
            Streams.events(
                """
                data: {"type":"text","content":"Hel"}

                data: {"type":"text","text":"lo"}

                data: {"type":"tool_call","name":"zoom","args":{"id":9007199254740993}}

                data: {"type":"tool_result","name":"zoom","result":{"status":"error"}}

                data: {"type":"heartbeat"}

                data: {"type":"novelty","x":1}

                """))
        .containsExactly(
            new AgentEvent.Text("Hel", true),
            new AgentEvent.Text("lo", true),
            new AgentEvent.ToolCall(null, "zoom", "{\"id\":9007199254740993}"),
            new AgentEvent.ToolResult(null, "zoom", "{\"status\":\"error\"}", true),
            new AgentEvent.Heartbeat(),
            new AgentEvent.Unknown("{\"type\":\"novelty\",\"x\":1}"));
  }

  @Test
  void aWholeThatGoesOnBeyondItsChunksGivesTheRemainder() {
    assertThat(
            Streams.events(
                text("Hello", true) + text("Hello, world", false) + text("Again", false)))
        .extracting(event -> ((AgentEvent.Text) event).text())
        .containsExactly("Hello", ", world", "Again");
  }

  @Test
  void thoughtsAreApartFromWords() {
    assertThat(
            Streams.events(
                "data: {\"content\":{\"parts\":[{\"text\":\"hmm\",\"thought\":true},"
                    + "{\"text\":\"yes\"}]}}\n\n"))
        .containsExactly(new AgentEvent.Thought("hmm"), new AgentEvent.Text("yes", false));
  }

  @Test
  void stopIsNeitherAFailureNorTheEnd() {
    assertThat(
            Streams.events(
                "data: {\"errorCode\":\"STOP\",\"content\":{\"parts\":[{\"text\":\"a\"}]}}\n\n"
                    + text("b", false)))
        .extracting(event -> ((AgentEvent.Text) event).text())
        .containsExactly("a", "b");
  }

  @Test
  void everyFormOfFailureIsOne() {
    assertThat(
            Streams.events(
                """
                data: {"error":"boom"}

                data: {"error":{"message":"bang","code":7}}

                data: {"errorCode":"SAFETY","errorMessage":"blocked"}

                """))
        .containsExactly(
            new AgentEvent.Failure(null, "boom"),
            new AgentEvent.Failure("7", "bang"),
            new AgentEvent.Failure("SAFETY", "blocked"));
  }

  @Test
  void silenceInEveryFormSaysNothing() {
    assertThat(
            Streams.events(
                """
                data: {"content":{"parts":[{"text":""}],"role":"model"}}

                data: {"content":{"role":"model"}}

                data: {"author":"nemo_agent","actions":{}}

                """))
        .isEmpty();
  }

  @Test
  void inlineDataBecomesBytes() {
    assertThat(
            Streams.events(
                "data: {\"content\":{\"parts\":[{\"inlineData\":{\"mimeType\":\"image/png\","
                    + "\"data\":\"AQID\"}}]}}\n\n"))
        .containsExactly(new AgentEvent.InlineData("image/png", new byte[] {1, 2, 3}));
  }

  @Test
  void whatIsNoJsonAndWhatIsTooDeepDoesNotEndTheStream() {
    String deep = "[".repeat(1000) + "]".repeat(1000);
    List<AgentEvent> events =
        Streams.events(
            "data: not json\n\ndata: {\"x\":"
                + deep
                + "}\n\ndata: {\"content\":{\"parts\":[\n\n"
                + text("on", false));
    assertThat(events).hasSize(4).endsWith(new AgentEvent.Text("on", false));
    assertThat(events.subList(0, 3)).allMatch(AgentEvent.Unknown.class::isInstance);
  }

  static List<Arguments> oddities() {
    return List.of(
        Arguments.of(
            "{\"content\":{\"parts\":[{\"function_call\":{\"name\":\"a\",\"args\":{\"b\":1.50}}}]}}",
            List.of(new AgentEvent.ToolCall(null, "a", "{\"b\":1.50}"))),
        Arguments.of(
            "{\"content\":{\"parts\":[{\"functionCall\":{\"id\":\"1\",\"name\":\"a\",\"args\":null}}]}}",
            List.of(new AgentEvent.ToolCall("1", "a", "{}"))),
        Arguments.of(
            "{\"content\":{\"parts\":[{\"functionCall\":{\"args\":{ \"b\" : [1e400 , -0] }}}]}}",
            List.of(new AgentEvent.ToolCall(null, "", "{ \"b\" : [1e400 , -0] }"))),
        Arguments.of(
            "{\"type\":\"tool_call\",\"name\":\"a\",\"args\":\"{\\\"b\\\":\\\"}\\\"}\",\"call_id\":\"c\"}",
            List.of(new AgentEvent.ToolCall("c", "a", "\"{\\\"b\\\":\\\"}\\\"}\""))),
        Arguments.of(
            "{\"content\":{\"parts\":[{\"functionResponse\":{\"id\":\"1\",\"name\":\"a\","
                + "\"response\":{\"x\":{\"status\":\"fine\"},\"status\":\"error\"}}}]}}",
            List.of(
                new AgentEvent.ToolResult(
                    "1", "a", "{\"x\":{\"status\":\"fine\"},\"status\":\"error\"}", true))),
        Arguments.of(
            "{\"content\":{\"parts\":[{\"function_response\":{\"name\":\"a\","
                + "\"response\":{\"x\":{\"status\":\"error\"}}}}]}}",
            List.of(new AgentEvent.ToolResult(null, "a", "{\"x\":{\"status\":\"error\"}}", false))),
        Arguments.of(
            "{\"type\":\"tool_result\",\"name\":\"a\"}",
            List.of(new AgentEvent.ToolResult(null, "a", "null", false))),
        Arguments.of(
            "{\"type\":\"tool_result\",\"name\":\"a\",\"error\":\"boom\"}",
            List.of(new AgentEvent.ToolResult(null, "a", "\"boom\"", true))),
        Arguments.of(
            "{\"type\":\"tool_result\",\"name\":\"a\",\"result\":[1],\"error\":null}",
            List.of(new AgentEvent.ToolResult(null, "a", "[1]", false))),
        Arguments.of(
            "{\"error_code\":\"SAFETY\",\"content\":{\"parts\":[{\"text\":\"a\"}]}}",
            List.of(new AgentEvent.Text("a", false), new AgentEvent.Failure("SAFETY", "SAFETY"))),
        Arguments.of(
            "{\"author\":\"a\",\"errorCode\":500,\"error_message\":\"b\"}",
            List.of(new AgentEvent.Failure("500", "b"))),
        Arguments.of("{\"errorCode\":\"STOP\",\"errorMessage\":\"x\",\"author\":\"a\"}", List.of()),
        Arguments.of(
            "{\"finishReason\":\"MAX_TOKENS\",\"errorCode\":null,\"content\":{\"parts\":null}}",
            List.of()),
        Arguments.of(
            "{\"type\":\"error\",\"message\":\"a\",\"code\":2001}",
            List.of(new AgentEvent.Failure("2001", "a"))),
        Arguments.of(
            "{\"error\":{\"status\":\"X\"}}",
            List.of(new AgentEvent.Failure(null, "{\"status\":\"X\"}"))),
        Arguments.of(
            "{\"error\":\"\"}", List.of(new AgentEvent.Failure(null, "the agent gives no reason"))),
        Arguments.of("{\"type\":\"ping\"}", List.of(new AgentEvent.Heartbeat())),
        Arguments.of("{\"type\":\"text\",\"content\":\"\"}", List.of()),
        Arguments.of("{\"type\":\"text\",\"content\":null}", List.of()),
        Arguments.of(
            "{\"type\":\"text\",\"content\":\"\\ud83c\\udfac\\n\\u0000\"}",
            List.of(new AgentEvent.Text("🎬\n\0", true))),
        Arguments.of(
            "{\"\\u0074ype\":\"text\",\"content\":\"a\",\"content\":\"b\"}",
            List.of(new AgentEvent.Text("b", true))),
        Arguments.of(
            " {\"type\":\"text\",\"content\":\"a\"} ", List.of(new AgentEvent.Text("a", true))),
        Arguments.of(
            "{\"content\":{\"parts\":[{\"text\":\"a\",\"thoughtSignature\":\"AA\"},{}]}}",
            List.of(new AgentEvent.Text("a", false))),
        Arguments.of(
            "{\"content\":{\"parts\":[{\"inline_data\":{\"mime_type\":\"a/b\",\"data\":\"_-8\"}}]}}",
            List.of(new AgentEvent.InlineData("a/b", new byte[] {-1, -17}))));
  }

  @ParameterizedTest
  @MethodSource("oddities")
  void oddEventsAreUnderstood(String json, List<AgentEvent> expected) {
    assertThat(Streams.events("data: " + json + "\n\n")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "\"text\"",
        "7",
        "{\"type\":\"text\",\"content\":\"a\"",
        "{\"type\":\"text\",\"content\":\"a\"}}",
        "{\"type\":\"text\",\"content\":\"a\"} {}",
        "{\"type\":\"text\",\"content\":\"a\",}",
        "{\"type\":\"text\";\"content\"=\"a\"}",
        "{'type':'text','content':'a'}",
        "{type:\"text\",content:\"a\"}",
        "{\"type\":\"text\",\"content\":\"\\x\"}",
        "{\"type\":\"text\",\"content\":[{\"text\":\"a\"}]}",
        "{\"type\":\"tool_call\",\"name\":\"a\",\"args\":{\"b\":c}}",
        "{\"type\":\"tool_call\",\"name\":\"a\",\"args\":{\"b\" 1}}",
        "{\"type\":\"progress\",\"content\":\"a\"}",
        "{\"code\":1002,\"message\":\"session not found\"}",
        "{\"text\":\"a\"}",
        "{\"content\":{\"parts\":[{\"executableCode\":{\"code\":\"1\"}}]}}",
        "{\"content\":{\"parts\":[{\"inlineData\":{\"mimeType\":\"a/b\",\"data\":\"?\"}}]}}",
        "{\"content\":{\"parts\":[\"a\"]}}"
      })
  void whatNobodyExplainsComesAsItIsAndTheStreamGoesOn(String data) {
    assertThat(Streams.events("data: " + data + "\n\n" + text("on", false)))
        .containsExactly(new AgentEvent.Unknown(data), new AgentEvent.Text("on", false));
  }

  @Test
  void argumentsThatAreTooDeepAreUnknown() {
    String deep = "[".repeat(1000) + "]".repeat(1000);
    assertThat(Streams.events("data: {\"type\":\"tool_call\",\"args\":" + deep + "}\n\n"))
        .singleElement()
        .isInstanceOf(AgentEvent.Unknown.class);
  }

  @Test
  void whatIsUnknownInAnEventDoesNotHideTheRest() {
    String json =
        "{\"content\":{\"parts\":[{\"text\":\"a\"},{\"fileData\":{\"fileUri\":\"gs://x\"}}]}}";
    assertThat(Streams.events("data: " + json + "\n\n"))
        .containsExactly(new AgentEvent.Text("a", false), new AgentEvent.Unknown(json));
  }

  @Test
  void dataOverSeveralLinesIsOneDocument() {
    assertThat(Streams.events("data: {\"type\":\"text\",\ndata: \"content\":\ndata: \"a\"}\n\n"))
        .containsExactly(new AgentEvent.Text("a", true));
  }

  @Test
  void tenMegabytesOfPictureArrive() {
    byte[] picture = new byte[7_500_000];
    picture[5_000_000] = 1;
    String json =
        "{\"content\":{\"parts\":[{\"inlineData\":{\"mimeType\":\"image/png\",\"data\":\""
            + Base64.getEncoder().encodeToString(picture)
            + "\"}}]}}";
    assertThat(Streams.events("data: " + json + "\n\n"))
        .isEqualTo(List.of(new AgentEvent.InlineData("image/png", picture)));
  }

  private static String text(String words, boolean partial) {
    return "data: {\"partial\":"
        + partial
        + ",\"content\":{\"parts\":[{\"text\":\""
        + words
        + "\"}]}}\n\n";
  }
}
