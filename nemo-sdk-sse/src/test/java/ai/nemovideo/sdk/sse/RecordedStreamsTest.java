package ai.nemovideo.sdk.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedStreamsTest {

  @ParameterizedTest
  @CsvSource({
    "java-video.sse,Your video is ready.,true",
    "java-silent-edit.sse,'',true",
    "java-error-cut.sse,About to fail,false",
    "js-hello.sse,'Hello, I am the scripted agent. You said: hello',false",
    "js-error-event.sse,About to fail,false"
  })
  void everyWordIsHeardOnceWhereverTheBytesAreCut(String name, String text, boolean tools) {
    byte[] bytes = Streams.sample(name);
    List<AgentEvent> whole = Streams.drain(Streams.open(bytes, Integer.MAX_VALUE, null));
    for (int cut = 1; cut < bytes.length; cut++) {
      AgentEventStream stream = Streams.open(bytes, cut, null);
      assertThat(Streams.drain(stream)).isEqualTo(whole);
      assertThat(stream.text()).isEqualTo(text);
      assertThat(stream.sawToolCall()).isEqualTo(tools);
    }
  }

  @Test
  void aCallSentTwiceIsReportedOnceAndItsNumbersAreKept() {
    List<AgentEvent> events =
        Streams.drain(Streams.open(Streams.sample("java-video.sse"), Integer.MAX_VALUE, null));
    assertThat(events).filteredOn(AgentEvent.ToolCall.class::isInstance).hasSize(1);
    assertThat(events.get(0))
        .isInstanceOfSatisfying(
            AgentEvent.ToolCall.class,
            call ->
                assertThat(call.argsJson())
                    .isEqualTo("{\"prompt\":\"一只猫 on a beach\",\"duration_seconds\":5}"));
    assertThat(events)
        .filteredOn(AgentEvent.ToolResult.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            AgentEvent.ToolResult.class,
            result -> {
              assertThat(result.failed()).isFalse();
              assertThat(result.resultJson()).contains("\"fps\":23.976");
            });
  }

  @Test
  void aFailureIsTypedAndTheWordsBeforeItAreKept() {
    AgentEventStream stream =
        Streams.open(Streams.sample("js-error-event.sse"), Integer.MAX_VALUE, null);
    assertThat(Streams.drain(stream))
        .endsWith(
            new AgentEvent.Failure(
                "UNKNOWN_ERROR", "upstream model exploded: 429 RESOURCE_EXHAUSTED"));
    assertThat(stream.text()).isEqualTo("About to fail");
  }

  @Test
  void aCutConnectionIsBroken() {
    IOException cut = new IOException("unexpected end of stream");
    AgentEventStream stream =
        Streams.open(Streams.sample("java-error-cut.sse"), Integer.MAX_VALUE, cut);
    Streams.drain(stream);
    assertThat(stream.end()).isEqualTo(new StreamEnd.Broken(cut, stream.end().seen()));
  }
}
