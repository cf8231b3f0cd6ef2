package ai.nemovideo.sdk.internal.gui;

import ai.nemovideo.sdk.internal.gui.Unit.Kind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes out the lines that are gone, with the blank lines and rules that only set them apart, and
 * counts numbered items anew.
 */
final class Lines {

  private final String text;
  private final List<Unit> units;
  private final @Nullable Passage[] passages;
  private final List<Edit> edits;
  private final boolean[] gone;

  Lines(String text, List<Unit> units, @Nullable Passage[] passages, List<Edit> edits) {
    this.text = text;
    this.units = units;
    this.passages = passages;
    this.edits = edits;
    this.gone = new boolean[units.size()];
  }

  void run() {
    boolean any = false;
    for (int i = 0; i < gone.length; i++) {
      Passage passage = passages[i];
      gone[i] = passage != null && passage.gone();
      any |= gone[i];
    }
    if (any) {
      boolean[] textGone = Arrays.copyOf(gone, gone.length);
      rules(textGone);
      blanks();
    }
    int[] numbers = numbers();
    int last = lastKept();
    for (int i = 0; i < gone.length; i++) {
      if (gone[i]) {
        takeOut(units.get(i).start(), units.get(i).end());
      } else {
        stay(i, numbers[i]);
        if (i == last && any && last < gone.length - 1) {
          end(units.get(i));
        }
      }
    }
  }

  private void stay(int i, int number) {
    Unit unit = units.get(i);
    if (number > 0) {
      edits.add(
          new Edit(
              unit.numberStart(),
              unit.numberEnd(),
              Numerals.like(text, unit.numberStart(), number)));
    }
    Passage passage = passages[i];
    if (passage != null) {
      Trim.trim(text, passage, edits);
    }
  }

  private void takeOut(int from, int to) {
    Edit last = edits.isEmpty() ? null : edits.get(edits.size() - 1);
    if (last != null && last.end() == from && last.instead().isEmpty()) {
      edits.set(edits.size() - 1, new Edit(last.start(), to, ""));
    } else {
      edits.add(new Edit(from, to, ""));
    }
  }

  /** The text ends with a line break when it did so before. */
  private void end(Unit unit) {
    char c = text.charAt(text.length() - 1);
    if (c != '\n' && c != '\r') {
      takeOut(unit.bodyEnd(), unit.end());
    }
  }

  private int lastKept() {
    int last = gone.length - 1;
    while (last >= 0 && gone[last]) {
      last--;
    }
    return last;
  }

  /** A rule goes when all goes that it sets apart on one side. */
  private void rules(boolean[] textGone) {
    int above = -1;
    boolean kept = false;
    boolean lost = false;
    for (int i = 0; i < gone.length; i++) {
      Kind kind = units.get(i).kind();
      if (kind == Kind.RULE) {
        gone[i] = lost && !kept;
        above = gone[i] ? above : i;
        kept = false;
        lost = false;
      } else if (kind != Kind.BLANK) {
        kept |= !textGone[i];
        lost |= textGone[i];
      }
    }
    if (above >= 0 && lost && !kept) {
      gone[above] = true;
    }
  }

  /** Of the blank lines on both sides of what is gone, those on one side stay. */
  private void blanks() {
    boolean keptAbove = false;
    boolean blankAbove = false;
    boolean lost = false;
    for (int i = 0; i < gone.length; i++) {
      if (units.get(i).kind() != Kind.BLANK) {
        lost |= gone[i];
        if (!gone[i]) {
          keptAbove = true;
          blankAbove = false;
          lost = false;
        }
      } else if (lost) {
        gone[i] = blankAbove || !keptAbove;
        // Of a block of blank lines all stay or none: the first decides.
        for (; i + 1 < gone.length && units.get(i + 1).kind() == Kind.BLANK; i++) {
          gone[i + 1] = gone[i];
        }
        blankAbove = true;
      } else {
        blankAbove = true;
      }
    }
    trailing();
  }

  /** Blank lines above what was lost at the end. */
  private void trailing() {
    boolean lost = false;
    for (int i = gone.length - 1; i >= 0; i--) {
      if (units.get(i).kind() == Kind.BLANK) {
        gone[i] |= lost;
      } else if (gone[i]) {
        lost = true;
      } else {
        break;
      }
    }
    int first = 0;
    while (first < gone.length && (gone[first] || units.get(first).kind() == Kind.BLANK)) {
      first++;
    }
    boolean begun = false;
    for (int i = 0; i < first; i++) {
      begun |= gone[i] && units.get(i).kind() != Kind.BLANK;
      gone[i] |= begun;
    }
  }

  /** The new number of each item, 0 where it keeps its own. */
  private int[] numbers() {
    int[] numbers = new int[gone.length];
    Deque<int[]> lists = new ArrayDeque<>();
    for (int i = 0; i < gone.length; i++) {
      Unit unit = units.get(i);
      if (unit.kind() == Kind.BLANK) {
        continue;
      }
      while (!lists.isEmpty() && lists.peek()[0] > unit.indent()) {
        lists.pop();
      }
      if (unit.numberStart() < 0) {
        boolean ends = !lists.isEmpty() && lists.peek()[0] == unit.indent();
        if (ends) {
          lists.pop();
        }
        continue;
      }
      int number = Numerals.value(text, unit.numberStart(), unit.numberEnd());
      // Indent, number last seen, how many of the list are gone.
      int[] list = lists.peek();
      if (list == null || list[0] != unit.indent() || number != list[1] + 1) {
        if (list != null && list[0] == unit.indent()) {
          lists.pop();
        }
        list = new int[] {unit.indent(), number, 0};
        lists.push(list);
      }
      list[1] = number;
      if (gone[i]) {
        list[2]++;
      } else if (list[2] > 0) {
        numbers[i] = number - list[2];
      }
    }
    return numbers;
  }
}
