package ai.nemovideo.sdk.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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

  private static String text(String words, boolean partial) {
    return "data: {\"partial\":"
        + partial
        + ",\"content\":{\"parts\":[{\"text\":\""
        + words
        + "\"}]}}\n\n";
  }
}
