package ai.nemovideo.sdk.internal.prompt;

import ai.nemovideo.sdk.internal.prompt.Kind.KeyRule;
import ai.nemovideo.sdk.internal.prompt.Kind.Keys;
import ai.nemovideo.sdk.internal.prompt.Kind.Many;
import ai.nemovideo.sdk.internal.prompt.Kind.WordOr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a prompt: the keys in the order of the table, one scene a line, numbers without exponent.
 */
public final class PromptWriter {

  private PromptWriter() {}

  /** The text of a prompt. */
  public static String write(PromptValues prompt) {
    List<String> members = new ArrayList<>();
    for (KeyRule key : PromptTable.PROMPT.keys()) {
      prompt
          .get(key.name())
          .ifPresent(value ->
              members.add("  " + JsonWords.quoted(key.name()) + ": " + value(key.kind(), value)));
    }
    return "{\n" + String.join(",\n", members) + "\n}";
  }

  private static String value(Kind kind, Object value) {
    if (kind instanceof Many many && value instanceof List<?> list) {
      List<String> lines = new ArrayList<>();
      list.forEach(item -> lines.add("    " + value(many.of(), item)));
      return lines.isEmpty() ? "[]" : "[\n" + String.join(",\n", lines) + "\n  ]";
    }
    if (kind instanceof WordOr or && value instanceof PromptValues) {
      return value(or.otherwise(), value);
    }
    if (kind instanceof Keys keys && value instanceof PromptValues object) {
      List<String> members = new ArrayList<>();
      for (KeyRule key : keys.keys()) {
        object
            .get(key.name())
            .ifPresent(inner ->
                members.add(JsonWords.quoted(key.name()) + ": " + value(key.kind(), inner)));
      }
      return "{" + String.join(", ", members) + "}";
    }
    return value instanceof BigDecimal number
        ? JsonWords.plain(number)
        : JsonWords.quoted(String.valueOf(value));
  }
}
