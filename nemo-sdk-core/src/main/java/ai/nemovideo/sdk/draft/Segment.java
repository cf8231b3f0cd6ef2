package ai.nemovideo.sdk.draft;

import ai.nemovideo.sdk.internal.json.JsonObjects;
import ai.nemovideo.sdk.internal.json.JsonText;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a track, as far as it can be read. That it has a duration in ms is documented (seeds);
 * every other key in it is assumed: its start in ms, {@code id}, {@code name}, {@code text}, {@code
 * src}, {@code volume}, directly in it or in its metadata {@code m}, in several spellings. What is
 * missing, or cannot be read, is empty; {@link #json(String)} has everything as it came.
 *
 * <p>Immutable; safe for use by several threads. It keeps the text of its draft in memory. Two
 * segments are equal when they have the same text and the same place in time.
 */
public final class Segment {

  private final String draft;
  private final int from;
  private final int to;
  private final long start;
  private final long duration;
  private final double volume;
  private final int id;
  private final int name;
  private final int text;
  private final int source;

  /**
   * Where in the draft things stand.
   *
   * @param start in nanoseconds
   * @param duration in nanoseconds
   * @param volume 0 to 2, or NaN
   */
  Segment(String draft, int from, int to, long start, long duration, double volume, Found found) {
    this.draft = draft;
    this.from = from;
    this.to = to;
    this.start = start;
    this.duration = duration;
    this.volume = volume;
    this.id = found.place(DraftKeys.ID);
    this.name = found.place(DraftKeys.TITLE);
    this.text = found.place(DraftKeys.TEXT);
    this.source = found.place(DraftKeys.SOURCE);
  }

  /**
   * {@return what the service calls it, digit by digit when it is a number; it is assumed to stay
   * the same when the segment is moved or changed}
   */
  public Optional<String> id() {
    return Optional.ofNullable(JsonText.scalar(draft, id));
  }

  /**
   * {@return when it begins; where the segment before it in its track ends, when it does not say
   * so}
   */
  public Duration start() {
    return Duration.ofNanos(start);
  }

  /** {@return how long it lasts; zero when it does not say so} */
  public Duration duration() {
    return Duration.ofNanos(duration);
  }

  /** {@return when it is over} */
  public Duration end() {
    return Duration.ofNanos(endNanos());
  }

  /** {@return what it is called} */
  public Optional<String> name() {
    return string(name);
  }

  /** {@return what it says, for a text segment} */
  public Optional<String> text() {
    return string(text);
  }

  /** {@return where its medium comes from: an address or a path, unchecked} */
  public Optional<String> source() {
    return string(source);
  }

  /** {@return its volume, 1 for the full one; up to 2, as far as can be told} */
  public OptionalDouble volume() {
    return Double.isNaN(volume) ? OptionalDouble.empty() : OptionalDouble.of(volume);
  }

  /** {@return the whole segment as it stands in the draft, a JSON object} */
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

  long endNanos() {
    return start + duration;
  }

  private Optional<String> string(int place) {
    return Optional.ofNullable(JsonText.string(draft, place));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Segment that
        && start == that.start
        && duration == that.duration
        && to - from == that.to - that.from
        && draft.regionMatches(from, that.draft, that.from, to - from);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(start) + Long.hashCode(duration);
  }

  /** When, and its name. */
  @Override
  public String toString() {
    return "Segment[" + start() + " + " + duration() + name().map(it -> ", " + it).orElse("") + "]";
  }
}
