package ai.nemovideo.sdk.internal.picture;

import java.util.ArrayList;
import java.util.List;

/** What had no room in the frames of a track: lines below it, and not too many of them. */
final class TerminalLegend {

  private static final int MOST_ROWS = 8;

  private final Canvas canvas;
  private final Scale scale;
  private final List<String> entries = new ArrayList<>();

  TerminalLegend(Canvas canvas, Scale scale) {
    this.canvas = canvas;
    this.scale = scale;
  }

  /** Rather a part of the name than without the times. */
  void add(Block block) {
    int room = scale.columns() - Cells.of(block.entry(""));
    entries.add(block.entry(Cells.cut(block.name(), Math.max(1, room), canvas.glyphs().more)));
  }

  /** For segments that share a place: how many, and the first and the last of them. */
  void add(String count, Block first, Block last) {
    String more = canvas.glyphs().more;
    entries.add(
        String.join(" ", count, first.name(), first.times(), more, last.name(), last.times()));
  }

  void draw(int top) {
    String separator = canvas.glyphs().separator;
    int row = top;
    int at = scale.left();
    for (int i = 0; i < entries.size(); i++) {
      int width = Cells.of(entries.get(i));
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
      canvas.text(row, at, entries.get(i), Ink.FAINT);
      at += width;
    }
  }
}
