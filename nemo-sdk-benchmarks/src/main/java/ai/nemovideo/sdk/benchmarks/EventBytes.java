package ai.nemovideo.sdk.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.Type;

/**
 * A stream of equal events.
 *
 * @param count how many there are
 * @param json the data of each
 * @param bytes the whole stream
 * @param pojo what the peers make of an event
 */
record EventBytes(int count, String json, byte[] bytes, Type pojo) {

  private static final String FRAME = "data: %s\n\n";
  private static final int SMALL = 80;
  private static final int LARGE = 50 * 1024;

  /** Tagged texts, 80 bytes from the first letter of the field to the empty line. */
  static EventBytes smallTexts(int count) {
    String json = "{\"type\":\"text\",\"content\":\"%s\"}";
    return of(count, SMALL, json, "and now the camera moves over the field ", Pojos.Tagged.class);
  }

  /** Whole texts of the ADK, 50 KB with their frames. */
  static EventBytes largeTexts(int count) {
    String json =
        "{\"id\":\"5f1c\",\"invocationId\":\"e-81\",\"author\":\"nemo_agent\",\"timestamp\":1.7e9,"
            + "\"content\":{\"role\":\"model\",\"parts\":[{\"text\":\"%s\"}]},"
            + "\"actions\":{\"stateDelta\":{}}}";
    return of(count, LARGE, json, "and now the camera moves over the field ", Pojos.Adk.class);
  }

  /** The same texts in lines: each line end is an escape sequence, and so are some quotes. */
  static EventBytes largeEscapedTexts(int count) {
    EventBytes plain = largeTexts(count);
    String words =
        "and now the camera moves over the \\\"field\\\" of dandelions, which are ripe\\n";
    String json = plain.json().replaceAll("and now [^\"]*", "%s");
    return of(count, LARGE, json, words, Pojos.Adk.class);
  }

  /** Answers of a tool, with some twenty kinds of fields in a hundred and more objects. */
  static EventBytes largeToolResults(int count) {
    String json =
        "{\"id\":\"5f1c\",\"invocationId\":\"e-81\",\"author\":\"nemo_agent\",\"timestamp\":1.7e9,"
            + "\"content\":{\"role\":\"user\",\"parts\":[{\"functionResponse\":{\"id\":\"c-1\","
            + "\"name\":\"edit_draft\",\"response\":{\"status\":\"success\",\"sg\":[%s0]}}}]},"
            + "\"actions\":{\"stateDelta\":{}}}";
    String segment =
        "{\"id\":5529798706024415232,\"s\":5000,\"d\":2500,\"volume\":0.35,\"src\":"
            + "\"https://cdn.example.com/media/5529798706024415232.jpg\",\"m\":{\"title\":"
            + "\"a field of dandelions\",\"effects\":[\"zoom\",\"fade\"],\"muted\":false}},";
    return of(count, LARGE, json, segment, Pojos.Adk.class);
  }

  /** Repeats the filling as often as it fits; the rest is spaces, before the data ends. */
  private static EventBytes of(int count, int size, String json, String filling, Type pojo) {
    int room = size - String.format(FRAME, String.format(json, "")).length();
    StringBuilder filled = new StringBuilder(filling.repeat(room / filling.length()));
    boolean words = filling.startsWith("and");
    if (words) {
      filled.append(".".repeat(room - filled.length()));
    }
    String event = String.format(json, filled);
    String frame = String.format(FRAME, event);
    return new EventBytes(count, event, frame.repeat(count).getBytes(UTF_8), pojo);
  }
}
