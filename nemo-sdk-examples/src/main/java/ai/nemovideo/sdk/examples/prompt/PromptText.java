package ai.nemovideo.sdk.examples.prompt;

import ai.nemovideo.sdk.skill.JsonPrompt;
import ai.nemovideo.sdk.skill.JsonPromptException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a JSON prompt, and what it is called.
 *
 * @param name such as {@code scenes.json}
 * @param text as it was read
 */
public record PromptText(String name, String text) {

  private static final String MARK = "\ufeff";
  private static final Pattern IMAGE = Pattern.compile("\"image\"\\s*:\\s*(?=\")");

  public PromptText {
    text = text.startsWith(MARK) ? text.substring(MARK.length()) : text;
  }

  /** Reads it; throws with all that is wrong. */
  public JsonPrompt parse() {
    return JsonPrompt.parse(text);
  }

  /** A line of it without its end; empty when there is none of that number. */
  String line(int number) {
    List<String> lines = text.lines().toList();
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  /**
   * A problem of an image that a scene names, at the place where it does.
   *
   * @param scene which one, from 0
   * @param image as it is named
   */
  JsonPromptException.Problem imageProblem(int scene, String image, String message) {
    int at = find(image).orElse(-1);
    String before = text.substring(0, Math.max(0, at));
    int lineStart = before.lastIndexOf('\n') + 1;
    return new JsonPromptException.Problem(
        at < 0 ? 0 : 1 + (int) before.chars().filter(c -> c == '\n').count(),
        at < 0 ? 0 : 1 + before.codePointCount(lineStart, before.length()),
        "scenes[" + scene + "].image",
        message);
  }

  /** Where an image is named first; empty when it is written with escapes. */
  private Optional<Integer> find(String image) {
    Matcher key = IMAGE.matcher(text);
    while (key.find()) {
      if (text.startsWith("\"" + image + "\"", key.end())) {
        return Optional.of(key.end());
      }
    }
    return Optional.empty();
  }
}
