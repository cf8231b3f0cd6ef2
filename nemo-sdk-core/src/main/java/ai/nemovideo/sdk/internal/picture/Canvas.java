package ai.nemovideo.sdk.internal.picture;

import java.util.ArrayList;
import java.util.List;

/** Rows of terminal cells. What does not fit is left out, so no row is ever too wide. */
final class Canvas {

  private final int width;
  private final Glyphs glyphs;
  private final List<Row> rows = new ArrayList<>();

  Canvas(int width, Glyphs glyphs) {
    this.width = width;
    this.glyphs = glyphs;
  }

  int width() {
    return width;
  }

  Glyphs glyphs() {
    return glyphs;
  }

  int height() {
    return rows.size();
  }

  /** Writes a line of text, cut where the row ends. */
  void text(int row, int column, String line, Ink ink) {
    text(row, column, width - column, line, ink);
  }

  /** Writes a line of text into so many cells, cut if need be. */
  void text(int row, int column, int cells, String line, Ink ink) {
    int room = Math.min(cells, width - column);
    if (column < 0 || room <= 0) {
      return;
    }
    int at = column;
    String shown = Cells.cut(glyphs.text(line), room, glyphs.more);
    for (Cells.Cluster cluster : Cells.clusters(shown, room)) {
      row(row).put(at, cluster, ink);
      at += cluster.width();
    }
  }

  /** Fills cells with one sign. */
  void fill(int row, int from, int to, String sign, Ink ink) {
    for (int at = Math.max(0, from); at < Math.min(to, width); at++) {
      row(row).put(at, new Cells.Cluster(sign, 1), ink);
    }
  }

  /** A frame around everything between its corners; frames that touch grow together. */
  void frame(int top, int left, int bottom, int right, Ink ink) {
    for (int at = left; at < right; at++) {
      for (int row : new int[] {top, bottom}) {
        row(row).join(at, Glyphs.RIGHT, ink);
        row(row).join(at + 1, Glyphs.LEFT, ink);
      }
    }
    for (int row = top; row < bottom; row++) {
      for (int at : new int[] {left, right}) {
        row(row).join(at, Glyphs.DOWN, ink);
        row(row + 1).join(at, Glyphs.UP, ink);
      }
    }
  }

  /** Joins one more line to those that meet in a cell. */
  void join(int row, int column, int directions, Ink ink) {
    row(row).join(column, directions, ink);
  }

  private Row row(int at) {
    while (rows.size() <= at) {
      rows.add(new Row(width));
    }
    return rows.get(at);
  }

  String render(boolean colours) {
    StringBuilder out = new StringBuilder();
    for (Row row : rows) {
      if (out.length() > 0) {
        out.append('\n');
      }
      row.render(glyphs, colours, out);
    }
    return out.toString();
  }
}
