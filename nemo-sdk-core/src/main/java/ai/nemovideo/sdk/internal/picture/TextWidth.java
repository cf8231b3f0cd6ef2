package ai.nemovideo.sdk.internal.picture;

/**
 * About how wide a text is in a font nobody knows yet: whoever shows the picture brings it. Rather
 * too wide than too narrow; what still sticks out is clipped.
 */
final class TextWidth {

  private static final String NARROW = "iljI.,:;'|!()[]- ";
  private static final String LEAN = "tfr\"";
  private static final String BROAD = "mwMW@%";

  /** The sign for what is missing must not be hidden itself, however broad the letters are. */
  private static final double ELLIPSIS = 1.4;

  private TextWidth() {}

  /** In pixels, for a font of this size in pixels. */
  static double of(String line, double size) {
    double em = 0;
    for (Cells.Cluster cluster : Cells.clusters(line, Integer.MAX_VALUE)) {
      em += ofCluster(cluster);
    }
    return em * size;
  }

  /** The line, or as much of it as fits, and an ellipsis; empty when not even two letters fit. */
  static String cut(String line, double size, double limit) {
    StringBuilder kept = new StringBuilder();
    double room = limit - ELLIPSIS * size;
    double used = 0;
    int count = 0;
    if (limit <= 0) {
      return "";
    }
    for (Cells.Cluster cluster : Cells.clusters(line, (int) (limit / size * 4) + 1)) {
      used += ofCluster(cluster) * size;
      if (used <= room) {
        kept.append(cluster.text());
        count++;
      }
      if (used > limit) {
        String start = kept.toString().stripTrailing();
        return count < 2 ? "" : start + "…" + Isolates.endOf(start);
      }
    }
    return line;
  }

  private static double ofCluster(Cells.Cluster cluster) {
    if (cluster.width() != 1) {
      return cluster.width() * 0.52;
    }
    char first = cluster.text().charAt(0);
    if (NARROW.indexOf(first) >= 0) {
      return 0.36;
    }
    if (LEAN.indexOf(first) >= 0) {
      return 0.45;
    }
    if (BROAD.indexOf(first) >= 0) {
      return 0.95;
    }
    return Character.isUpperCase(first) ? 0.72 : 0.64;
  }
}
