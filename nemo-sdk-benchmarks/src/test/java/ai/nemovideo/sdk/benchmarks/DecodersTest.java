package ai.nemovideo.sdk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.sse.AgentEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Figures can only be compared when everybody has decoded the same. */
class DecodersTest {

  static Stream<EventBytes> events() {
    return Stream.of(
        EventBytes.smallTexts(300),
        EventBytes.largeTexts(3),
        EventBytes.largeEscapedTexts(3),
        EventBytes.largeToolResults(3));
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyPathSeesTheSameEvents(EventBytes events) throws IOException {
    for (Transport transport : Transport.values()) {
      try (Answers answers = Answers.of(transport, events)) {
        Decoders decoders = new Decoders(events.pojo());
        List<Object> raw = new ArrayList<>();
        List<Object> okhttpSse = new ArrayList<>();
        List<Object> ours = new ArrayList<>();
        decoders.raw(answers.response(), raw::add);
        decoders.okhttpSse(answers.response(), okhttpSse::add);
        decoders.ours(answers.response(), ours::add);

        assertThat(raw).hasSize(events.count());
        assertThat(okhttpSse).hasSize(events.count());
        assertThat(ours).hasSize(events.count());
        assertThat(contents(okhttpSse)).isEqualTo(contents(raw));
        assertThat(contents(ours)).isEqualTo(contents(raw));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFloorReadsEveryByteAgainAndAgain(Transport transport) throws IOException {
    EventBytes events = EventBytes.smallTexts(300);
    try (Answers answers = Answers.of(transport, events)) {
      Decoders decoders = new Decoders(events.pojo());
      for (int i = 0; i < 3; i++) {
        assertThat(decoders.floor(answers.bare(), answers.bareLength()))
            .isEqualTo(answers.bareLength())
            .isGreaterThanOrEqualTo(events.bytes().length);
      }
    }
  }

  @Test
  void eventsAreAsLargeAsTheyAreSaidToBe() {
    assertThat(EventBytes.smallTexts(1).bytes()).hasSize(80);
    assertThat(EventBytes.largeTexts(1).bytes()).hasSize(50 * 1024);
    assertThat(EventBytes.largeEscapedTexts(1).bytes()).hasSize(50 * 1024);
    assertThat(EventBytes.largeToolResults(1).bytes().length).isBetween(50 * 1024 - 512, 50 * 1024);
  }

  /** The text of an event; of a tool's answer the name and the JSON, parsed. */
  private static List<Object> contents(List<Object> events) {
    List<Object> contents = new ArrayList<>();
    for (Object event : events) {
      contents.add(content(event));
    }
    return contents;
  }

  private static Object content(Object event) {
    if (event instanceof AgentEvent.Text said) {
      return said.text();
    }
    if (event instanceof AgentEvent.ToolResult result) {
      return List.of(result.name(), parsed(result.resultJson()));
    }
    if (event instanceof Pojos.Tagged tagged) {
      return String.valueOf(tagged.content);
    }
    Pojos.Part part = onlyPart((Pojos.Adk) event);
    Pojos.Function answer = part.functionResponse;
    return answer == null
        ? String.valueOf(part.text)
        : List.of(String.valueOf(answer.name), String.valueOf(answer.response));
  }

  private static Pojos.Part onlyPart(Pojos.Adk event) {
    assertThat(event.content).isNotNull();
    List<Pojos.Part> parts = event.content.parts;
    assertThat(parts).hasSize(1);
    return parts.get(0);
  }

  private static String parsed(String json) {
    Object event = new Decoders(Pojos.Function.class).parse("{\"response\":" + json + "}");
    return String.valueOf(((Pojos.Function) event).response);
  }
}
