package ai.nemovideo.sdk.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.Buffer;
import org.junit.jupiter.api.Test;

/** The schema comes from the table that the check goes by, and lies beside the class as a file. */
class JsonPromptSchemaTest {

  @Test
  void theFileIsTheSchema() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(JsonPrompt.class.getResourceAsStream("json-prompt.schema.json"))) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
          .as("write JsonPrompt.schema() into the file")
          .isEqualTo(JsonPrompt.schema());
    }
  }

  @Test
  void isAStrictSchemaOfDraft2020() throws IOException {
    Map<?, ?> schema = object(read(JsonPrompt.schema()));
    assertThat(schema.get("$schema")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.get("required")).isEqualTo(List.of("scenes"));
    assertThat(schema.get("additionalProperties")).isEqualTo(false);
    assertThat(scene(schema).get("additionalProperties")).isEqualTo(false);
    assertThat(properties(scene(schema)).keySet().stream().map(String::valueOf).toList())
        .containsExactly(
            "image", "motion", "strength", "duration", "transition", "transition_duration", "text");
  }

  @Test
  void itsExamplesAreAcceptedAndItsLimitsAreTheLimits() throws IOException {
    Map<?, ?> schema = object(read(JsonPrompt.schema()));
    for (Map.Entry<?, ?> key : properties(schema).entrySet()) {
      accepted("{\"" + key.getKey() + "\": " + example(key.getValue()) + scenes(key.getKey()));
    }
    for (Map.Entry<?, ?> key : properties(scene(schema)).entrySet()) {
      accepted("{\"scenes\": [{\"" + key.getKey() + "\": " + example(key.getValue()) + "}]}");
      Map<?, ?> rules = object(key.getValue());
      if (rules.get("enum") instanceof List<?> words) {
        words.forEach(
            word -> accepted("{\"scenes\": [{\"" + key.getKey() + "\": \"" + word + "\"}]}"));
      }
      if (rules.get("maximum") instanceof Double most) {
        accepted("{\"scenes\": [{\"" + key.getKey() + "\": " + most + "}]}");
        refused("{\"scenes\": [{\"" + key.getKey() + "\": " + (most + 0.001) + "}]}");
        accepted("{\"scenes\": [{\"" + key.getKey() + "\": " + rules.get("minimum") + "}]}");
        refused("{\"scenes\": [{\"" + key.getKey() + "\": 0}]}");
      }
      if (rules.get("maxLength") instanceof Double most) {
        String longest = "😀".repeat(most.intValue());
        accepted("{\"scenes\": [{\"" + key.getKey() + "\": \"" + longest + "\"}]}");
        refused("{\"scenes\": [{\"" + key.getKey() + "\": \"" + longest + "😀\"}]}");
      }
    }
  }

  private static String scenes(Object key) {
    return key.equals("scenes") ? "}" : ", \"scenes\": [{}]}";
  }

  private static void accepted(String json) {
    JsonPrompt prompt = JsonPrompt.parse(json);
    assertThat(JsonPrompt.parse(prompt.toJson())).isEqualTo(prompt);
  }

  private static void refused(String json) {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                JsonPromptException.class, () -> JsonPrompt.parse(json)))
        .as(json)
        .isNotNull();
  }

  private static String example(Object rules) throws IOException {
    Object value = ((List<?>) Objects.requireNonNull(object(rules).get("examples"))).get(0);
    Buffer out = new Buffer();
    try (com.squareup.moshi.JsonWriter writer = com.squareup.moshi.JsonWriter.of(out)) {
      writer.setLenient(true);
      writer.jsonValue(value);
    }
    return out.readUtf8();
  }

  private static Map<?, ?> scene(Map<?, ?> schema) {
    return object(object(properties(schema).get("scenes")).get("items"));
  }

  private static Map<?, ?> properties(Map<?, ?> schema) {
    return object(schema.get("properties"));
  }

  private static Map<?, ?> object(@org.jspecify.annotations.Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static Object read(String json) throws IOException {
    return Objects.requireNonNull(JsonReader.of(new Buffer().writeUtf8(json)).readJsonValue());
  }
}
