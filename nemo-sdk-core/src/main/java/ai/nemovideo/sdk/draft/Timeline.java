package ai.nemovideo.sdk.draft;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/**
 * The tracks of a draft as a person reads them.
 *
 * @param tracks in the order of the draft; copied
 */
public record Timeline(List<Track> tracks) {

  /**
   * Copies the tracks.
   *
   * @param tracks as above
   */
  public Timeline {
    tracks = List.copyOf(tracks);
  }

  /**
   * One line in the form of the seeds: {@code Timeline (3 tracks): 1. Video: city timelapse (0-10s)
   * 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)}. Several segments of a track are
   * separated by commas.
   *
   * @return the line
   */
  public String summary() {
    StringBuilder out = new StringBuilder("Timeline (");
    out.append(tracks.size()).append(tracks.size() == 1 ? " track)" : " tracks)");
    for (int i = 0; i < tracks.size(); i++) {
      out.append(i == 0 ? ": " : " ").append(i + 1).append(". ");
      describe(tracks.get(i), out);
    }
    return out.toString();
  }

  private static void describe(Track track, StringBuilder out) {
    out.append(label(track.type())).append(": ");
    if (track.segments().isEmpty()) {
      out.append("empty");
      return;
    }
    boolean first = true;
    for (Segment segment : track.segments()) {
      if (!first) {
        out.append(", ");
      }
      first = false;
      out.append(words(track.type(), segment)).append(" (");
      out.append(seconds(segment.start())).append('-').append(seconds(segment.end())).append('s');
      segment
          .volume()
          .ifPresent(volume -> out.append(", ").append(Math.round(volume * 100)).append('%'));
      out.append(')');
    }
  }

  private static String label(TrackType type) {
    if (type.equals(TrackType.VIDEO)) {
      return "Video";
    }
    if (type.equals(TrackType.AUDIO)) {
      return "BGM";
    }
    return type.equals(TrackType.TEXT) ? "Title" : "Track type " + type.number();
  }

  private static String words(TrackType type, Segment segment) {
    if (type.equals(TrackType.TEXT)) {
      return '"' + segment.text().or(segment::name).orElse("") + '"';
    }
    return segment.name().or(segment::text).orElse("untitled");
  }

  private static String seconds(Duration duration) {
    BigDecimal seconds =
        BigDecimal.valueOf(duration.toMillis(), 3)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return seconds.toPlainString();
  }
}
