package ai.nemovideo.sdk.draft;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One lane of the timeline.
 *
 * @param idOrNull what the service calls it, if anything (assumed)
 * @param nameOrNull what people call it, if anything (assumed)
 * @param type what it holds
 * @param segments its pieces, in the order of the draft; copied
 */
public record Track(
    @Nullable String idOrNull,
    @Nullable String nameOrNull,
    TrackType type,
    List<Segment> segments) {

  /**
   * Copies the segments.
   *
   * @param idOrNull as above
   * @param nameOrNull as above
   * @param type as above
   * @param segments as above
   */
  public Track {
    segments = List.copyOf(segments);
  }

  /** {@return its name at the service, which stays when it is moved or changed (assumed)} */
  public Optional<String> id() {
    return Optional.ofNullable(idOrNull);
  }

  /** {@return what people call it (assumed)} */
  public Optional<String> name() {
    return Optional.ofNullable(nameOrNull);
  }
}
