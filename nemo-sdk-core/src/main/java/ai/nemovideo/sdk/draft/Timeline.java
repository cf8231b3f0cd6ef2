package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.picture.SvgPicture;
import ai.nemovideo.sdk.internal.picture.TerminalPicture;
import ai.nemovideo.sdk.internal.timeline.Comparison;
import ai.nemovideo.sdk.internal.timeline.Otio;
import ai.nemovideo.sdk.internal.timeline.SubRip;
import ai.nemovideo.sdk.internal.timeline.Summary;
import ai.nemovideo.sdk.internal.timeline.WebVtt;
import ai.nemovideo.sdk.internal.timeline.Words;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * The tracks of a draft as a person reads them.
 *
 * <p>Texts for people come in English and Chinese. For another language, or other words, give a
 * {@link ResourceBundle} of your own: its keys are those of {@code
 * ai/nemovideo/sdk/draft/timeline.properties} in this jar, and what it lacks is told in English.
 *
 * @param tracks in the order of the draft; copied
 */
public record Timeline(List<Track> tracks) {

  /**
   * Copies the tracks.
   *
   * @param tracks as above
   */
  public Timeline {
    tracks = List.copyOf(Objects.requireNonNull(tracks, "tracks"));
  }

  /**
   * One line in the form of the seeds, in English whatever the language of the machine: {@code
   * Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title:
   * "Urban Dreams" (0-3s)}.
   *
   * <p>Times are told to the millisecond, so fractions of a second appear where there are some
   * ({@code 0-2.5s}); what ends after a minute or more is told as {@code 0:00-1:05}, after an hour
   * as {@code 0:59:00-1:02:05}. Segments come in the order of their starts, so that gaps and
   * overlaps show in the times. Of many segments the first five are told and the others counted, of
   * many tracks the first twenty. Without a name, a segment is called by the file of its source,
   * else "untitled". Long names are shortened, control characters left out, and right-to-left names
   * stand between Unicode isolates.
   *
   * @return the line
   */
  public String summary() {
    return summary(Words.english());
  }

  /**
   * As {@link #summary()}, in another language.
   *
   * @param locale Chinese, or English in all other cases
   * @return the line
   */
  public String summary(Locale locale) {
    return summary(Words.of(Objects.requireNonNull(locale, "locale")));
  }

  /**
   * As {@link #summary()}, in the caller's words.
   *
   * @param words the words that differ from the English ones
   * @return the line
   */
  public String summary(ResourceBundle words) {
    return summary(Words.of(Objects.requireNonNull(words, "words")));
  }

  /**
   * Compares two timelines. In which order their tracks and segments are listed makes no
   * difference.
   *
   * <p>Equal tracks and segments are the same; then those of the same id, where they have one; then
   * those that show the same (source, text, name); then those in the same place. Tracks of
   * different types are never the same.
   *
   * <p>Times that differ by less than a millisecond are the same. Of two addresses with {@code
   * http} or {@code https}, host and path are compared, and of the query only what names a file,
   * such as {@code id} or {@code file_name} (assumed), because the same file has another query each
   * time its address is signed.
   *
   * @param before the earlier one
   * @param after the later one
   * @return what is different
   */
  public static TimelineDifference difference(Timeline before, Timeline after) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    return new TimelineDifference(Comparison.of(before.tracks(), after.tracks()));
  }

  /**
   * The texts of all text tracks as SubRip, in the order of time; write it as UTF-8. Texts that
   * overlap are cut into cues that do not (more than eight at once are left as they are). Blank
   * lines in a text are left out, because they would end it, and so are texts without a duration.
   * Where a text looks like markup, it gets an invisible character; right-to-left lines get
   * direction marks.
   *
   * @return the file; empty when there is no text
   */
  public String toSrt() {
    return SubRip.of(tracks);
  }

  /**
   * The texts of all text tracks as WebVTT, in the order of time; write it as UTF-8. Texts that
   * overlap stay so. Blank lines in a text are left out, because they would end it, and so are
   * texts without a duration.
   *
   * @return the file; only its first line when there is no text
   */
  public String toWebVtt() {
    return WebVtt.of(tracks);
  }

  /**
   * The timeline as OpenTimelineIO, the form of exchange that editing programs read ({@code .otio},
   * UTF-8).
   *
   * <p>Its times count milliseconds (rate 1000), so that nothing is rounded to frames. Every track
   * but those of texts becomes a track there, of kind Audio or else Video, with gaps where nothing
   * is; of segments that overlap, the later ones go to further tracks, because a track there cannot
   * overlap. Texts become markers of the whole. Ids, names, texts and volumes are in the metadata,
   * below {@code nemo}. Which part of a medium is shown is not known, and told as its beginning.
   *
   * @param name what the timeline is called there
   * @return the file
   */
  public String toOtio(String name) {
    return Otio.of(Objects.requireNonNull(name, "name"), tracks);
  }

  /**
   * A drawing for a terminal: a ruler, and for each track its segments to scale, with their names,
   * times and volumes. Segments that overlap are in lanes below each other, what is empty is a
   * dashed line, and what lasts less than a column is a diamond. A name without room in its frame
   * is told below the track, beside the number that stands for it; many segments too short for a
   * number are one hatched frame with their count.
   *
   * @param columns as {@link DrawOptions#columns(int)}
   * @return lines with {@code \n} between them, none wider than the columns. Characters of East
   *     Asia and emoji count as two, as terminals show them.
   */
  public String draw(int columns) {
    return draw(DrawOptions.columns(columns));
  }

  /**
   * As {@link #draw(int)}, in another language, with colors or with nothing but ASCII.
   *
   * @param options what is to be different
   * @return the lines
   */
  public String draw(DrawOptions options) {
    Objects.requireNonNull(options, "options");
    return TerminalPicture.of(
        this, options.words(), options.columns(), options.colors(), options.asciiOnly());
  }

  /**
   * As {@link #toSvg(SvgOptions)}, in English and 960 pixels wide.
   *
   * @return the document
   */
  public String toSvg() {
    return toSvg(SvgOptions.defaults());
  }

  /**
   * A picture for pages and documents, an SVG that needs nothing else: no script, no font, no
   * address. It has a light and a dark look and follows the reader's choice, tells its summary to
   * screen readers and each segment in a tooltip. A volume is how far a segment is filled.
   *
   * <p>A timeline with many segments is broken into rows of time, one below the other, so that the
   * picture grows in height and names stay legible; a name without room in its segment is told
   * below the picture, beside the number that stands for it. Of segments that overlap, twelve are
   * drawn below each other; the others are counted beside the track and told below.
   *
   * @param options what is to be different
   * @return the document, the same for the same timeline
   */
  public String toSvg(SvgOptions options) {
    Objects.requireNonNull(options, "options");
    return SvgPicture.of(this, options.words(), options.width());
  }

  private String summary(Words words) {
    return new Summary(words).of(tracks);
  }
}
