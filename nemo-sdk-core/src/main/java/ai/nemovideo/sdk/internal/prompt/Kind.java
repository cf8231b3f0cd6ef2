package ai.nemovideo.sdk.internal.prompt;

import java.math.BigDecimal;
import java.util.List;

/** What may stand behind a key. */
sealed interface Kind {

  /**
   * A text.
   *
   * @param longest number of characters
   * @param form a regular expression that the whole text has to match, in the part of the language
   *     that Java and JSON Schema share
   * @param words the form in words: "… is " these
   */
  record Text(int longest, String form, String words) implements Kind {}

  /**
   * One of some words.
   *
   * @param words all of them
   */
  record Choice(List<String> words) implements Kind {}

  /**
   * A number with at most three decimals, so that a time in seconds is one in whole milliseconds.
   *
   * @param least the smallest
   * @param most the largest
   * @param words what it counts
   */
  record Amount(BigDecimal least, BigDecimal most, String words) implements Kind {}

  /**
   * An object.
   *
   * @param called what it is, for people
   * @param keys all that it may hold, in the order in which they are written
   */
  record Keys(String called, List<KeyRule> keys) implements Kind {}

  /**
   * A list that is not empty.
   *
   * @param most how many there may be
   * @param of what each is
   */
  record Many(int most, Keys of) implements Kind {}

  /**
   * One word, or an object that is not empty.
   *
   * @param word the word
   * @param otherwise the object
   */
  record WordOr(String word, Keys otherwise) implements Kind {}

  /**
   * A key.
   *
   * @param name of it
   * @param required whether it has to be there
   * @param about what it means, for people
   * @param example a value, as JSON
   * @param kind what stands behind it
   */
  record KeyRule(String name, boolean required, String about, String example, Kind kind) {}
}
