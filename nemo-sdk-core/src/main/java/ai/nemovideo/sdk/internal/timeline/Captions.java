package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Segment;
import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.draft.Track;
import java.time.Duration;
import java.util.Optional;

/** The parts of a summary one by one, for whoever puts them somewhere else than in a line. */
public final class Captions {

  private final Words words;
  private final Names names;

  public Captions(Words words) {
    this.words = words;
    this.names = new Names(words, "");
  }

  /** All in a line. */
  public String summary(Timeline timeline) {
    return new Summary(words).of(timeline.tracks());
  }

  /** What it is, and how much of it. */
  public String heading(int tracks) {
    return words.fill(
        "timeline.empty", words.fill(tracks == 1 ? "tracks.one" : "tracks.many", tracks));
  }

  /** The kind of a track. */
  public String kind(Track track) {
    return names.of(track);
  }

  /** What people call a track, beside its kind; may be empty. */
  public String name(Track track) {
    String name = track.name().map(Line::of).orElse("");
    return name.equals(kind(track)) ? "" : name;
  }

  /** What stands in a track without segments. */
  public String empty() {
    return words.fill("track.empty");
  }

  /** A name, never empty, with text in quotes. */
  public String name(Track track, Segment segment) {
    return names.of(track.type(), segment);
  }

  /** From when to when. */
  public String times(Segment segment) {
    return Times.range(segment, words, "");
  }

  /** A moment, in the form in which the longest is told. */
  public String moment(Duration at, Duration longest) {
    return Times.moment(at.toMillis(), longest.toMillis(), words);
  }

  /** How loud; empty when nothing is said about it. */
  public String volume(Segment segment) {
    return segment.volume().isPresent() ? Percent.rough(segment.volume().getAsDouble()) + "%" : "";
  }

  /** The untouched words of a segment, however long. */
  public static Optional<String> untouched(Segment segment) {
    return segment.text().or(segment::name).or(segment::source);
  }
}
