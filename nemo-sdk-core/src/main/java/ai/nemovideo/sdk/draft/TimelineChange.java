package ai.nemovideo.sdk.draft;

import java.time.Duration;

/**
 * One thing that is different between two timelines. What is in a track that was added or removed
 * is not told again segment by segment.
 */
public sealed interface TimelineChange {

  /**
   * The number of the track, from 1 on, as the summary counts them: in the later timeline, or in
   * the earlier one for a track that is gone.
   *
   * @return the number
   */
  int number();

  /** {@return what the track holds} */
  TrackType type();

  /** A change of a segment that is in both timelines. One segment can have several. */
  sealed interface OfSegment extends TimelineChange {

    /** {@return the segment as it was} */
    Segment before();

    /** {@return the segment as it is} */
    Segment after();
  }

  /**
   * A track is new, with all that is in it.
   *
   * @param number in the later timeline
   * @param track the track
   */
  record TrackAdded(int number, Track track) implements TimelineChange {
    @Override
    public TrackType type() {
      return track.type();
    }
  }

  /**
   * A track is gone, with all that was in it.
   *
   * @param number in the earlier timeline
   * @param track the track
   */
  record TrackRemoved(int number, Track track) implements TimelineChange {
    @Override
    public TrackType type() {
      return track.type();
    }
  }

  /**
   * A track has another name.
   *
   * @param number in the later timeline
   * @param before the track as it was
   * @param after the track as it is
   */
  record TrackRenamed(int number, Track before, Track after) implements TimelineChange {
    @Override
    public TrackType type() {
      return after.type();
    }
  }

  /**
   * A segment is new in a track that was there before.
   *
   * @param number of the track
   * @param type of the track
   * @param segment the segment
   */
  record SegmentAdded(int number, TrackType type, Segment segment) implements TimelineChange {}

  /**
   * A segment is gone from a track that is still there. One that went to another track is removed
   * from the one and added to the other.
   *
   * @param number of the track
   * @param type of the track
   * @param segment the segment
   */
  record SegmentRemoved(int number, TrackType type, Segment segment) implements TimelineChange {}

  /**
   * Another start, and the same duration.
   *
   * @param number of the track
   * @param type of the track
   * @param before the segment as it was
   * @param after the segment as it is
   */
  record SegmentMoved(int number, TrackType type, Segment before, Segment after)
      implements OfSegment {

    /** {@return how much later it starts; negative when it starts earlier} */
    public Duration shift() {
      return after.start().minus(before.start());
    }
  }

  /**
   * Either another start or another end: cut or extended on one side.
   *
   * @param number of the track
   * @param type of the track
   * @param before the segment as it was
   * @param after the segment as it is
   */
  record SegmentTrimmed(int number, TrackType type, Segment before, Segment after)
      implements OfSegment {

    /** {@return whether it was trimmed at its start, not at its end} */
    public boolean atStart() {
      Duration start = after.start().minus(before.start()).abs();
      Duration end = after.end().minus(before.end()).abs();
      return start.compareTo(end) > 0;
    }

    /** {@return whether it is shorter than before} */
    public boolean shortened() {
      return after.duration().compareTo(before.duration()) < 0;
    }
  }

  /**
   * Another start, another end and another duration.
   *
   * @param number of the track
   * @param type of the track
   * @param before the segment as it was
   * @param after the segment as it is
   */
  record SegmentRetimed(int number, TrackType type, Segment before, Segment after)
      implements OfSegment {}

  /**
   * Another name for the same source and text.
   *
   * @param number of the track
   * @param type of the track
   * @param before the segment as it was
   * @param after the segment as it is
   */
  record SegmentRenamed(int number, TrackType type, Segment before, Segment after)
      implements OfSegment {}

  /**
   * It says something else; its name may have changed along.
   *
   * @param number of the track
   * @param type of the track
   * @param before the segment as it was
   * @param after the segment as it is
   */
  record TextChanged(int number, TrackType type, Segment before, Segment after)
      implements OfSegment {}

  /**
   * It is louder or quieter, or its volume was set or taken away.
   *
   * @param number of the track
   * @param type of the track
   * @param before the segment as it was
   * @param after the segment as it is
   */
  record VolumeChanged(int number, TrackType type, Segment before, Segment after)
      implements OfSegment {}

  /**
   * Another medium in its place; its name may have changed along.
   *
   * @param number of the track
   * @param type of the track
   * @param before the segment as it was
   * @param after the segment as it is
   */
  record SourceReplaced(int number, TrackType type, Segment before, Segment after)
      implements OfSegment {}
}
