package ai.nemovideo.sdk.internal.timeline;

import ai.nemovideo.sdk.draft.Track;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Texts as SubRip. Nobody has standardised it: lines end in CR LF as the first program wrote them,
 * and nothing can be escaped, so that what players take for markup gets an invisible word joiner.
 */
public final class SubRip {

  /** More at once cannot be read anyway, and would make the file grow with the square. */
  private static final int MOST_AT_ONCE = 8;

  private static final Pattern MARKUP = Pattern.compile("<(?=[/a-zA-Z])|\\{(?=\\\\)");

  private SubRip() {}

  public static String of(List<Track> tracks) {
    StringBuilder out = new StringBuilder();
    int number = 1;
    for (Cue cue : apart(Cue.all(tracks))) {
      out.append(number++).append("\r\n").append(cue.times(',')).append("\r\n");
      cue.lines().forEach(line -> out.append(plain(line)).append("\r\n"));
      out.append("\r\n");
    }
    return out.toString();
  }

  private static String plain(String line) {
    String plain = MARKUP.matcher(line.replace("-->", "→")).replaceAll("$0\u2060");
    boolean rightToLeft =
        !new Bidi(plain, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    return rightToLeft ? '\u202B' + plain + '\u202C' : plain;
  }

  /**
   * Cues that do not overlap, since many players show only one at a time: where several hold, one
   * cue has the lines of all.
   */
  private static List<Cue> apart(List<Cue> cues) {
    if (mostAtOnce(cues) > MOST_AT_ONCE) {
      return cues;
    }
    TreeSet<Long> moments = new TreeSet<>();
    cues.forEach(cue -> moments.addAll(List.of(cue.start(), cue.end())));
    List<Cue> apart = new ArrayList<>();
    List<Cue> open = new ArrayList<>();
    int next = 0;
    for (Long moment : moments) {
      long now = moment;
      Long until = moments.higher(moment);
      open.removeIf(cue -> cue.end() <= now);
      while (next < cues.size() && cues.get(next).start() == now) {
        open.add(cues.get(next++));
      }
      if (until != null && !open.isEmpty()) {
        apart.add(new Cue(now, until, open.stream().flatMap(c -> c.lines().stream()).toList()));
      }
    }
    return apart;
  }

  private static int mostAtOnce(List<Cue> cues) {
    PriorityQueue<Cue> open = new PriorityQueue<>(Comparator.comparingLong(Cue::end));
    int most = 0;
    for (Cue cue : cues) {
      while (!open.isEmpty() && open.element().end() <= cue.start()) {
        open.remove();
      }
      open.add(cue);
      most = Math.max(most, open.size());
    }
    return most;
  }
}
