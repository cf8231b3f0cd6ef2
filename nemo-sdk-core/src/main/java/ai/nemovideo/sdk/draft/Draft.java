package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.json.DraftReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What the agent has made so far: its source text, kept to the letter for the render call, and a
 * typed view of it.
 *
 * <p>The keys {@code t} (tracks), {@code tt} (track type), {@code sg} (segments), {@code d}
 * (duration in ms) and {@code m} (metadata) are documented (seeds). Assumed inside a segment,
 * because nobody documents it: start {@code s} in ms (absent: where the previous segment of the
 * track ends), {@code m} with {@code title}, {@code name} or {@code text}, {@code src}, {@code
 * volume} from 0 to 1. What is missing or unreadable is skipped, never guessed into the source
 * text.
 *
 * <p>Immutable.
 */
public final class Draft {

  private final String source;
  private final List<Track> tracks;
  private final @Nullable String title;
  private final @Nullable Integer width;
  private final @Nullable Integer height;

  private Draft(String source, DraftReader.View view) {
    this.source = source;
    this.tracks = List.copyOf(view.tracks());
    this.title = view.title();
    this.width = view.width();
    this.height = view.height();
  }

  /**
   * Reads a draft.
   *
   * @param json the source text; kept as it is
   * @return the draft
   * @throws IllegalArgumentException when the text is not a JSON object
   */
  public static Draft parse(String json) {
    return new Draft(json, DraftReader.read(json));
  }

  /** {@return the source text, exactly as the service gave it} */
  public String source() {
    return source;
  }

  /** {@return the tracks; immutable, may be empty} */
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
    return tracks.stream()
        .flatMap(track -> track.segments().stream())
        .map(Segment::end)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /**
   * {@return whether there is something to export: at least one track with a segment (vendor docs)}
   */
  public boolean isExportable() {
    return tracks.stream().anyMatch(track -> !track.segments().isEmpty());
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
