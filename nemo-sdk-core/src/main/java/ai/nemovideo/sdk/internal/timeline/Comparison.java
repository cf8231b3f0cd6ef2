package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Segment;
import ai.nemovideo.sdk.draft.TimelineChange;
import ai.nemovideo.sdk.draft.TimelineChange.SegmentAdded;
import ai.nemovideo.sdk.draft.TimelineChange.SegmentMoved;
import ai.nemovideo.sdk.draft.TimelineChange.SegmentRemoved;
import ai.nemovideo.sdk.draft.TimelineChange.SegmentRenamed;
import ai.nemovideo.sdk.draft.TimelineChange.SegmentRetimed;
import ai.nemovideo.sdk.draft.TimelineChange.SegmentTrimmed;
import ai.nemovideo.sdk.draft.TimelineChange.SourceReplaced;
import ai.nemovideo.sdk.draft.TimelineChange.TextChanged;
import ai.nemovideo.sdk.draft.TimelineChange.TrackAdded;
import ai.nemovideo.sdk.draft.TimelineChange.TrackRemoved;
import ai.nemovideo.sdk.draft.TimelineChange.TrackRenamed;
import ai.nemovideo.sdk.draft.TimelineChange.VolumeChanged;
import ai.nemovideo.sdk.draft.Track;
import ai.nemovideo.sdk.draft.TrackType;
import ai.nemovideo.sdk.internal.timeline.Piece.Content;
import ai.nemovideo.sdk.internal.timeline.TrackPairs.Numbered;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Compares two timelines. */
public final class Comparison {

  private final List<TimelineChange> changes = new ArrayList<>();

  private Comparison() {}

  public static List<TimelineChange> of(List<Track> before, List<Track> after) {
    Comparison all = new Comparison();
    TrackPairs.of(before, after)
        .tell(
            all::track,
            added -> all.changes.add(new TrackAdded(added.number(), added.track())),
            removed -> all.changes.add(new TrackRemoved(removed.number(), removed.track())));
    return all.changes;
  }

  private void track(Numbered before, Numbered after) {
    int number = after.number();
    TrackType type = after.track().type();
    if (!Objects.equals(before.name(), after.name())) {
      changes.add(new TrackRenamed(number, before.track(), after.track()));
    }
    Segments segments = new Segments(number, type);
    SegmentPairs.of(before.pieces(), after.pieces())
        .tell(
            segments::pair,
            added -> segments.add(added.start(), new SegmentAdded(number, type, added.segment())),
            removed ->
                segments.add(removed.start(), new SegmentRemoved(number, type, removed.segment())));
    changes.addAll(segments.inOrder());
  }

  /** The changes in one track. */
  private static final class Segments {

    private record At(Duration start, TimelineChange change) {}

    private final int number;
    private final TrackType type;
    private final List<At> found = new ArrayList<>();

    Segments(int number, TrackType type) {
      this.number = number;
      this.type = type;
    }

    void add(Duration start, TimelineChange change) {
      found.add(new At(start, change));
    }

    List<TimelineChange> inOrder() {
      return found.stream().sorted(Comparator.comparing(At::start)).map(At::change).toList();
    }

    void pair(Piece before, Piece after) {
      Segment was = before.segment();
      Segment is = after.segment();
      Content old = before.content();
      Content now = after.content();
      boolean replaced = !Objects.equals(old.source(), now.source());
      boolean said = !Objects.equals(old.text(), now.text());
      if (replaced) {
        add(after.start(), new SourceReplaced(number, type, was, is));
      }
      if (said) {
        add(after.start(), new TextChanged(number, type, was, is));
      }
      if (!replaced && !said && !Objects.equals(old.name(), now.name())) {
        add(after.start(), new SegmentRenamed(number, type, was, is));
      }
      time(before, after);
      if (!Objects.equals(before.volume(), after.volume())) {
        add(after.start(), new VolumeChanged(number, type, was, is));
      }
    }

    private void time(Piece before, Piece after) {
      Segment was = before.segment();
      Segment is = after.segment();
      boolean start = isSeen(was.start(), is.start());
      boolean end = isSeen(was.end(), is.end());
      if (start && !isSeen(was.duration(), is.duration())) {
        add(after.start(), new SegmentMoved(number, type, was, is));
      } else if (start && end) {
        add(after.start(), new SegmentRetimed(number, type, was, is));
      } else if (start || end) {
        add(after.start(), new SegmentTrimmed(number, type, was, is));
      }
    }

    /** Times are told to the millisecond: less is no change to anybody. */
    private static boolean isSeen(Duration before, Duration after) {
      return after.minus(before).abs().compareTo(Duration.ofMillis(1)) >= 0;
    }
  }
}
