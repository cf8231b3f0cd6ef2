package ai.nemovideo.sdk.internal.picture;

import java.util.List;

/** The times above a terminal drawing, and a line with a mark for each. */
final class TerminalRuler {

  private static final int LEAST_GAP = 2;

  private final Scene scene;
  private final Scale scale;

  TerminalRuler(Scene scene, Scale scale) {
    this.scene = scene;
    this.scale = scale;
  }

  void draw(Canvas canvas, int row) {
    for (int at = scale.left(); at < scale.right(); at++) {
      canvas.join(row + 1, at, Glyphs.RIGHT, Ink.FAINT);
      canvas.join(row + 1, at + 1, Glyphs.LEFT, Ink.FAINT);
    }
    canvas.join(row + 1, scale.left(), Glyphs.UP | Glyphs.DOWN, Ink.FAINT);
    canvas.join(row + 1, scale.right(), Glyphs.UP | Glyphs.DOWN, Ink.FAINT);
    int free = scale.left();
    for (double tick : ticks()) {
      String label = label(tick);
      int width = Cells.of(label);
      int at = scale.at(tick);
      int begin = Math.min(at, scale.right() + 1 - width);
      canvas.join(row + 1, at, Glyphs.UP, Ink.FAINT);
      if (begin >= free) {
        canvas.text(row, begin, label, Ink.FAINT);
        free = begin + width + LEAST_GAP;
      }
    }
  }

  private List<Double> ticks() {
    if (scene.total() <= 0) {
      return List.of(0.0);
    }
    for (int most = Math.max(1, scale.columns() / 6); ; most--) {
      double step = Ticks.step(scene.total(), most);
      List<Double> ticks = Ticks.between(0, scene.total(), step);
      int widest = ticks.stream().mapToInt(tick -> Cells.of(label(tick))).max().orElse(0);
      double gap = step / scene.total() * (scale.columns() - 1);
      if (most <= 1 || gap >= widest + LEAST_GAP) {
        return ticks;
      }
    }
  }

  private String label(double tick) {
    return scene.time(tick);
  }
}
