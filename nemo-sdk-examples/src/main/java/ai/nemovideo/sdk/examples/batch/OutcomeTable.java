package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.screen.Cells;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Printable;
import ai.nemovideo.sdk.examples.screen.Units;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of a batch, as lines for people:
 *
 * <pre>
 * 1  saved            34 s  beach.mp4
 * 2  failed            2 s  hut.mp4
 *      The file hut.jpg cannot be decoded.
 *      Nothing was paid. Change the image or the prompt, and run it again.
 * </pre>
 *
 * @param outcome what came of it
 * @param look how wide a line may be
 */
record OutcomeTable(Outcome outcome, Look look) {

  private static final String INDENT = "     ";

  List<String> lines() {
    int columns = look.columns();
    List<String> lines = new ArrayList<>();
    for (ItemOutcome item : outcome.items()) {
      lines.add(row(item, columns));
      item.problem().ifPresent(words -> paragraph(words, columns, lines));
      item.advice().ifPresent(words -> paragraph(words, columns, lines));
    }
    lines.add("");
    for (String sentence : summary()) {
      lines.addAll(Wrap.lines(sentence, columns));
    }
    return lines;
  }

  private String row(ItemOutcome item, int columns) {
    int digits = Integer.toString(outcome.items().size()).length();
    boolean worked = item.status() != ItemOutcome.Status.NOT_BEGUN && !item.time().isZero();
    String time = worked ? Units.time(item.time()) : "";
    String head =
        String.format("%" + digits + "d  %-13s %11s  ", item.number(), item.status(), time);
    if (columns < 60) {
      head = String.format("%" + digits + "d %-13s ", item.number(), item.status());
    }
    return head + Cells.fit(Printable.line(item.item().name()), columns - head.length());
  }

  private String where(List<PlanItem> saved) {
    Path folder = outcome.plan().folder();
    String outside = Plan.outside(saved, folder);
    if (outside.isEmpty()) {
      return "in " + folder;
    }
    long inside = saved.stream().filter(item -> item.isIn(folder)).count();
    return "saved, " + inside + " of them in " + folder + ", others at " + outside;
  }

  private static void paragraph(String words, int columns, List<String> lines) {
    for (String line : Wrap.lines(Printable.line(words), columns - INDENT.length())) {
      lines.add(INDENT + line);
    }
  }

  private List<String> summary() {
    List<String> sentences = new ArrayList<>();
    int all = outcome.items().size();
    int kept = outcome.count(ItemOutcome.Status.KEPT);
    int saved = outcome.count(ItemOutcome.Status.SAVED) + kept;
    sentences.add(
        (saved == all && all > 1 ? "All " + all : saved + " of " + all)
            + (all == 1 ? " video is " : " videos are ")
            + where(outcome.saved())
            + (kept > 0 ? " (" + kept + " of them since an earlier run)." : "."));
    int left = outcome.count(ItemOutcome.Status.NOT_BEGUN);
    if (left > 0) {
      String reason = outcome.stoppedBy().map(Throwable::getMessage).orElse("");
      sentences.add(left + (left == 1 ? " was" : " were") + " not begun: " + reason);
    }
    outcome
        .registration()
        .map(URI::toString)
        .ifPresent(link -> sentences.add("Register to go on: " + link));
    if (saved < all) {
      sentences.add("The same command goes on from here; nothing is paid twice.");
    }
    return sentences;
  }
}
