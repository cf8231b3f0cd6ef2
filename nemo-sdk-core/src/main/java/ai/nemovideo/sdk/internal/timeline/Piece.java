package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A segment with what is compared of it, read once.
 *
 * @param content what it shows, without when
 */
record Piece(
    Segment segment,
    @Nullable String id,
    Duration start,
    Duration duration,
    Duration end,
    @Nullable Double volume,
    Content content) {

  record Content(@Nullable String source, @Nullable String text, @Nullable String name) {

    boolean isEmpty() {
      return source == null && text == null && name == null;
    }
  }

  /** In the order of time. */
  static List<Piece> all(List<Segment> segments) {
    List<Piece> pieces = new ArrayList<>(segments.size());
    Times.inOrder(segments).forEach(segment -> pieces.add(of(segment)));
    return pieces;
  }

  private static Piece of(Segment segment) {
    return new Piece(
        segment,
        segment.id().orElse(null),
        millis(segment.start()),
        millis(segment.duration()),
        millis(segment.end()),
        segment.volume().isPresent() ? segment.volume().getAsDouble() : null,
        new Content(
            segment.source().map(Addresses::ofMedium).orElse(null),
            segment.text().orElse(null),
            segment.name().orElse(null)));
  }

  /** As people are told it; less than a millisecond makes no difference. */
  private static Duration millis(Duration time) {
    return Duration.ofMillis(time.plusNanos(500_000).toMillis());
  }

  /** All that a person can see of it. */
  Object look() {
    return key(content, start, duration, volume);
  }

  static Object key(@Nullable Object... parts) {
    return Arrays.asList(parts);
  }
}
