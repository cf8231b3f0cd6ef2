package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Segment;
import ai.nemovideo.sdk.draft.TimelineChange;
import ai.nemovideo.sdk.draft.TimelineChange.OfSegment;
import ai.nemovideo.sdk.draft.TimelineChange.SegmentAdded;
import ai.nemovideo.sdk.draft.TimelineChange.SegmentMoved;
import ai.nemovideo.sdk.draft.TimelineChange.SegmentRemoved;
import ai.nemovideo.sdk.draft.TimelineChange.SegmentRenamed;
import ai.nemovideo.sdk.draft.TimelineChange.SegmentTrimmed;
import ai.nemovideo.sdk.draft.TimelineChange.SourceReplaced;
import ai.nemovideo.sdk.draft.TimelineChange.TextChanged;
import ai.nemovideo.sdk.draft.TimelineChange.TrackAdded;
import ai.nemovideo.sdk.draft.TimelineChange.TrackRemoved;
import ai.nemovideo.sdk.draft.TimelineChange.TrackRenamed;
import ai.nemovideo.sdk.draft.TimelineChange.VolumeChanged;
import ai.nemovideo.sdk.draft.Track;
import ai.nemovideo.sdk.draft.TrackType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Tells changes to people. */
public final class Sentences {

  private static final int MOST_LINES = 20;
  private static final int MOST_SEGMENTS = 5;
  private static final int FEWEST_TOGETHER = 4;

  private final Words words;
  private final Names names;

  public Sentences(Words words) {
    this.words = words;
    this.names = new Names(words, "say.");
  }

  /** A sentence for each change; many equal moves in a row share one. */
  public List<String> of(List<TimelineChange> changes) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < changes.size(); ) {
      int together = together(changes, i);
      if (together >= FEWEST_TOGETHER && changes.get(i) instanceof SegmentMoved moved) {
        sentences.add(
            words.fill("moved.many", names.of(moved.type()), together, shift(moved.shift())));
        i += together;
      } else {
        sentences.add(sentence(changes.get(i++)));
      }
    }
    return List.copyOf(sentences);
  }

  /** The first lines of the sentences, and how many follow. */
  public String lines(List<TimelineChange> changes) {
    List<String> all = of(changes);
    if (all.isEmpty()) {
      return words.fill("say.none");
    }
    String first = String.join("\n", all.subList(0, Math.min(all.size(), MOST_LINES)));
    int more = all.size() - MOST_LINES;
    return more > 0 ? first + '\n' + words.fill("say.changes.more", more) : first;
  }

  /** Something has changed that no timeline tells. */
  public String unseen() {
    return words.fill("say.unseen");
  }

  private static int together(List<TimelineChange> changes, int from) {
    int to = from;
    while (to < changes.size()
        && changes.get(from) instanceof SegmentMoved first
        && changes.get(to) instanceof SegmentMoved next
        && next.number() == first.number()
        && next.shift().equals(first.shift())) {
      to++;
    }
    return to - from;
  }

  private static String shift(Duration shift) {
    return (shift.isNegative() ? "−" : "+") + Times.seconds(shift.abs().toMillis());
  }

  private String sentence(TimelineChange change) {
    if (change instanceof TrackAdded added) {
      return track("added", added.track());
    }
    if (change instanceof TrackRemoved removed) {
      return track("removed", removed.track());
    }
    if (change instanceof TrackRenamed renamed) {
      return words.fill("track.renamed", label(renamed.before()), label(renamed.after()));
    }
    if (change instanceof SegmentAdded added) {
      return words.fill("added", names.of(added.type()), segment(added.type(), added.segment()));
    }
    if (change instanceof SegmentRemoved removed) {
      return words.fill(
          "removed", names.of(removed.type()), segment(removed.type(), removed.segment()));
    }
    return ofSegment((OfSegment) change);
  }

  private String track(String key, Track track) {
    List<Segment> segments = Times.inOrder(track.segments());
    if (segments.isEmpty()) {
      return words.fill("track." + key, names.of(track));
    }
    String all = segment(track.type(), segments.get(0));
    for (Segment next : segments.subList(1, Math.min(segments.size(), MOST_SEGMENTS))) {
      all = words.fill("say.join", all, segment(track.type(), next));
    }
    int more = segments.size() - MOST_SEGMENTS;
    return words.fill(key, names.of(track), more > 0 ? words.fill("say.more", all, more) : all);
  }

  private String label(Track track) {
    return track.name().map(Line::of).filter(s -> !s.isEmpty()).orElseGet(() -> names.of(track));
  }

  private String segment(TrackType type, Segment segment) {
    String name = names.of(type, segment);
    OptionalDouble volume = segment.volume();
    return volume.isPresent()
        ? words.fill(
            "say.segment.volume", name, range(segment), Percent.rough(volume.getAsDouble()))
        : words.fill("say.segment", name, range(segment));
  }

  private String ofSegment(OfSegment change) {
    String type = names.of(change.type());
    String before = names.of(change.type(), change.before());
    String after = names.of(change.type(), change.after());
    String range = range(change.after());
    if (change instanceof TextChanged) {
      return words.fill("changed", type, before, after, range);
    }
    if (change instanceof SourceReplaced) {
      return before.equals(after)
          ? words.fill("replaced.same", type, after, range)
          : words.fill("replaced", type, before, after, range);
    }
    if (change instanceof SegmentRenamed) {
      return words.fill("renamed", type, before, after, range);
    }
    if (change instanceof VolumeChanged) {
      return words.fill("volume", type, after, volume(change.before()), volume(change.after()));
    }
    return words.fill(timeKey(change), type, after, range(change.before()), range);
  }

  private static String timeKey(OfSegment change) {
    if (change instanceof SegmentTrimmed trimmed) {
      return (trimmed.shortened() ? "shortened" : "extended")
          + (trimmed.atStart() ? ".start" : ".end");
    }
    return change instanceof SegmentMoved ? "moved" : "retimed";
  }

  private String volume(Segment segment) {
    OptionalDouble volume = segment.volume();
    return volume.isPresent()
        ? words.fill("volume.percent", Percent.fine(volume.getAsDouble()))
        : words.fill("volume.none");
  }

  private String range(Segment segment) {
    return Times.range(segment, words, "say.");
  }
}
