package ai.nemovideo.sdk.internal.picture;

/** The signs that a terminal drawing is made of. */
enum Glyphs {
  UNICODE(" ╵╷│╴┘┐┤╶└┌├─┴┬┼", "…", "╌", "▒", "◆", "×", " · "),
  ASCII(" '.|-'.+-'.+-+++", "~", ".", "#", "*", "x", ", ");

  /** Of lines that meet in a cell: the numbers add up, and are the place in the row of signs. */
  static final int UP = 1;

  static final int DOWN = 2;
  static final int LEFT = 4;
  static final int RIGHT = 8;

  final String more;
  final String gap;
  final String crowd;
  final String mark;
  final String times;
  final String separator;
  private final String lines;

  Glyphs(
      String lines,
      String more,
      String gap,
      String crowd,
      String mark,
      String times,
      String separator) {
    this.lines = lines;
    this.more = more;
    this.gap = gap;
    this.crowd = crowd;
    this.mark = mark;
    this.times = times;
    this.separator = separator;
  }

  String line(int directions) {
    return lines.substring(directions, directions + 1);
  }

  /** The text as it can be shown with these signs. */
  String text(String line) {
    if (this == UNICODE || line.chars().allMatch(c -> c < 0x7f)) {
      return line;
    }
    StringBuilder out = new StringBuilder();
    for (Cells.Cluster cluster : Cells.clusters(line, Integer.MAX_VALUE)) {
      int first =
          cluster.text().codePoints().filter(point -> !Isolates.has(point)).findFirst().orElse('?');
      out.append(plain(first));
    }
    return out.toString();
  }

  /** Punctuation has a plain sister; other signs have none. */
  private static char plain(int point) {
    return switch (point) {
      case '“', '”', '‘', '’', '「', '」' -> '\'';
      case '–', '—' -> '-';
      case '…' -> '~';
      default -> {
        int narrow = point >= 0xFF01 && point < 0xFF5F ? point - 0xFEE0 : point;
        yield narrow < 0x7f ? (char) narrow : '?';
      }
    };
  }
}
