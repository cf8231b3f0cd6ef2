package ai.nemovideo.sdk.draft;

import java.util.List;

/**
 * One lane of the timeline.
 *
 * @param type what it holds
 * @param segments its pieces, in the order of the draft; copied
 */
public record Track(TrackType type, List<Segment> segments) {

  /**
   * Copies the segments.
   *
   * @param type as above
   * @param segments as above
   */
  public Track {
    segments = List.copyOf(segments);
  }
}
