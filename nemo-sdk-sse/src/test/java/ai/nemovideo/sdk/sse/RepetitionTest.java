package ai.nemovideo.sdk.sse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Chunks and wholes. In the tables, {@code +a} is a chunk, {@code =a} a whole, {@code f} a call.
 */
class RepetitionTest {

  @ParameterizedTest
  @CsvSource({
    "+a +b =ab,              a b",
    "+a +b =abc,             a b c",
    "=ab,                    ab",
    "=ab =ab,                ab ab",
    "+a =a +a =a,            a a",
    "+a =a =a,               a a",
    "+a +b =ab =ab,          a b ab",
    "+a +b =ab +c =c,        a b c",
    "+a =ab =c,              a b c",
    "+a +b,                  a b",
    "+a +b =xy,              a b xy",
    "+a +b =a =b,            a b",
    "+a +b +c =bc,           a b c",
    "+a +b =a +c =c,         a b c",
    "+a f =a,                a",
    "+a f =ab,               a ab",
    "+ab f =a,               ab a",
    "+a f =a =a,             a a",
    "+a f =x =a,             a x a",
    "+a f +b =a =b,          a b",
    "+a f +b =b =a,          a b a",
    "+a p +b =a =b,          a b",
    "+a p +b =ab,            a b",
    "+a p +b =b =a,          a b a",
    "+a p +ab =ab,           a ab",
    "+a p +b =a f =b,        a b",
    "+a f +b =b,             a b",
    "+a =a f =a,             a a",
    "+a p =a f +b =b,        a b",
    "+a p +b =b,             a b",
    "+a p +b =bc,            a b c",
    "+a +b_ =ab,             a b_",
    "+_a +b =ab,             _a b",
    "+a e =a,                a",
    "+a n =a,                a",
    "+猫 +🎬 =猫🎬🎬,          猫 🎬 🎬",
  })
  void everyWordIsHeardOnce(String events, String heard) {
    String stream =
        List.of(events.split(" ")).stream()
            .map(event -> wire(event.charAt(0), event.substring(1)))
            .collect(Collectors.joining());
    AgentEventStream opened = Streams.open(stream);
    List<AgentEvent> seen = Streams.drain(opened);
    assertThat(seen)
        .filteredOn(AgentEvent.Text.class::isInstance)
        .map(event -> ((AgentEvent.Text) event).text().replace(' ', '_'))
        .isEqualTo(List.of(heard.strip().split(" ")));
    assertThat(opened.text().replace(' ', '_')).isEqualTo(heard.replace(" ", ""));
  }

  @Test
  void thoughtsRepeatApartFromWords() {
    assertThat(
            Streams.events(
                adk(true, part("hm", true))
                    + adk(true, part("yes", false))
                    + adk(true, part(", sir", false))
                    + adk(false, part("hm", true) + "," + part("yes, sir", false))))
        .containsExactly(
            new AgentEvent.Thought("hm"),
            new AgentEvent.Text("yes", true),
            new AgentEvent.Text(", sir", true));
  }

  @Test
  void aWholeInSeveralPartsIsStillARepetition() {
    assertThat(
            Streams.events(
                adk(true, part("one two", false))
                    + adk(false, part("one ", false) + "," + part("two three", false))))
        .containsExactly(new AgentEvent.Text("one two", true), new AgentEvent.Text(" three", true));
  }

  @Test
  void theWholeThatComesWithItsCallIsARepetition() {
    String call = "{\"functionCall\":{\"id\":\"1\",\"name\":\"zoom\",\"args\":{}}}";
    assertThat(
            Streams.events(
                adk(true, part("I zoom.", false))
                    + adk(true, call)
                    + adk(false, part("I zoom.", false) + "," + call)
                    + adk(false, part("Done.", false))))
        .containsExactly(
            new AgentEvent.Text("I zoom.", true),
            new AgentEvent.ToolCall("1", "zoom", "{}"),
            new AgentEvent.Text("Done.", false));
  }

  @Test
  void aCallWithoutAnIdIsAnnouncedAndMadeOnce() {
    String call = "{\"functionCall\":{\"name\":\"zoom\",\"args\":{\"x\":1}}}";
    assertThat(Streams.events(adk(true, call) + adk(false, call) + adk(false, call))).hasSize(2);
  }

  @Test
  void aCallIsReportedWithAllItsArguments() {
    assertThat(
            Streams.events(
                adk(
                        true,
                        "{\"functionCall\":{\"id\":\"1\",\"name\":\"zoom\",\"willContinue\":true}}")
                    + adk(
                        false, "{\"functionCall\":{\"id\":\"1\",\"name\":\"zoom\",\"args\":[1]}}")))
        .containsExactly(new AgentEvent.ToolCall("1", "zoom", "[1]"));
  }

  @Test
  void eventsThatShareAnIdAreNotRepetitions() {
    assertThat(
            Streams.events(
                """
                data: {"type":"tool_call","id":"e1","name":"zoom","args":{"x":1}}

                data: {"type":"tool_call","id":"e1","name":"pan","args":{"x":1}}

                data: {"type":"tool_call","id":"e1","name":"pan","args":{"x":1}}

                """))
        .hasSize(2);
  }

  private static String wire(char kind, String text) {
    String words = part(text.replace('_', ' '), false);
    String call = "{\"functionCall\":{\"id\":\"1\",\"name\":\"zoom\"}}";
    return switch (kind) {
      case '+' -> adk(true, words);
      case '=' -> adk(false, words);
      case 'f' -> adk(false, call);
      case 'p' -> adk(true, call);
      case 'e' -> adk(false, part("", false));
      default -> "data: {\"author\":\"a\",\"actions\":{\"stateDelta\":{}}}\n\n";
    };
  }

  private static String part(String words, boolean thought) {
    return "{\"text\":\"" + words + "\",\"thought\":" + thought + "}";
  }

  private static String adk(boolean partial, String parts) {
    return "data: {\"content\":{\"parts\":[" + parts + "]},\"partial\":" + partial + "}\n\n";
  }
}
