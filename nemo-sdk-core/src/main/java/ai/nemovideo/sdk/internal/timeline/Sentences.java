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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

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
      return renamed(renamed);
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

  private String renamed(TrackRenamed change) {
    return pair(change.before().name(), change.after().name())
        .map(said ->
            words.fill("track.renamed", label(said.before(), change), label(said.after(), change)))
        .orElseGet(() -> words.fill("track.renamed.same", label(line(change.after()), change)));
  }

  private String label(String line, TrackRenamed change) {
    return line.isEmpty() ? names.of(change.type()) : line;
  }

  private static String line(Track track) {
    return track.name().map(Line::of).orElse("");
  }

  /** Two lines that do not read the same. */
  private record Pair(String before, String after) {}

  /** From where they differ, if they begin alike; nothing when no reader would see a difference. */
  private static Optional<Pair> pair(Optional<String> before, Optional<String> after) {
    String was = before.orElse("");
    String is = after.orElse("");
    Pair pair = new Pair(Line.of(was), Line.of(is));
    if (pair.before().equals(pair.after())) {
      pair = new Pair(Line.whereItDiffers(is, was), Line.whereItDiffers(was, is));
    }
    return pair.before().equals(pair.after()) ? Optional.empty() : Optional.of(pair);
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
      return pair(change.before().text(), change.after().text())
          .map(said ->
              words.fill(
                  "changed", type, names.text(said.before()), names.text(said.after()), range))
          .orElseGet(() -> words.fill("changed.same", type, after, range));
    }
    if (change instanceof SourceReplaced) {
      return before.equals(after)
          ? words.fill("replaced.same", type, after, range)
          : words.fill("replaced", type, before, after, range);
    }
    if (change instanceof SegmentRenamed) {
      return pair(change.before().name(), change.after().name())
          .map(said ->
              words.fill(
                  "renamed", type, names.name(said.before()), names.name(said.after()), range))
          .orElseGet(() -> words.fill("renamed.same", type, after, range));
    }
    if (change instanceof VolumeChanged) {
      return volume(type, after, change.before().volume(), change.after().volume());
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

  private String volume(String type, String name, OptionalDouble before, OptionalDouble after) {
    String was = volume(before, Percent::fine);
    String is = volume(after, Percent::fine);
    return was.equals(is)
        ? words.fill(
            "volume", type, name, volume(before, Percent::full), volume(after, Percent::full))
        : words.fill("volume", type, name, was, is);
  }

  private String volume(OptionalDouble volume, DoubleFunction<String> percent) {
    return volume.isPresent()
        ? words.fill("volume.percent", percent.apply(volume.getAsDouble()))
        : words.fill("volume.none");
  }

  private String range(Segment segment) {
    return Times.range(segment, words, "say.");
  }
}
