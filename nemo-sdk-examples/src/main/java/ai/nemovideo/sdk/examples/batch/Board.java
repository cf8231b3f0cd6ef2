package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.batch.BatchResult;
import ai.nemovideo.sdk.examples.screen.Cells;
import ai.nemovideo.sdk.examples.screen.Printable;
import ai.nemovideo.sdk.examples.screen.Units;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a terminal shows of a batch: a bar for all of it, and a line for each item that is on its
 * way.
 *
 * <pre>
 * Batch ████████████░░░░░░░░  2 of 5 saved, 1 failed  1 min 12 s
 *   3 hut.mp4      rendering 45 %
 *   4 beach.mp4    agent at work
 * </pre>
 */
final class Board {

  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
  private static final int LONGEST_NAME = 30;

  private final Plan plan;
  private final boolean unicode;
  private final Map<Integer, ItemMoment> running = new TreeMap<>();
  private int saved;
  private int failed;
  private int ended;

  Board(Plan plan, boolean unicode) {
    this.plan = plan;
    this.unicode = unicode;
  }

  void note(BatchProgress progress) {
    int index = progress.index();
    if (progress instanceof BatchProgress.ItemProgress item) {
      ItemMoment.of(item.progress()).ifPresent(moment -> running.put(index, moment));
    } else if (progress instanceof BatchProgress.Waiting waiting) {
      running.put(index, ItemMoment.waiting(waiting.time().toSeconds()));
    } else if (progress instanceof BatchProgress.ItemEnded end) {
      running.remove(index);
      ended++;
      saved += end.result() instanceof BatchResult.Saved ? 1 : 0;
      failed += end.result() instanceof BatchResult.Failed ? 1 : 0;
    }
  }

  /** The lines of now. */
  List<String> lines(Duration elapsed, int cells) {
    List<String> lines = new ArrayList<>();
    lines.add(Cells.fit(head(elapsed, cells), cells));
    int width =
        running.keySet().stream()
            .mapToInt(index -> Cells.width(name(index)))
            .map(name -> Math.min(name, Math.min(LONGEST_NAME, cells / 3)))
            .max()
            .orElse(0);
    running.forEach((index, moment) ->
        lines.add(
            Cells.fit(
                "  " + (index + 1) + " " + Cells.pad(name(index), width) + "  " + moment.words(),
                cells)));
    return lines;
  }

  private String head(Duration elapsed, int cells) {
    int all = plan.items().size();
    boolean narrow = cells < 50;
    String words =
        (narrow ? saved + "/" + all : saved + " of " + all + " saved")
            + (failed > 0 ? ", " + failed + " failed" : "");
    int bar = cells >= 72 ? 28 : narrow ? 10 : 18;
    String name = narrow ? "" : "Batch    ";
    return name + bar(done() / all, bar) + "  " + words + "  " + Units.time(elapsed);
  }

  private double done() {
    return ended + running.values().stream().mapToDouble(ItemMoment::done).sum();
  }

  private String bar(double part, int cells) {
    int eighths = (int) Math.round(Math.max(0, Math.min(1, part)) * cells * 8);
    if (!unicode) {
      return "#".repeat(eighths / 8) + "-".repeat(cells - eighths / 8);
    }
    int rest = eighths % 8;
    String full = "█".repeat(eighths / 8) + (rest == 0 ? "" : EIGHTHS.substring(rest, rest + 1));
    return full + "░".repeat(cells - full.length());
  }

  private String name(int index) {
    return Printable.line(plan.items().get(index).name());
  }
}
