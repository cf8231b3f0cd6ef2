package ai.nemovideo.sdk.sse.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Streams as no server writes them, from far off the mark to almost right. */
final class RandomStreams {

  private static final List<String> RECORDED =
      List.of(
          "java-error-cut.sse",
          "java-silent-edit.sse",
          "java-video.sse",
          "js-error-event.sse",
          "js-hello.sse");

  /** What a parser looks at. */
  private static final String[] TOKENS = {
    "data",
    "data:",
    "data: ",
    "event: ",
    "event",
    "id: ",
    "id",
    "retry: ",
    ":",
    " ",
    "\n",
    "\n\n",
    "\r",
    "\r\r",
    "\r\n",
    "\r\n\r\n",
    "\0",
    "a",
    "7",
    "00",
    "heartbeat",
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    "\\",
    "\\u00",
    "\\ud83c",
    "猫",
    "🎬",
    "\uFEFF",
    "\u2028",
    "\u0085",
    "null",
    "true",
    "-1",
    "1e9",
    "{\"type\":\"text\",\"content\":\"",
    "\"}\n\n",
    "{\"content\":{\"parts\":[",
    "]}}\n\n",
    "{\"text\":\"",
    "\"thought\":true",
    "\"partial\":true,",
    "\"functionCall\":{\"id\":\"1\"}",
    "\"inlineData\":{\"data\":\"AQID\"}",
    "\"error\":",
    "\"errorCode\":\"STOP\"",
    "\"args\":"
  };

  /** The bytes at which decoders of UTF-8 part. */
  private static final byte[][] BYTES = {
    {(byte) 0xC3},
    {(byte) 0xED},
    {(byte) 0xED, (byte) 0xA0},
    {(byte) 0xE7, (byte) 0x8C},
    {(byte) 0xF0, (byte) 0x9F},
    {(byte) 0xF4, (byte) 0x90},
    {(byte) 0xE0, (byte) 0x80},
    {(byte) 0x80},
    {(byte) 0xBF},
    {(byte) 0xC0},
    {(byte) 0xFF},
    {(byte) 0xEF, (byte) 0xBB}
  };

  private static final String[] FIELDS = {
    "type",
    "content",
    "text",
    "partial",
    "id",
    "callId",
    "name",
    "args",
    "result",
    "error",
    "errorCode",
    "errorMessage",
    "message",
    "code",
    "status",
    "parts",
    "thought",
    "functionCall",
    "functionResponse",
    "inlineData",
    "mimeType",
    "data",
    "willContinue",
    "author",
    "actions",
    "x"
  };

  private static final String[] SCALARS = {
    "null",
    "true",
    "false",
    "0",
    "5529798706024415232",
    "1.50",
    "-0",
    "1E400",
    "\"\"",
    "\"a\"",
    "\"text\"",
    "\"tool_call\"",
    "\"tool_result\"",
    "\"heartbeat\"",
    "\"error\"",
    "\"STOP\"",
    "\"ab\"",
    "\"b\"",
    "\"AQID\"",
    "\"猫🎬\"",
    "\"\\ud83c\"",
    "\"\\n\"",
    "\" \"",
    "\"1\""
  };

  private RandomStreams() {}

  /** All kinds. */
  static Arbitrary<byte[]> any() {
    return Arbitraries.oneOf(bytes(), tokens(), events(), mutations());
  }

