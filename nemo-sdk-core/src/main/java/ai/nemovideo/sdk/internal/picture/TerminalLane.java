package ai.nemovideo.sdk.internal.picture;

import java.util.List;
import java.util.stream.Stream;

/** Draws one lane of a track: frames with names and times, and what is between them. */
final class TerminalLane {

  /** A name that is cut shorter than this says nothing: a number is put there instead. */
  private static final int SHORTEST_NAME = 7;

  /** From here on a text has a blank before it. */
  private static final int ROOM_FOR_MARGIN = 5;

  private final Canvas canvas;
  private final Scale scale;
  private final TerminalLegend legend;
  private final Ink ink;
  private final List<Box> boxes;

  TerminalLane(Canvas canvas, Scale scale, TerminalLegend legend, Kind kind, List<Block> blocks) {
    this.legend = legend;
    this.canvas = canvas;
    this.scale = scale;
    this.ink = Ink.of(kind);
    this.boxes = Box.of(blocks, scale);
  }

  /** Draws the lane below the given row; how many rows it takes. */
  int draw(int top) {
    if (boxes.stream().allMatch(box -> box.room() < 0)) {
      return marks(top);
    }
    int inner = boxes.stream().anyMatch(TerminalLane::isNamed) ? 2 : 1;
    canvas.fill(top + 1, scale.left(), scale.right() + 1, canvas.glyphs().gap, Ink.FAINT);
    for (Box box : boxes) {
      if (box.room() >= 0) {
        canvas.frame(top, box.left(), top + inner + 1, box.right(), ink);
        for (int row = top + 1; row <= top + inner; row++) {
          fill(box, row);
        }
      }
    }
    boxes.forEach(box -> write(box, top + 1, inner));
    return inner + 2;
  }

  /** A lane without frames is a line with marks, below an empty one. */
  private int marks(int top) {
    canvas.fill(top + 1, scale.left(), scale.right() + 1, canvas.glyphs().gap, Ink.FAINT);
    boxes.forEach(box -> write(box, top + 1, 1));
    return 2;
  }

  private void fill(Box box, int row) {
    String sign = box.isCrowd() ? canvas.glyphs().crowd : " ";
    canvas.fill(row, box.left() + 1, box.right(), sign, box.isCrowd() ? ink : Ink.PLAIN);
  }

  /** Whether its name stands in it, or enough of that. */
  private static boolean isNamed(Box box) {
    boolean fits = fits(box, box.first().name());
    return !box.isCrowd() && (fits || box.room() >= SHORTEST_NAME);
  }

  private void write(Box box, int row, int lines) {
    if (box.isCrowd()) {
      crowd(box, row);
      return;
    }
    Block block = box.first();
    if (box.room() < 0) {
      canvas.text(row, box.left(), canvas.glyphs().mark, ink);
    } else {
      put(box, row, isNamed(box) ? block.name() : sign(box), Ink.STRONG);
    }
    String times = isNamed(box) && lines > 1 ? times(box) : "";
    put(box, row + 1, times, Ink.PLAIN);
    if (!fits(box, block.name()) || !times.equals(block.timesAndVolume())) {
      legend.add(sign(box), block);
    }
  }

  /** What stands in its place instead of its name; empty when there is a name, or nothing. */
  private String sign(Box box) {
    if (box.room() < 0) {
      return canvas.glyphs().mark;
    }
    String number = Integer.toString(box.first().number());
    return isNamed(box) || !fits(box, number) ? "" : number;
  }

  private static String times(Box box) {
    return Stream.of(box.first().timesAndVolume(), box.first().times())
        .filter(times -> fits(box, times))
        .findFirst()
        .orElse("");
  }

  private void crowd(Box box, int row) {
    String count = box.blocks().size() + canvas.glyphs().times;
    if (box.room() < 0) {
      canvas.text(row, box.left(), canvas.glyphs().mark, ink);
    } else if (box.room() >= count.length()) {
      int begin = box.left() + 1 + (box.room() - count.length()) / 2;
      if (box.room() > count.length() + 1) {
        canvas.fill(row, begin - 1, begin + count.length() + 1, " ", Ink.PLAIN);
      }
      canvas.text(row, begin, count, Ink.STRONG);
    }
    legend.add(count, box.first(), box.last());
  }

  private static boolean fits(Box box, String text) {
    return box.room() > 0 && Cells.fits(text, box.room());
  }

  /** With a blank before it, where that costs nothing of the text. */
  private void put(Box box, int row, String text, Ink with) {
    boolean tight = box.room() < ROOM_FOR_MARGIN;
    boolean full = fits(box, text) && !Cells.fits(text, box.room() - 1);
    int margin = tight || full ? 0 : 1;
    canvas.text(row, box.left() + 1 + margin, box.room() - margin, text, with);
  }
}
