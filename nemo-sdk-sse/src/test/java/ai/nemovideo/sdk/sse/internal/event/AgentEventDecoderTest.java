package ai.nemovideo.sdk.sse.internal.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.sse.AgentEvent;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a caller of the SDK cannot see at once: which events feed the watchdog, and what is kept.
 */
@Timeout(60)
class AgentEventDecoderTest {

  private final AgentEventDecoder decoder = new AgentEventDecoder();
  private final List<AgentEvent> told = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "heartbeat",
        "\"ping\"",
        "{\"type\":\"heartbeat\"}",
        "{\"event\":\"heartbeat\"}",
        "{\"type\":\"text\"}",
        "{\"type\":\"text\",\"content\":\"\"}",
        "{\"type\":\"text\",\"text\":null}",
        "{\"content\":{\"parts\":[]}}",
        "{\"content\":{\"parts\":[{\"text\":\"\"}],\"role\":\"model\"}}",
        "{\"id\":\"1\",\"author\":\"a\",\"timestamp\":1,\"partial\":false}",
        "{\"author\":\"a\",\"actions\":{\"stateDelta\":{},\"skipSummarization\":false}}",
        "{\"author\":\"a\",\"finishReason\":null,\"usageMetadata\":{}}"
      })
  void whatSaysNothingIsButASignOfLife(String data) {
    assertThat(decode(data)).isFalse();
    assertThat(told).allMatch(AgentEvent.Heartbeat.class::isInstance);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"author\":\"a\",\"actions\":{\"stateDelta\":{\"x\":1}}}",
        "{\"author\":\"a\",\"actions\":{\"transferToAgent\":\"b\"}}",
        "{\"author\":\"a\",\"actions\":{\"escalate\":true}}",
        "{\"author\":\"a\",\"finishReason\":\"STOP\"}",
        "{\"author\":\"a\",\"usageMetadata\":{\"totalTokenCount\":3}}",
        "{\"content\":{\"parts\":[{\"functionCall\":{\"name\":\"z\",\"willContinue\":true}}]}}"
      })
  void whatTheAgentDoesWithoutAWordCounts(String data) {
    assertThat(decode(data)).isTrue();
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"text\",\"content\":\"a\"}",
        "{\"content\":{\"parts\":[{\"text\":\"a\"}]}}",
        "{\"content\":{\"parts\":[{\"functionResponse\":{\"id\":\"1\"}}]}}",
        "{\"type\":\"tool_call\"}",
        "{\"type\":\"tool_result\"}",
        "{\"error\":\"boom\"}",
        "{\"author\":\"a\",\"foo\":1}",
        "{\"foo\":1}",
        "words",
        "7"
      })
  void whatIsToldCounts(String data) {
    assertThat(decode(data)).isTrue();
    assertThat(told).hasSize(1).noneMatch(AgentEvent.Heartbeat.class::isInstance);
  }

  @Test
  void repetitionsCount() {
    String chunk = "\"content\":{\"parts\":[{\"text\":\"a\"}]}}";
    assertThat(decode("{\"partial\":true," + chunk)).isTrue();
    assertThat(decode("{" + chunk)).isTrue();
    assertThat(told).hasSize(1);
  }

  @Test
  void anAnnouncementIsToldAtTheEndWhenItsCallNeverComes() {
    String call = "{\"content\":{\"parts\":[{\"functionCall\":{\"id\":\"1\",\"name\":\"z\"}}]}";
    assertThat(decode(call + ",\"partial\":true}")).isTrue();
    assertThat(told).isEmpty();
    decoder.end(told::add);
    decoder.end(told::add);
    assertThat(told).containsExactly(new AgentEvent.ToolCall("1", "z", "{}"));
    decode(call + "}");
    assertThat(told).hasSize(1);
  }

  @Test
  void ofVeryManyAnnouncementsTheOldestAreTold() {
    for (int i = 0; i <= PendingCalls.MAX; i++) {
      decode("{\"partial\":true,\"content\":{\"parts\":[{\"functionCall\":{\"id\":" + i + "}}]}}");
    }
    assertThat(told).containsExactly(new AgentEvent.ToolCall("0", "", "{}"));
  }

  @Test
  void whoHasNotSpokenForLongestIsForgotten() {
    say("kept", true);
    say("lost", true);
    for (int i = 0; i < 63; i++) {
      say("agent " + i, true);
      say("kept", true);
    }
    told.clear();
    say("agent 62", false);
    assertThat(told).isEmpty();
    say("lost", false);
    assertThat(told).containsExactly(new AgentEvent.Text("a", false));
  }

  @Test
  void veryManyTextsThatNobodyRepeatsTakeNoTimeAndNoSpace() {
    String call = "{\"partial\":true,\"content\":{\"parts\":[{\"functionCall\":{\"id\":1}}]}}";
    for (int i = 0; i < 100_000; i++) {
      say("a", true);
      decode(call);
    }
    say("a", false);
    assertThat(told).hasSize(100_000).allMatch(AgentEvent.Text.class::isInstance);
  }

  private void say(String author, boolean partial) {
    decode(
        "{\"author\":\"%s\",\"partial\":%s,\"content\":{\"parts\":[{\"text\":\"a\"}]}}"
            .formatted(author, partial));
  }

  private boolean decode(String data) {
    byte[] bytes = ("  " + data + "  ").getBytes(UTF_8);
    return decoder.decode(bytes, 2, bytes.length - 4, "", told::add);
  }
}
