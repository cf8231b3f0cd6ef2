package ai.nemovideo.sdk.draft;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a track. Nobody documents the keys inside a segment; {@link Draft} says what is
 * assumed.
 *
 * @param idOrNull what the service calls it, if anything (assumed)
 * @param start when it begins
 * @param duration how long it lasts
 * @param nameOrNull what it is called, if anything
 * @param textOrNull what it says, for a text segment
 * @param sourceOrNull where its medium comes from
 * @param volumeOrNull 0 to 1, if it has one
 */
public record Segment(
    @Nullable String idOrNull,
    Duration start,
    Duration duration,
    @Nullable String nameOrNull,
    @Nullable String textOrNull,
    @Nullable String sourceOrNull,
    @Nullable Double volumeOrNull) {

  /** {@return its name at the service, which stays when it is moved or changed (assumed)} */
  public Optional<String> id() {
    return Optional.ofNullable(idOrNull);
  }

  /** {@return when it is over} */
  public Duration end() {
    return start.plus(duration);
  }

  /** {@return what it is called} */
  public Optional<String> name() {
    return Optional.ofNullable(nameOrNull);
  }

  /** {@return what it says, for a text segment} */
  public Optional<String> text() {
    return Optional.ofNullable(textOrNull);
  }

  /** {@return where its medium comes from} */
  public Optional<String> source() {
    return Optional.ofNullable(sourceOrNull);
  }

  /** {@return its volume, 0 to 1} */
  public OptionalDouble volume() {
    return volumeOrNull == null ? OptionalDouble.empty() : OptionalDouble.of(volumeOrNull);
  }
}
