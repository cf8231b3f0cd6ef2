package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.timeline.Words;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * How a timeline is drawn as an SVG: in English and 960 pixels wide, unless told otherwise.
 * Immutable.
 */
public final class SvgOptions {

  private final int width;
  private final Words words;

  private SvgOptions(int width, Words words) {
    this.width = width;
    this.words = words;
  }

  /** {@return English, 960 pixels wide} */
  public static SvgOptions defaults() {
    return new SvgOptions(960, Words.english());
  }

  /**
   * The same in another width. The height follows from what there is to be seen.
   *
   * @param pixels from 240 to 10,000
   * @return a copy
   * @throws IllegalArgumentException when it is too narrow or too wide
   */
  public SvgOptions withWidth(int pixels) {
    if (pixels < 240 || pixels > 10_000) {
      throw new IllegalArgumentException("width must be between 240 and 10000, not " + pixels);
    }
    return new SvgOptions(pixels, words);
  }

  /**
   * The same in another language.
   *
   * @param locale Chinese, or English in all other cases
   * @return a copy
   */
  public SvgOptions withLocale(Locale locale) {
    return new SvgOptions(width, Words.of(locale));
  }

  /**
   * The same in the caller's words.
   *
   * @param bundle the words that differ from the English ones; {@link Timeline} says which there
   *     are
   * @return a copy
   */
  public SvgOptions withWords(ResourceBundle bundle) {
    return new SvgOptions(width, Words.of(bundle));
  }

  int width() {
    return width;
  }

  Words words() {
    return words;
  }
}
