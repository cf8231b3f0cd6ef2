package ai.nemovideo.sdk.internal.gui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides about what holds other units: the step above its sub-steps, the sentence above its list,
 * the heading above its section. Each goes when all below it is gone, and not before.
 */
final class Layout {

  private final List<Unit> units;
  private final @Nullable Passage[] passages;

  private Layout(List<Unit> units, @Nullable Passage[] passages) {
    this.units = units;
    this.passages = passages;
  }

  static void settle(List<Unit> units, @Nullable Passage[] passages) {
    Layout layout = new Layout(units, passages);
    layout.parents();
    layout.introductions();
    layout.headings();
  }

  private boolean gone(int i) {
    Passage passage = passages[i];
    return passage != null && passage.gone();
  }

  /** From below: an item with kept sub-items stays. */
  private void parents() {
    Deque<int[]> below = new ArrayDeque<>();
    for (int i = units.size() - 1; i >= 0; i--) {
      Unit unit = units.get(i);
      if (unit.kind() == Unit.Kind.BLANK) {
        continue;
      }
      boolean keptBelow = false;
      while (!below.isEmpty() && below.peek()[0] > unit.indent()) {
        keptBelow |= below.pop()[1] == 1;
      }
      Passage passage = passages[i];
      if (keptBelow && passage != null && passage.gone() && (unit.item() || passage.introduces())) {
        passage.keep();
      }
      below.push(new int[] {unit.indent(), gone(i) && !keptBelow ? 0 : 1});
    }
  }

  /** From below: what the next units are, as far as a sentence with a colon introduces them. */
  private void introductions() {
    boolean listKept = false;
    boolean listGone = false;
    boolean list = false;
    for (int i = units.size() - 1; i >= 0; i--) {
      Unit unit = units.get(i);
      Passage passage = passages[i];
      if (unit.kind() == Unit.Kind.BLANK) {
        continue;
      }
      if (passage != null && passage.introduces()) {
        if (listGone && !listKept) {
          passage.dropIntroduction();
        } else if (listKept) {
          passage.keep();
        }
      }
      boolean item = unit.item();
      boolean fresh = !(item && list);
      listKept = !fresh && listKept || !gone(i);
      listGone = !fresh && listGone || gone(i);
      list = item;
    }
  }

  /** From below: a heading goes when its section had something that is gone, and nothing else. */
  private void headings() {
    boolean kept = false;
    boolean lost = false;
    for (int i = units.size() - 1; i >= 0; i--) {
      Passage passage = passages[i];
      if (passage != null && passage.heading() && !passage.gone()) {
        if (!kept && lost) {
          passage.dropHeading();
        }
        lost = passage.gone();
        kept = false;
      } else if (passage != null || units.get(i).kind() == Unit.Kind.FIXED) {
        kept |= !gone(i);
        lost |= gone(i);
      }
    }
  }
}
