package ai.nemovideo.sdk.internal.prompt;

import ai.nemovideo.sdk.internal.prompt.Kind.Amount;
import ai.nemovideo.sdk.internal.prompt.Kind.Choice;
import ai.nemovideo.sdk.internal.prompt.Kind.KeyRule;
import ai.nemovideo.sdk.internal.prompt.Kind.Keys;
import ai.nemovideo.sdk.internal.prompt.Kind.Many;
import ai.nemovideo.sdk.internal.prompt.Kind.Text;
import ai.nemovideo.sdk.internal.prompt.Kind.WordOr;
import java.util.List;
import java.util.Objects;

/** What is said about keys and values. */
final class Words {

  private Words() {}

  /** The last key of a path, as the subject of a sentence. */
  static String of(String path) {
    if (path.isEmpty()) {
      return "The JSON prompt";
    }
    if (path.endsWith("]")) {
      return "This scene";
    }
    return quoted(path.substring(path.lastIndexOf('.') + 1));
  }

  static String quoted(String text) {
    return "\"" + text + "\"";
  }

  static String wanted(Kind kind) {
    if (kind instanceof Text text) {
      return text.words();
    }
    if (kind instanceof Choice choice) {
      return "one of " + names(choice.words());
    }
    if (kind instanceof Amount number) {
      return "a number (" + number.words() + ")";
    }
    if (kind instanceof Many many) {
      return "a list, each item of which is " + many.of().called();
    }
    if (kind instanceof WordOr or) {
      return quoted(or.word()) + " or an object with " + names(keys(or.otherwise()));
    }
    return "an object";
  }

  static String unknown(String name, Keys keys) {
    List<String> known = keys(keys);
    return Nearest.to(name, known)
        .map(near -> quoted(name) + " is not known; did you mean " + quoted(near) + "?")
        .orElse(
            quoted(name)
                + " is not known. "
                + capital(keys.called())
                + " has "
                + names(known)
                + ".");
  }

  /** The names of keys that mean something to the agent. */
  private static List<String> keys(Keys keys) {
    return keys.keys().stream()
        .map(KeyRule::name)
        .filter(name -> !Objects.equals(name, PromptTable.SCHEMA))
        .toList();
  }

  private static String names(List<String> names) {
    return String.join(", ", names.stream().map(Words::quoted).toList());
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
