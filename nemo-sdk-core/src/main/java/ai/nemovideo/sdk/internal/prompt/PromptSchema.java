package ai.nemovideo.sdk.internal.prompt;

import ai.nemovideo.sdk.internal.prompt.Kind.Amount;
import ai.nemovideo.sdk.internal.prompt.Kind.Choice;
import ai.nemovideo.sdk.internal.prompt.Kind.KeyRule;
import ai.nemovideo.sdk.internal.prompt.Kind.Keys;
import ai.nemovideo.sdk.internal.prompt.Kind.Many;
import ai.nemovideo.sdk.internal.prompt.Kind.Text;
import ai.nemovideo.sdk.internal.prompt.Kind.WordOr;
import java.util.ArrayList;
import java.util.List;

/**
 * The table as a JSON Schema (draft 2020-12). It cannot say how times add up, which the
 * descriptions do. Three decimals are left out too: {@code multipleOf} refuses good numbers in
 * tools that compute in binary.
 */
public final class PromptSchema {

  private PromptSchema() {}

  /** The text of the schema. */
  public static String text() {
    List<String> members = new ArrayList<>();
    members.add(
        member("$schema", JsonWords.quoted("https://json-schema.org/draft/2020-12/schema")));
    members.add(member("title", JsonWords.quoted("NemoVideo JSON prompt")));
    members.add(
        member(
            "description",
            JsonWords.quoted(
                "A video, scene by scene. These keys are an assumption of the SDK: the service"
                    + " documents none.")));
    members.addAll(object(PromptTable.PROMPT, 1));
    return block(members, 0) + "\n";
  }

  private static String key(KeyRule key, int depth) {
    List<String> members = new ArrayList<>();
    members.add(member("description", JsonWords.quoted(key.about())));
    members.addAll(members(key.kind(), depth));
    members.add(member("examples", "[" + key.example() + "]"));
    return member(key.name(), block(members, depth));
  }

  private static List<String> members(Kind kind, int depth) {
    if (kind instanceof Text text) {
      return List.of(
          member("type", "\"string\""),
          member("maxLength", String.valueOf(text.longest())),
          member("pattern", JsonWords.quoted(text.form())));
    }
    if (kind instanceof Choice choice) {
      List<String> words = choice.words().stream().map(JsonWords::quoted).toList();
      return List.of(member("enum", "[" + String.join(", ", words) + "]"));
    }
    if (kind instanceof Amount number) {
      return List.of(
          member("type", "\"number\""),
          member("minimum", JsonWords.plain(number.least())),
          member("maximum", JsonWords.plain(number.most())));
    }
    if (kind instanceof Many many) {
      return List.of(
          member("type", "\"array\""),
          member("minItems", "1"),
          member("maxItems", String.valueOf(many.most())),
          member("items", block(object(many.of(), depth + 2), depth + 1)));
    }
    if (kind instanceof WordOr or) {
      List<String> other = new ArrayList<>(object(or.otherwise(), depth + 2));
      other.add(member("minProperties", "1"));
      return List.of(
          member(
              "oneOf",
              "[{\"const\": "
                  + JsonWords.quoted(or.word())
                  + "}, "
                  + block(other, depth + 1)
                  + "]"));
    }
    return object((Keys) kind, depth + 1);
  }

  /** The members of an object's schema, which itself stands a level higher than {@code depth}. */
  private static List<String> object(Keys keys, int depth) {
    List<String> properties = new ArrayList<>();
    keys.keys().forEach(key -> properties.add(key(key, depth + 1)));
    List<String> required =
        keys.keys().stream()
            .filter(KeyRule::required)
            .map(key -> JsonWords.quoted(key.name()))
            .toList();
    List<String> members = new ArrayList<>();
    members.add(member("type", "\"object\""));
    members.add(member("properties", block(properties, depth)));
    if (!required.isEmpty()) {
      members.add(member("required", "[" + String.join(", ", required) + "]"));
    }
    members.add(member("additionalProperties", "false"));
    return members;
  }

  private static String member(String name, String value) {
    return JsonWords.quoted(name) + ": " + value;
  }

  private static String block(List<String> members, int depth) {
    String inside = "\n" + "  ".repeat(depth + 1);
    return "{" + inside + String.join("," + inside, members) + "\n" + "  ".repeat(depth) + "}";
  }
}