  static Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
  }

  static Arbitrary<byte[]> tokens() {
    Arbitrary<byte[]> words = Arbitraries.of(TOKENS).map(token -> token.getBytes(UTF_8));
    return Arbitraries.frequencyOf(Tuple.of(8, words), Tuple.of(1, Arbitraries.of(BYTES)))
        .list()
        .ofMaxSize(60)
        .map(RandomStreams::joined);
  }

  /** What may stand in a line and, between quotes, in a document. */
  static Arbitrary<byte[]> characters() {
    return Arbitraries.oneOf(
            Arbitraries.of(BYTES),
            Arbitraries.bytes().filter(b -> b < 0).list().ofMaxSize(4).map(RandomStreams::array),
            Arbitraries.strings()
                .ofMaxLength(2)
                .map(text -> text.replaceAll("[\\x00-\\x1F\"\\\\]", "").getBytes(UTF_8)))
        .list()
        .ofMaxSize(20)
        .map(RandomStreams::joined);
  }

  private static byte[] array(List<Byte> bytes) {
    byte[] array = new byte[bytes.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = bytes.get(i);
    }
    return array;
  }

  /** Well-formed blocks; their JSON uses the right words in the wrong places. */
  static Arbitrary<byte[]> events() {
    Arbitrary<String> line = Arbitraries.of("\n", "\r", "\r\n");
    Arbitrary<String> block =
        Combinators.combine(
                Arbitraries.of("", "event: e\n", ":\n", "event: heartbeat\n", "id: 1\r"),
                Arbitraries.oneOf(object(), taggedText(), adkText()),
                line,
                line)
            .as((before, json, first, second) -> before + "data: " + json + first + second);
    return block.list().ofMaxSize(12).map(list -> String.join("", list).getBytes(UTF_8));
  }

  /** Recorded streams and those of the cases, with a few bytes changed. */
  static Arbitrary<byte[]> mutations() {
    List<byte[]> originals = new ArrayList<>();
    RECORDED.forEach(name -> originals.add(recorded(name)));
    for (Theme theme : Theme.values()) {
      theme.cases().forEach(stream -> originals.add(stream.bytes()));
    }
    return Combinators.combine(
            Arbitraries.of(originals), mutation().list().ofMinSize(1).ofMaxSize(6))
        .as(RandomStreams::mutated);
  }

  private static byte[] mutated(byte[] original, List<Mutation> mutations) {
    byte[] bytes = original;
    for (Mutation mutation : mutations) {
      bytes = mutation.apply(bytes);
    }
    return bytes;
  }

  private static Arbitrary<Mutation> mutation() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1 << 16),
            Arbitraries.integers().between(0, 40),
            Arbitraries.oneOf(tokens(), Arbitraries.just(new byte[0])),
            Arbitraries.of(true, false))
        .as(Mutation::new);
  }

  /**
   * Takes some bytes away, or writes them twice, and puts others in.
   *
   * @param place anywhere; counted around the stream
   */
  private record Mutation(int place, int length, byte[] insert, boolean twice) {
    byte[] apply(byte[] bytes) {
      int from = place % (bytes.length + 1);
      int to = Math.min(from + length, bytes.length);
      byte[] before = Arrays.copyOf(bytes, twice ? to : from);
      byte[] after = Arrays.copyOfRange(bytes, twice ? from : to, bytes.length);
      return joined(List.of(before, insert, after));
    }
  }

  private static Arbitrary<String> taggedText() {
    return Arbitraries.of("a", "b", "ab", "aba", "")
        .map("{\"type\":\"text\",\"content\":\"%s\"}"::formatted);
  }

  private static Arbitrary<String> adkText() {
    Arbitrary<String> part =
        Arbitraries.of("a", "b", "ab", "aba", "").map("{\"text\":\"%s\"}"::formatted);
    return Combinators.combine(Arbitraries.of(true, false), part.list().ofMaxSize(3))
        .as((partial, parts) ->
            "{\"partial\":" + partial + ",\"content\":{\"parts\":" + parts + "}}");
  }

  /** JSON, in the order in which it stands. */
  static Arbitrary<String> object() {
    return object(3);
  }

  private static Arbitrary<String> object(int depth) {
    Arbitrary<String> field =
        Combinators.combine(Arbitraries.of(FIELDS), value(depth))
            .as((name, value) -> "\"" + name + "\":" + value);
    return field.list().ofMaxSize(4).map(fields -> "{" + String.join(",", fields) + "}");
  }

  private static Arbitrary<String> value(int depth) {
    Arbitrary<String> scalar = Arbitraries.of(SCALARS);
    if (depth == 0) {
      return scalar;
    }
    Arbitrary<String> array =
        Arbitraries.oneOf(object(depth - 1), scalar)
            .list()
            .ofMaxSize(3)
            .map(values -> "[" + String.join(",", values) + "]");
    return Arbitraries.oneOf(scalar, array, object(depth - 1));
  }

  private static byte[] recorded(String name) {
    try (InputStream in = RandomStreams.class.getResourceAsStream("../" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] joined(List<byte[]> pieces) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pieces.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
