package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Segment;
import ai.nemovideo.sdk.draft.Track;
import ai.nemovideo.sdk.draft.TrackType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text and when it is to be read, in milliseconds.
 *
 * @param lines none of them blank, because a blank line ends a cue in every format
 */
record Cue(long start, long end, List<String> lines) {

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\t]]");

  /** In the order of time. What has no text or no duration cannot be read, and is no cue. */
  static List<Cue> all(List<Track> tracks) {
    List<Cue> cues = new ArrayList<>();
    for (Track track : tracks) {
      if (track.type().equals(TrackType.TEXT)) {
        track.segments().forEach(segment -> add(segment, cues));
      }
    }
    cues.sort(Comparator.comparingLong(Cue::start).thenComparingLong(Cue::end));
    return cues;
  }

  private static void add(Segment segment, List<Cue> cues) {
    long start = segment.start().toMillis();
    long end = segment.end().toMillis();
    String text = Surrogates.mended(segment.text().or(segment::name).orElse(""));
    List<String> lines =
        LINE_END
            .splitAsStream(text)
            .map(line -> CONTROL.matcher(line).replaceAll("").strip())
            .filter(line -> !line.isEmpty())
            .toList();
    if (end > start && !lines.isEmpty()) {
      cues.add(new Cue(start, end, lines));
    }
  }

  /** Hours have two digits or more. */
  String times(char point) {
    return time(start, point) + " --> " + time(end, point);
  }

  private static String time(long millis, char point) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d%c%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        point,
        millis % 1000);
  }
}
