package ai.nemovideo.sdk.local.internal.agent;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message that may hold a JSON object: alone, among words, or in a fence of three backticks. The
 * first one counts; what stands around it is words.
 *
 * @param words the message without the object
 * @param object the object, when there is one
 * @param broken where an object stops being one, as line and column from 1
 */
record JsonMessage(String words, Optional<JsonObject> object, Optional<Place> broken) {
  private static final Pattern BEGINNING = Pattern.compile("\\{\\s*\"");
  private static final Pattern FENCE_BEFORE = Pattern.compile("```[ \\t]*(?i:json)?\\s*$");
  private static final Pattern FENCE_AFTER = Pattern.compile("^\\s*```");
  private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}) column (\\d{1,9})");
  private static final TypeAdapter<JsonElement> JSON = new Gson().getAdapter(JsonElement.class);

  /**
   * A place within the object, from 1.
   *
   * @param line of it
   * @param column of it
   */
  record Place(int line, int column) {}

  static JsonMessage of(String prompt) {
    Matcher beginning = BEGINNING.matcher(prompt);
    if (!beginning.find()) {
      return new JsonMessage(prompt, Optional.empty(), Optional.empty());
    }
    int start = beginning.start();
    int end = end(prompt, start);
    String before = FENCE_BEFORE.matcher(prompt.substring(0, start)).replaceFirst("");
    String after = FENCE_AFTER.matcher(prompt.substring(end)).replaceFirst("");
    String words = (before.strip() + "\n" + after.strip()).strip();
    try (JsonReader reader = new JsonReader(new StringReader(prompt.substring(start, end)))) {
      reader.setStrictness(Strictness.STRICT);
      return new JsonMessage(
          words, Optional.of(JSON.read(reader).getAsJsonObject()), Optional.empty());
    } catch (IOException | JsonParseException | IllegalStateException e) {
      return new JsonMessage(words, Optional.empty(), Optional.of(place(e)));
    }
  }

  /** Behind the bracket that closes the one at {@code start}; the end when none does. */
  private static int end(String text, int start) {
    int depth = 0;
    boolean quoted = false;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        i += c == '\\' ? 1 : 0;
        quoted = c != '"';
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    return text.length();
  }

  private static Place place(Exception broken) {
    Matcher place = PLACE.matcher(String.valueOf(broken.getMessage()));
    return place.find()
        ? new Place(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
        : new Place(1, 1);
  }
}
