package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.timeline.Words;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * How a timeline is drawn for a terminal: in English, with box-drawing characters and without
 * colors, unless told otherwise. Immutable.
 */
public final class DrawOptions {

  private final int columns;
  private final Words words;
  private final boolean colors;
  private final boolean asciiOnly;

  private DrawOptions(int columns, Words words, boolean colors, boolean asciiOnly) {
    this.columns = columns;
    this.words = words;
    this.colors = colors;
    this.asciiOnly = asciiOnly;
  }

  /**
   * A drawing of some width.
   *
   * @param columns how many cells of the terminal a line may take, at most 10,000. Below 12 nothing
   *     can be to scale, and only words are left.
   * @return the options
   * @throws IllegalArgumentException when there is no room at all, or too much
   */
  public static DrawOptions columns(int columns) {
    if (columns < 1 || columns > 10_000) {
      throw new IllegalArgumentException("columns must be between 1 and 10000, not " + columns);
    }
    return new DrawOptions(columns, Words.english(), false, false);
  }

  /**
   * The same in another language.
   *
   * @param locale Chinese, or English in all other cases
   * @return a copy
   */
  public DrawOptions withLocale(Locale locale) {
    return new DrawOptions(columns, Words.of(locale), colors, asciiOnly);
  }

  /**
   * The same in the caller's words.
   *
   * @param bundle the words that differ from the English ones; {@link Timeline} says which there
   *     are
   * @return a copy
   */
  public DrawOptions withWords(ResourceBundle bundle) {
    return new DrawOptions(columns, Words.of(bundle), colors, asciiOnly);
  }

  /**
   * The same with or without colors: ANSI escape sequences for the colors of the terminal's own
   * theme, so that light and dark ones are both readable. Sequences take no cells.
   *
   * @param value whether there are colors
   * @return a copy
   */
  public DrawOptions withColors(boolean value) {
    return new DrawOptions(columns, words, value, asciiOnly);
  }

  /**
   * The same with nothing but ASCII, for terminals and logs that garble the rest. In names, every
   * other character is a question mark.
   *
   * @param value whether there is nothing but ASCII
   * @return a copy
   */
  public DrawOptions withAsciiOnly(boolean value) {
    return new DrawOptions(columns, words, colors, value);
  }

  int columns() {
    return columns;
  }

  Words words() {
    return words;
  }

  boolean colors() {
    return colors;
  }

  boolean asciiOnly() {
    return asciiOnly;
  }
}
