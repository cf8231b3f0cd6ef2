package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.json.JsonObjects;
import ai.nemovideo.sdk.internal.json.JsonText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One lane of the timeline. Its type and its segments are documented (seeds), its id and its name
 * assumed. What is missing, or cannot be read, is empty; {@link #json(String)} has everything as it
 * came.
 *
 * <p>Immutable; safe for use by several threads. It keeps the text of its draft in memory. Two
 * tracks are equal when they have the same text.
 */
public final class Track {

  private final String draft;
  private final int from;
  private final int to;
  private final TrackType type;
  private final List<Segment> segments;
  private final boolean filled;
  private final int id;
  private final int name;

  Track(
      String draft,
      int from,
      int to,
      TrackType type,
      List<Segment> segments,
      boolean filled,
      Found found) {
    this.draft = draft;
    this.from = from;
    this.to = to;
    this.type = type;
    this.segments = segments;
    this.filled = filled;
    this.id = found.place(DraftKeys.ID);
    this.name = found.place(DraftKeys.TITLE);
  }

  /**
   * {@return what the service calls it, digit by digit when it is a number; it is assumed to stay
   * the same when the track is moved or changed}
   */
  public Optional<String> id() {
    return Optional.ofNullable(JsonText.scalar(draft, id));
  }

  /** {@return what people call it} */
  public Optional<String> name() {
    return Optional.ofNullable(JsonText.string(draft, name));
  }

  /** {@return what it holds; {@link TrackType#UNKNOWN} when it does not say so} */
  public TrackType type() {
    return type;
  }

  /** {@return its pieces, in the order of the draft; immutable, may be empty} */
  public List<Segment> segments() {
    return segments;
  }

  /** {@return the whole track as it stands in the draft, a JSON object} */
  public String json() {
    return draft.substring(from, to);
  }

  /**
   * Anything that is in it.
   *
   * @param key the name of a member
   * @return its value as it stands in the draft, to the letter; the last one when the key comes
   *     twice
   */
  public Optional<String> json(String key) {
    Objects.requireNonNull(key, "key");
    return JsonObjects.member(draft, from, key);
  }

  /** Whether its list of segments has anything in it, even what cannot be read as a segment. */
  boolean isFilled() {
    return filled;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Track that
        && to - from == that.to - that.from
        && draft.regionMatches(from, that.draft, that.from, to - from);
  }

  @Override
  public int hashCode() {
    return 31 * type.hashCode() + segments.hashCode();
  }

  /** Its type, its name and how many segments it has. */
  @Override
  public String toString() {
    return "Track[type "
        + type.number()
        + name().map(it -> ", " + it).orElse("")
        + ", segments "
        + segments.size()
        + "]";
  }
}
