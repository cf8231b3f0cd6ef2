package ai.nemovideo.sdk.internal.picture;

import ai.nemovideo.sdk.draft.Segment;
import ai.nemovideo.sdk.draft.Timeline;
import ai.nemovideo.sdk.draft.Track;
import ai.nemovideo.sdk.internal.timeline.Captions;
import ai.nemovideo.sdk.internal.timeline.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A timeline, ready to be drawn by anybody: words chosen, overlaps resolved.
 *
 * @param heading such as {@code Timeline (3 tracks)}
 * @param summary all of it in a line
 * @param total where the last segment ends, in seconds
 * @param bands one for each track
 * @param captions for what is still to be said
 */
record Scene(String heading, String summary, double total, List<Band> bands, Captions captions) {

  static Scene of(Timeline timeline, Words words) {
    Captions captions = new Captions(words);
    List<Band> bands = new ArrayList<>();
    double total = 0;
    for (Track track : timeline.tracks()) {
      List<Block> blocks = new ArrayList<>();
      for (Segment segment : track.segments()) {
        Block block = block(blocks.size() + 1, track, segment, captions);
        blocks.add(block);
        total = Math.max(total, block.end());
      }
      String label = (bands.size() + 1) + ". " + captions.kind(track);
      bands.add(new Band(Kind.of(track.type()), label, captions.name(track), Lanes.of(blocks)));
    }
    String heading = captions.heading(bands.size());
    return new Scene(heading, captions.summary(timeline), total, bands, captions);
  }

  private static Block block(int number, Track track, Segment segment, Captions captions) {
    String name = captions.name(track, segment);
    return new Block(
        number,
        seconds(segment.start()),
        seconds(segment.end()),
        name,
        Captions.untouched(segment).orElse(name),
        captions.times(segment),
        captions.volume(segment),
        level(segment.volume()));
  }

  private static OptionalDouble level(OptionalDouble volume) {
    return volume.isPresent()
        ? OptionalDouble.of(Math.max(0, Math.min(1, volume.getAsDouble())))
        : volume;
  }

  private static double seconds(Duration duration) {
    return duration.getSeconds() + duration.getNano() / 1e9;
  }

  /** A moment of the ruler. */
  String time(double seconds) {
    return captions.moment(duration(seconds), duration(total));
  }

  private static Duration duration(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }
}
