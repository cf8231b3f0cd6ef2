package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.json.JsonObjects;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the agent has made so far: its source text, kept to the letter for the render call, and a
 * typed view of it.
 *
 * <p>The keys {@code t} (tracks), {@code tt} (track type), {@code sg} (segments), {@code d}
 * (duration in ms) and {@code m} (metadata) are documented (seeds), as are title, width and height
 * in the metadata of a draft (vendor docs). Everything else is assumed: a segment is asked for its
 * start {@code s} in ms (absent: where the previous segment of the track ends), {@code title} or
 * {@code name}, {@code text}, {@code src} and {@code volume}, directly or in its {@code m}, and all
 * of these in other spellings too. A value that is missing or unreadable is empty in the view, and
 * stays what it is in the source text. Members of which nothing is known are at {@link
 * #json(String)}, {@link Track#json(String)} and {@link Segment#json(String)}.
 *
 * <p>Immutable; safe for use by several threads. The view keeps no text of its own: beside the
 * source text it takes about 70 bytes for each segment.
 */
public final class Draft {

  private final String source;
  private final List<Track> tracks;
  private final @Nullable String title;
  private final @Nullable Integer width;
  private final @Nullable Integer height;

  private Draft(String source, DraftReader.View view) {
    this.source = source;
    this.tracks = view.tracks();
    this.title = view.title();
    this.width = view.width();
    this.height = view.height();
  }

  /**
   * Reads a draft. Its nesting may be as deep as it likes. Only the structure is checked: numbers
   * and words that JSON does not have, such as {@code NaN} or {@code 01}, are kept as they came.
   *
   * @param json the source text; kept as it is
   * @return the draft
   * @throws IllegalArgumentException when the text has not the structure of one complete JSON
   *     object
   */
  public static Draft parse(String json) {
    Objects.requireNonNull(json, "json");
    return new Draft(json, DraftReader.read(json));
  }

  /** {@return the source text, exactly as the service gave it} */
  public String source() {
    return source;
  }

  /**
   * Anything that is in it. The text is searched anew each time.
   *
   * @param key the name of a member at the top of the draft
   * @return its value as it stands in the source text, to the letter; the last one when the key
   *     comes twice
   */
  public Optional<String> json(String key) {
    Objects.requireNonNull(key, "key");
    return JsonObjects.member(source, 0, key);
  }

  /** {@return the tracks, in the order of the draft; immutable, may be empty} */
  public List<Track> tracks() {
    return tracks;
  }

  /** {@return the title in the metadata (vendor docs)} */
  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  /** {@return the width of the picture in pixels, from the metadata (vendor docs)} */
  public OptionalInt width() {
    return width == null ? OptionalInt.empty() : OptionalInt.of(width);
  }

  /** {@return the height of the picture in pixels, from the metadata (vendor docs)} */
  public OptionalInt height() {
    return height == null ? OptionalInt.empty() : OptionalInt.of(height);
  }

  /** {@return where the last segment ends; zero for an empty draft} */
  public Duration duration() {
    long end = 0;
    for (Track track : tracks) {
      for (Segment segment : track.segments()) {
        end = Math.max(end, segment.endNanos());
      }
    }
    return Duration.ofNanos(end);
  }

  /**
   * {@return whether there is something to export: at least one track with a segment (vendor docs)}
   * What stands in the place of a segment but cannot be read as one, such as {@code "sg":[null]},
   * counts as well, because the service decides what it can render; in {@link Track#segments()} and
   * in the summary it does not appear.
   */
  public boolean isExportable() {
    return notExportableBecause().isEmpty();
  }

  /**
   * {@return why there is nothing to export, as a sentence for people; empty when there is
   * something}
   */
  public Optional<String> notExportableBecause() {
    if (tracks.stream().anyMatch(Track::isFilled)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (tracks.size()) {
          case 0 -> "The draft has no tracks.";
          case 1 -> "The only track of the draft is empty.";
          default -> "All " + tracks.size() + " tracks of the draft are empty.";
        });
  }

  /** {@return the timeline of this draft, for people} */
  public Timeline timeline() {
    return new Timeline(tracks);
  }

  /** The summary of the timeline, not the source text. */
  @Override
  public String toString() {
    return timeline().summary();
  }
}
