package ai.nemovideo.sdk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.draft.Sketch.Lane;
import ai.nemovideo.sdk.draft.Sketch.Piece;
import ai.nemovideo.sdk.draft.TimelineChange.OfSegment;
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
import ai.nemovideo.sdk.draft.TimelineChange.VolumeChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random timelines whose segments look much alike, with and without ids. */
class DifferencePropertyTest {

  /** One thing done to one segment, and how it is to be reported. */
  enum Edit {
    MOVE(SegmentMoved.class),
    TRIM_START(SegmentTrimmed.class),
    TRIM_END(SegmentTrimmed.class),
    RETIME(SegmentRetimed.class),
    RENAME(SegmentRenamed.class),
    SAY(TextChanged.class),
    REPLACE(SourceReplaced.class),
    VOLUME(VolumeChanged.class);

    private final Class<? extends OfSegment> reported;

    Edit(Class<? extends OfSegment> reported) {
      this.reported = reported;
    }

    Piece apply(Piece piece) {
      return switch (this) {
        case MOVE -> piece.at(piece.start() + 1000, piece.duration());
        case TRIM_START -> piece.at(piece.start() + 500, Math.abs(piece.duration() - 500));
        case TRIM_END -> piece.at(piece.start(), piece.duration() + 1000);
        case RETIME -> piece.at(piece.start() + 1000, piece.duration() + 1000);
        case RENAME -> piece.named(piece.name() == null ? "name0" : piece.name() + "x");
        case SAY -> piece.saying(piece.text() == null ? "text0" : piece.text() + "x");
        case REPLACE -> piece.showing(piece.source() == null ? "src0" : piece.source() + "x");
        case VOLUME -> piece.loud(piece.volume() == null ? 1 : piece.volume() + 1);
      };
    }
  }

  @Property
  void aTimelineDoesNotDifferFromItselfInAnyOrder(@ForAll long seed, @ForAll boolean ids) {
    Random random = new Random(seed);
    Sketch sketch = Sketch.random(random, ids);

    assertThat(difference(sketch, sketch).changes()).isEmpty();
    assertThat(difference(sketch, sketch.shuffled(random)).changes()).isEmpty();
  }

  @Property(tries = 1500)
  void anEditIsReportedAsThatEdit(
      @ForAll long seed, @ForAll boolean ids, @ForAll Edit edit, @ForAll boolean shuffled) {
    Random random = new Random(seed);
    Sketch before = Sketch.random(random, ids);
    int lane = random.nextInt(before.lanes().size());
    List<Piece> pieces = new ArrayList<>(before.lanes().get(lane).pieces());
    Assume.that(!pieces.isEmpty());
    int which = random.nextInt(pieces.size());
    Piece old = pieces.get(which);
    Assume.that(edit != Edit.TRIM_START || old.duration() >= 500);
    pieces.set(which, edit.apply(old));
    Sketch after = replaced(before, lane, before.lanes().get(lane).with(pieces));

    TimelineDifference difference = difference(before, shuffled ? after.shuffled(random) : after);

    assertThat(difference.changes()).hasSize(1);
    assertThat(difference.changes().get(0)).isInstanceOf(edit.reported);
    OfSegment change = (OfSegment) difference.changes().get(0);
    assertThat(change.before()).isEqualTo(segment(old));
    assertThat(change.after()).isEqualTo(segment(edit.apply(old)));
    assertThat(change.type().number()).isEqualTo(before.lanes().get(lane).type());
  }

  @Property
  void aSegmentMoreOrLessIsReportedAsThat(@ForAll long seed, @ForAll boolean ids) {
    Random random = new Random(seed);
    Sketch before = Sketch.random(random, ids);
    int lane = random.nextInt(before.lanes().size());
    List<Piece> pieces = new ArrayList<>(before.lanes().get(lane).pieces());
    Piece fresh = Sketch.piece(random, ids ? new int[] {999} : null);
    pieces.add(random.nextInt(pieces.size() + 1), fresh);
    Sketch after = replaced(before, lane, before.lanes().get(lane).with(pieces));

    List<TimelineChange> there = difference(before, after).changes();
    List<TimelineChange> back = difference(after, before).changes();

    assertThat(there).hasSize(1);
    assertThat(there.get(0))
        .isInstanceOfSatisfying(
            SegmentAdded.class, a -> assertThat(a.segment()).isEqualTo(segment(fresh)));
    assertThat(back).hasSize(1);
    assertThat(back.get(0))
        .isInstanceOfSatisfying(
            SegmentRemoved.class, r -> assertThat(r.segment()).isEqualTo(segment(fresh)));
  }

  @Property
  void aTrackMoreOrLessIsReportedAsThat(@ForAll long seed, @ForAll boolean ids) {
    Random random = new Random(seed);
    Sketch before = Sketch.random(random, ids);
    List<Lane> lanes = new ArrayList<>(before.lanes());
    Lane fresh = Sketch.lane(random, ids ? new int[] {999} : null);
    lanes.add(random.nextInt(lanes.size() + 1), fresh);
    Sketch after = new Sketch(lanes);
    Track track = new Sketch(List.of(fresh)).timeline().tracks().get(0);

    List<TimelineChange> there = difference(before, after).changes();
    List<TimelineChange> back = difference(after, before).changes();

    assertThat(there).hasSize(1);
    assertThat(there.get(0))
        .isInstanceOfSatisfying(TrackAdded.class, a -> assertThat(a.track()).isEqualTo(track));
    assertThat(back).hasSize(1);
    assertThat(back.get(0))
        .isInstanceOfSatisfying(TrackRemoved.class, r -> assertThat(r.track()).isEqualTo(track));
  }

  @Property
  void countsAddUpBetweenAnyTwo(@ForAll long seed, @ForAll boolean ids) {
    Random random = new Random(seed);
    Timeline before = Sketch.random(random, ids).timeline();
    Timeline after = Sketch.random(random, ids).timeline();
    int tracks = 0;
    int segments = 0;
    TimelineDifference difference = Timeline.difference(before, after);
    for (TimelineChange change : difference.changes()) {
      if (change instanceof TrackAdded added) {
        tracks++;
        segments += added.track().segments().size();
      } else if (change instanceof TrackRemoved removed) {
        tracks--;
        segments -= removed.track().segments().size();
      } else if (change instanceof SegmentAdded) {
        segments++;
      } else if (change instanceof SegmentRemoved) {
        segments--;
      }
    }
    assertThat(tracks).isEqualTo(after.tracks().size() - before.tracks().size());
    assertThat(segments).isEqualTo(size(after) - size(before));
    // Two sketches may be equal by chance.
    assertThat(difference.sentences().isEmpty()).isEqualTo(difference.changes().isEmpty());
    assertThat(difference.sentences()).noneMatch(s -> s.contains("{"));
    assertThat(difference.sentences(Locale.CHINESE)).hasSameSizeAs(difference.sentences());
  }

  private static int size(Timeline timeline) {
    return timeline.tracks().stream().mapToInt(track -> track.segments().size()).sum();
  }

  private static TimelineDifference difference(Sketch before, Sketch after) {
    return Timeline.difference(before.timeline(), after.timeline());
  }

  private static Sketch replaced(Sketch sketch, int index, Lane lane) {
    List<Lane> lanes = new ArrayList<>(sketch.lanes());
    lanes.set(index, lane);
    return new Sketch(lanes);
  }

  private static Segment segment(Piece piece) {
    Lane lane = new Lane(null, null, 0, List.of(piece));
    return new Sketch(List.of(lane)).timeline().tracks().get(0).segments().get(0);
  }
}
