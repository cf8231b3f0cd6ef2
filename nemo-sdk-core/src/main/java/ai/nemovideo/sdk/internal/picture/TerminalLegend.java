package ai.nemovideo.sdk.internal.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What had no room in the frames of a track: lines below it, and not too many of them. */
final class TerminalLegend {

  private static final int MOST_ROWS = 8;

  /** By the numbers of the segments, whatever lanes they are in. */
  private record Entry(int number, String text) {}

  private final Canvas canvas;
  private final Scale scale;
  private final List<Entry> entries = new ArrayList<>();

  TerminalLegend(Canvas canvas, Scale scale) {
    this.canvas = canvas;
    this.scale = scale;
  }

  /** Beside the sign that stands for it. Rather a part of the name than without the times. */
  void add(String sign, Block block) {
    int room = scale.columns() - Cells.of(block.entry(sign, ""));
    String name = Cells.cut(block.name(), Math.max(1, room), canvas.glyphs().more);
    entries.add(new Entry(block.number(), block.entry(sign, name)));
  }

  /** For segments that share a place: how many, and the first and the last of them. */
  void add(String count, Block first, Block last) {
    String more = canvas.glyphs().more;
    entries.add(
        new Entry(
            first.number(),
            String.join(" ", count, first.name(), first.times(), more, last.name(), last.times())));
  }

  void draw(int top) {
    entries.sort(Comparator.comparingInt(Entry::number));
    String separator = canvas.glyphs().separator;
    int row = top;
    int at = scale.left();
    for (int i = 0; i < entries.size(); i++) {
      int width = Cells.of(entries.get(i).text());
      if (at > scale.left() && at + separator.length() + width > canvas.width()) {
        row++;
        at = scale.left();
      } else if (at > scale.left()) {
        canvas.text(row, at, separator, Ink.FAINT);
        at += separator.length();
      }
      if (row == top + MOST_ROWS) {
        canvas.text(row, at, canvas.glyphs().more + " +" + (entries.size() - i), Ink.FAINT);
        return;
      }
      canvas.text(row, at, entries.get(i).text(), Ink.FAINT);
      at += width;
    }
  }
}
