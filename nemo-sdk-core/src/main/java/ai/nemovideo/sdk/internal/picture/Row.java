package ai.nemovideo.sdk.internal.picture;

import java.util.Arrays;

/** One row of terminal cells. */
final class Row {

  /** What the second cell of a wide character holds. */
  private static final String COVERED = "";

  private final String[] texts;
  private final int[] lines;
  private final Ink[] inks;

  Row(int width) {
    texts = new String[width];
    lines = new int[width];
    inks = new Ink[width];
    Arrays.fill(texts, " ");
    Arrays.fill(inks, Ink.PLAIN);
  }

  void put(int at, Cells.Cluster cluster, Ink ink) {
    for (int cell = at; cell < at + cluster.width(); cell++) {
      texts[cell] = cell == at ? cluster.text() : COVERED;
      lines[cell] = 0;
      inks[cell] = ink;
    }
  }

  /** Adds a line to those that meet in this cell. */
  void join(int at, int directions, Ink ink) {
    lines[at] |= directions;
    inks[at] = ink;
  }

  void render(Glyphs glyphs, boolean colours, StringBuilder out) {
    int end = texts.length;
    while (end > 0 && lines[end - 1] == 0 && texts[end - 1].equals(" ")) {
      end--;
    }
    for (int at = 0; at < end; ) {
      Ink ink = inks[at];
      StringBuilder run = new StringBuilder();
      for (; at < end && inks[at] == ink; at++) {
        run.append(lines[at] == 0 ? texts[at] : glyphs.line(lines[at]));
      }
      out.append(colours ? ink.on(run.toString()) : run);
    }
  }
}
