package ai.nemovideo.sdk.internal.prompt;

import ai.nemovideo.sdk.internal.prompt.Kind.Amount;
import ai.nemovideo.sdk.internal.prompt.Kind.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is wrong with a value of the right type: the words that follow its name. */
final class Limits {

  private static final int DECIMALS = 3;

  private Limits() {}

  static Optional<String> of(Text kind, String text) {
    int length = text.codePointCount(0, text.length());
    if (length > kind.longest()) {
      return Optional.of("has " + length + " characters; at most " + kind.longest() + " go");
    }
    if (text.codePoints().anyMatch(JsonWords::isHalf)) {
      return Optional.of("holds half of a character");
    }
    return text.matches(kind.form())
        ? Optional.empty()
        : Optional.of("is " + kind.words() + ", not " + Words.quoted(text));
  }

  static Optional<String> of(List<String> words, String text) {
    if (words.contains(text)) {
      return Optional.empty();
    }
    String all = String.join(", ", words.stream().map(Words::quoted).toList());
    return Optional.of(
        "cannot be "
            + Words.quoted(text)
            + Nearest.to(text, words)
                .map(near -> "; did you mean " + Words.quoted(near) + "?")
                .orElse(".")
            + " It is one of "
            + all);
  }

  static Optional<String> of(Amount kind, BigDecimal number) {
    if (number.compareTo(kind.least()) < 0 || number.compareTo(kind.most()) > 0) {
      return Optional.of(
          "must be from "
              + JsonWords.plain(kind.least())
              + " to "
              + JsonWords.plain(kind.most())
              + ", not "
              + number);
    }
    return number.stripTrailingZeros().scale() > DECIMALS
        ? Optional.of("has more than " + DECIMALS + " decimals: " + number)
        : Optional.empty();
  }
}
