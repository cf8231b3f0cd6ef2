package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Segment;
import ai.nemovideo.sdk.draft.Track;
import java.util.List;
import java.util.OptionalDouble;

/** Tells a timeline in one line, which stays short however long the timeline is. */
public final class Summary {

  private static final int MOST_TRACKS = 20;
  private static final int MOST_SEGMENTS = 5;

  private final Words words;
  private final Names names;

  public Summary(Words words) {
    this.words = words;
    this.names = new Names(words, "");
  }

  public String of(List<Track> tracks) {
    int count = tracks.size();
    String size = words.fill(count == 1 ? "tracks.one" : "tracks.many", count);
    if (count == 0) {
      return words.fill("timeline.empty", size);
    }
    String all = "";
    for (int i = 0; i < Math.min(count, MOST_TRACKS); i++) {
      String one = words.fill("track", i + 1, names.of(tracks.get(i)), segments(tracks.get(i)));
      all = i == 0 ? one : words.fill("tracks.join", all, one);
    }
    if (count > MOST_TRACKS) {
      all = words.fill("more.tracks", all, count - MOST_TRACKS);
    }
    return words.fill("timeline", size, all);
  }

  private String segments(Track track) {
    List<Segment> segments = Times.inOrder(track.segments());
    int count = segments.size();
    if (count == 0) {
      return words.fill("track.empty");
    }
    String all = segment(track, segments.get(0));
    for (Segment next : segments.subList(1, Math.min(count, MOST_SEGMENTS))) {
      all = words.fill("segments.join", all, segment(track, next));
    }
    return count > MOST_SEGMENTS ? words.fill("more", all, count - MOST_SEGMENTS) : all;
  }

  private String segment(Track track, Segment segment) {
    String name = names.of(track.type(), segment);
    String range = Times.range(segment, words, "");
    OptionalDouble volume = segment.volume();
    return volume.isPresent()
        ? words.fill("segment.volume", name, range, Percent.rough(volume.getAsDouble()))
        : words.fill("segment", name, range);
  }
}
