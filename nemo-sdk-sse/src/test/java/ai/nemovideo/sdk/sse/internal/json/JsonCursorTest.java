package ai.nemovideo.sdk.sse.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another reader of JSON, Moshi's, is the yardstick. */
class JsonCursorTest {

  private static final List<String> KNOWN = List.of("a", "b", "text", "content", "errorCode", "é");
  private static final JsonNames NAMES = new JsonNames(KNOWN);

  private static final String SAMPLE =
      """
      { "a" : [ 1 , -0.5e+3, 0, 12E-1, true , false,null, "", [ ], { } ],
        "b":"plain", "text":"\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\u20AC\\ud83d\\ude00 \\ud83d x \\ude00\\ud83d\\ud83d\\ude00",
        "content":{"errorCode":"é €😀","other":[[["deep"]]]}, "\\u00e9":"\\u0000" }
      """;

  @Test
  void theSampleIsReadAsItIsByTheOther() throws IOException {
    assertThat(read(SAMPLE)).isEqualTo(readByMoshi(SAMPLE)).isInstanceOf(Map.class);
  }

  /**
   * One character is changed, dropped or added: both refuse it, or both read the same. Moshi reads
   * two things that the RFC does not, words such as "falsE" and line ends after a backslash: none
   * is made.
   */
  @Test
  void brokenDocumentsAreJudgedAsTheyAreByTheOther() {
    String alphabet = "{}[]\",:\\ 01.e+-tfnux";
    Random random = new Random(11);
    int refused = 0;
    for (int round = 0; round < 50_000; round++) {
      StringBuilder broken = new StringBuilder(SAMPLE.strip());
      int at = random.nextInt(broken.length());
      char c = alphabet.charAt(random.nextInt(alphabet.length()));
      switch (random.nextInt(3)) {
        case 0 -> broken.setCharAt(at, c);
        case 1 -> broken.deleteCharAt(at);
        default -> broken.insert(at, c);
      }
      String json = broken.toString();
      String ours = outcome(() -> read(json));
      refused += ours.equals("refused") ? 1 : 0;
      assertThat(ours).as(json).isEqualTo(outcome(() -> readByMoshi(json)));
    }
    assertThat(refused).isBetween(10_000, 49_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "[1}",
        "{]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{,}",
        "{a:1}",
        "{'a':1}",
        "tru",
        "truex",
        "nul",
        "01",
        "-",
        "1.",
        ".5",
        "1e",
        "1e+",
        "+1",
        "0x1",
        "NaN",
        "\"",
        "\"\\",
        "\"\\\"",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "1 1",
        "{} {}",
        "[1]]",
        "/**/1",
        "\"\\u\u0661\u0661\u0661\u0661\""
      })
  void whatIsNoJsonIsRefused(String json) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void whatIsSkippedIsCheckedAsWell() {
    assertThatThrownBy(() -> skip("[\"\\x\"]")).isInstanceOf(MalformedJsonException.class);
    assertThatThrownBy(() -> skip("[{\"a\":01}]")).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void thousandsOfLevelsAreRefusedAndDoNotOverflowTheStack() throws IOException {
    skip("[".repeat(255) + "]".repeat(255));
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThatThrownBy(() -> skip(deep)).isInstanceOf(MalformedJsonException.class);
  }

  @Test
  void theTextOfAValueIsWhatArrived() throws IOException {
    JsonCursor cursor = cursor("[ {\"id\": 9007199254740993,\"d\":5000.0} , 1]");
    cursor.beginArray();
    assertThat(cursor.hasNext()).isTrue();
    cursor.peek();
    int start = cursor.position();
    cursor.skipValue();

    assertThat(cursor.textSince(start)).isEqualTo("{\"id\": 9007199254740993,\"d\":5000.0}");
  }

  @Test
  void aStringThatIsNotAmongTheKnownOnesIsStillToBeRead() throws IOException {
    JsonCursor cursor = cursor("[\"tex\",\"text\"]");
    cursor.beginArray();
    assertThat(cursor.hasNext()).isTrue();
    assertThat(cursor.selectString(NAMES)).isEqualTo(-1);
    assertThat(cursor.nextString()).isEqualTo("tex");
    assertThat(cursor.hasNext()).isTrue();
    assertThat(cursor.selectString(NAMES)).isEqualTo(KNOWN.indexOf("text"));
    assertThat(cursor.hasNext()).isFalse();
    cursor.endArray();
    cursor.endDocument();
  }

  private interface Reading {
    @Nullable Object read() throws IOException;
  }

  private static String outcome(Reading reading) {
    try {
      return String.valueOf(reading.read());
    } catch (IOException | JsonDataException e) {
      return "refused";
    }
  }

  private static JsonCursor cursor(String json) {
    byte[] bytes = ("x" + json + "x").getBytes(UTF_8);
    JsonCursor cursor = new JsonCursor();
    cursor.open(bytes, 1, bytes.length - 1);
    return cursor;
  }

  private static void skip(String json) throws IOException {
    JsonCursor cursor = cursor(json);
    cursor.skipValue();
    cursor.endDocument();
  }

  private static @Nullable Object read(String json) throws IOException {
    JsonCursor cursor = cursor(json);
    Object value = value(cursor);
    cursor.endDocument();
    return value;
  }

  private static @Nullable Object value(JsonCursor cursor) throws IOException {
    switch (cursor.peek()) {
      case STRING, NUMBER -> {
        return cursor.nextString();
      }
      case BOOLEAN -> {
        return cursor.nextBoolean();
      }
      case NULL -> {
        cursor.skipValue();
        return null;
      }
      case BEGIN_ARRAY -> {
        List<@Nullable Object> values = new ArrayList<>();
        cursor.beginArray();
        while (cursor.hasNext()) {
          values.add(value(cursor));
        }
        cursor.endArray();
        return values;
      }
      case BEGIN_OBJECT -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        cursor.beginObject();
        while (cursor.hasNext()) {
          int index = cursor.selectName(NAMES);
          fields.put(index < 0 ? "?" : KNOWN.get(index), value(cursor));
        }
        cursor.endObject();
        return fields;
      }
    }
    throw new AssertionError();
  }

  private static @Nullable Object readByMoshi(String json) throws IOException {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      Object value = valueByMoshi(reader);
      if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new JsonDataException("more");
      }
      return value;
    }
  }

  private static @Nullable Object valueByMoshi(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case STRING, NUMBER -> {
        return reader.nextString();
      }
      case BOOLEAN -> {
        return reader.nextBoolean();
      }
      case NULL -> {
        return reader.nextNull();
      }
      case BEGIN_ARRAY -> {
        List<@Nullable Object> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
          values.add(valueByMoshi(reader));
        }
        reader.endArray();
        return values;
      }
      case BEGIN_OBJECT -> {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
          String name = reader.nextName();
          fields.put(KNOWN.contains(name) ? name : "?", valueByMoshi(reader));
        }
        reader.endObject();
        return fields;
      }
      default -> throw new JsonDataException("no value");
    }
  }
}
