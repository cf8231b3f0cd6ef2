package ai.nemovideo.sdk.internal.gui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of a text: what is to be taken out, and which instructions that were. */
final class Pass {

  private final String text;
  private final List<Unit> units;
  private final @Nullable Passage[] passages;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();

  private Pass(String text) {
    this.text = text;
    this.units = Outline.of(text);
    this.passages = new @Nullable Passage[units.size()];
  }

  static Pass over(String text) {
    Pass pass = new Pass(text);
    pass.read();
    return pass;
  }

  List<Edit> edits() {
    return edits;
  }

  List<Found> found() {
    return found;
  }

  private void read() {
    boolean after = false;
    boolean item = false;
    boolean apart = false;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      if (unit.text()) {
        boolean follows = after && unit.mark() != Unit.Mark.HEADING;
        boolean step = follows && (!apart || unit.item() && item);
        Passage passage = new Passage(text, unit, follows, step);
        passages[i] = passage;
        after = passage.lastGone();
        item = unit.item();
        apart = false;
      } else {
        after &= unit.kind() == Unit.Kind.BLANK;
        apart = true;
      }
    }
    Layout.settle(units, passages);
    for (Passage passage : passages) {
      if (passage != null) {
        passage.collect(found);
      }
    }
    new Lines(text, units, passages, edits).run();
  }
}
