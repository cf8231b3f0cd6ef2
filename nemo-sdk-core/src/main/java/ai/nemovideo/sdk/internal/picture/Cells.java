package ai.nemovideo.sdk.internal.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many cells of a terminal a text takes. Wide characters take two, marks that are put onto
 * others none, and what is one picture to the eye (a family, a flag, a hand with a skin tone) two.
 */
final class Cells {

  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final int EMOJI_STYLE = 0xfe0f;
  private static final int KEYCAP = 0x20e3;

  private Cells() {}

  /** One character to the eye, and how many cells it takes. */
  record Cluster(String text, int width) {}

  /**
   * The clusters of a line, as many as fit into so many cells; one without width joins its
   * neighbour.
   */
  static List<Cluster> clusters(String line, int limit) {
    List<Cluster> clusters = new ArrayList<>();
    StringBuilder cluster = new StringBuilder();
    Matcher matcher = CLUSTER.matcher(line);
    int used = 0;
    int width = 0;
    while (matcher.find()) {
      int next = ofCluster(matcher.group());
      if (width > 0 && next > 0) {
        clusters.add(new Cluster(cluster.toString(), width));
        cluster.setLength(0);
        width = 0;
      }
      used += next;
      if (used > limit) {
        return clusters;
      }
      width += next;
      cluster.append(matcher.group());
    }
    if (width > 0) {
      clusters.add(new Cluster(cluster.toString(), width));
    }
    return clusters;
  }

  static int of(String line) {
    return clusters(line, Integer.MAX_VALUE).stream().mapToInt(Cluster::width).sum();
  }

  /** The line, or as much of it as fits together with the sign that something is missing. */
  static String cut(String line, int limit, String sign) {
    if (fits(line, limit)) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    clusters(line, limit - sign.length()).forEach(cluster -> out.append(cluster.text()));
    String kept = out.toString().stripTrailing();
    return limit < sign.length() ? "" : kept + sign + Isolates.endOf(kept);
  }

  /** Stops reading where the answer is clear: a name may be a megabyte long. */
  static boolean fits(String line, int limit) {
    int used = 0;
    Matcher matcher = CLUSTER.matcher(line);
    while (used <= limit && matcher.find()) {
      used += ofCluster(matcher.group());
    }
    return used <= limit;
  }

  private static int ofCluster(String cluster) {
    int first = cluster.codePointAt(0);
    boolean single = cluster.length() == Character.charCount(first);
    if (!single && isPicture(cluster, first)) {
      return 2;
    }
    return single ? ofPoint(first) : cluster.codePoints().map(Cells::ofPoint).sum();
  }

  private static boolean isPicture(String cluster, int first) {
    return first >= 0x1f000 && first < 0x20000
        || cluster.indexOf(EMOJI_STYLE) > 0
        || cluster.indexOf(KEYCAP) > 0;
  }

  private static int ofPoint(int point) {
    if (point < 0x300) {
      return 1;
    }
    if (point >= 0x1160 && point <= 0x11ff || point >= 0xd7b0 && point <= 0xd7ff) {
      return 0; // The later parts of a Korean syllable share the cells of its first.
    }
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      case Character.FORMAT -> isNumberSign(point) ? 1 : 0;
      default -> WideCharacters.has(point) ? 2 : 1;
    };
  }

  /** Formats that one can see: signs around or above the number that follows. */
  private static boolean isNumberSign(int point) {
    return point >= 0x600 && point < 0x900 || point >= 0x110bd && point <= 0x110cd;
  }
}
