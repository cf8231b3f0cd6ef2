package ai.nemovideo.sdk.sse.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.sse.AgentEvent;
import ai.nemovideo.sdk.sse.AgentEventStream;
import ai.nemovideo.sdk.sse.StreamLimits;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What an agent says comes out as it was said, once. */
class RandomWordsTest {

  @Provide
  Arbitrary<String> objects() {
    return RandomStreams.object();
  }

  /** Few letters, so that texts are often alike. */
  @Provide
  Arbitrary<List<Told>> turns() {
    Arbitrary<List<String>> pieces =
        Arbitraries.strings().withChars("ab ").ofMinLength(1).ofMaxLength(3).list().ofMaxSize(4);
    Arbitrary<String> between =
        Arbitraries.of(
            "",
            ":\n",
            "data: {\"content\":{\"parts\":[{\"text\":\"\"}]}}\n\n",
            "data: {\"content\":{\"parts\":[{\"functionCall\":{\"name\":\"z\"}}]}}\n\n",
            "data: {\"content\":{\"parts\":[{\"functionResponse\":{\"name\":\"z\"}}]}}\n\n",
            "data: {\"partial\":true,\"content\":{\"parts\":[{\"text\":\"a\n\n");
    return Combinators.combine(pieces, Arbitraries.integers().between(0, 12), between)
        .as(Told::new)
        .list()
        .ofMaxSize(6);
  }

  @Property
  void everyWordIsHeardOnce(@ForAll("turns") List<Told> turns) {
    String stream = turns.stream().map(Told::wire).collect(Collectors.joining());
    String words = turns.stream().map(Told::words).collect(Collectors.joining());
    try (AgentEventStream opened = open(stream)) {
      drain(opened);
      assertThat(opened.text()).as(stream).isEqualTo(words);
    }
  }

  /** Texts in chunks. */
  @Provide
  Arbitrary<List<List<String>>> texts() {
    return Arbitraries.strings()
        .withChars("ab")
        .ofMinLength(1)
        .ofMaxLength(3)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMaxSize(5);
  }

  /** With a call announced behind each of their chunks, and tagged texts from somebody else. */
  @Property
  void everyWordOfTwoAgentsAtOnceIsHeardOnce(
      @ForAll("texts") List<List<String>> first,
      @ForAll("texts") List<List<String>> second,
      @ForAll long order) {
    Iterator<String> ones = first.stream().flatMap(text -> spoken("m", text)).iterator();
    List<List<String>> capitals =
        second.stream()
            .map(text -> text.stream().map(chunk -> chunk.toUpperCase(Locale.ROOT)).toList())
            .toList();
    Iterator<String> others = capitals.stream().flatMap(text -> spoken("n", text)).iterator();
    Random random = new Random(order);
    StringBuilder stream = new StringBuilder();
    while (ones.hasNext() || others.hasNext()) {
      boolean one = !others.hasNext() || (ones.hasNext() && random.nextBoolean());
      stream.append(one ? ones.next() : others.next());
      stream.append("data: {\"type\":\"text\",\"content\":\".\"}\n\n");
    }
    try (AgentEventStream opened = open(stream.toString())) {
      drain(opened);
      String heard = opened.text().replace(".", "");
      assertThat(heard.replaceAll("[A-Z]", "")).as("%s", stream).isEqualTo(joined(first));
      assertThat(heard.replaceAll("[a-z]", "")).as("%s", stream).isEqualTo(joined(capitals));
    }
  }

  private static Stream<String> spoken(String author, List<String> chunks) {
    List<String> events = new ArrayList<>();
    for (String chunk : chunks) {
      events.add(Told.event(true, Told.part(chunk)));
      events.add(Told.event(true, "{\"functionCall\":{\"id\":\"1\",\"name\":\"z\"}}"));
    }
    events.add(Told.event(false, Told.part(String.join("", chunks))));
    return events.stream()
        .map(event -> event.replace("data: {", "data: {\"author\":\"" + author + "\","));
  }

  private static String joined(List<List<String>> texts) {
    return texts.stream().flatMap(List::stream).collect(Collectors.joining());
  }

  @Property
  void aTextComesAsItWasWritten(@ForAll String text, @ForAll boolean escaped) {
    String content = "";
    for (char c : text.toCharArray()) {
      boolean must = c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c);
      content += must || escaped ? "\\u%04x".formatted((int) c) : "" + c;
    }
    try (AgentEventStream opened =
        open("data: {\"type\":\"text\",\"content\":\"" + content + "\"}\n\n")) {
      assertThat(drain(opened))
          .isEqualTo(text.isEmpty() ? List.of() : List.of(new AgentEvent.Text(text, true)));
    }
  }

  @Property
  void argumentsAndResultsComeAsTheyWereWritten(@ForAll("objects") String json) {
    String call = "data: {\"type\":\"tool_call\",\"name\":\"z\",\"args\":" + json + "}\n\n";
    String answer =
        "data: {\"content\":{\"parts\":[{\"functionResponse\":{\"response\":" + json + "}}]}}\n\n";
    try (AgentEventStream opened = open(call + answer)) {
      List<AgentEvent> events = drain(opened);
      assertThat(events.get(0)).isEqualTo(new AgentEvent.ToolCall(null, "z", json));
      assertThat(events.get(1))
          .isInstanceOfSatisfying(
              AgentEvent.ToolResult.class,
              result -> assertThat(result.resultJson()).isEqualTo(json));
      assertThat(events).hasSize(2);
    }
  }

  private static AgentEventStream open(String stream) {
    return AgentEventStream.of(
        Pieces.byteByByte(stream.getBytes(UTF_8)), StreamLimits.defaults(), () -> 0L, () -> {});
  }

  private static List<AgentEvent> drain(AgentEventStream stream) {
    List<AgentEvent> events = new ArrayList<>();
    AgentEvent event = stream.next();
    while (event != null) {
      events.add(event);
      event = stream.next();
    }
    return events;
  }

  /**
   * A text.
   *
   * @param chunks in these pieces first; then comes the whole, which is all when there are none
   * @param cut where the whole is cut into two parts, if it is so long
   * @param after what else is sent behind it
   */
  record Told(List<String> chunks, int cut, String after) {

    String words() {
      return chunks.isEmpty() ? "aba" : String.join("", chunks);
    }

    String wire() {
      StringBuilder wire = new StringBuilder();
      for (String chunk : chunks) {
        wire.append(event(true, part(chunk)));
      }
      String whole = words();
      int at = Math.min(cut, whole.length());
      wire.append(event(false, part(whole.substring(0, at)) + "," + part(whole.substring(at))));
      return wire.append(after).toString();
    }

    private static String part(String text) {
      return "{\"text\":\"" + text + "\"}";
    }

    private static String event(boolean partial, String parts) {
      return "data: {\"content\":{\"parts\":[" + parts + "]},\"partial\":" + partial + "}\n\n";
    }
  }
}
