package ai.nemovideo.sdk.examples.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * One line with a bar, for a number of columns:
 *
 * <pre>
 * Download ███████████▌          58 %  4 s left  3.1 MB/s
 * </pre>
 *
 * <p>What does not fit is left out from the end. The bar does not change its length, so that only
 * what moves is seen to move.
 *
 * @param look of the stream
 * @param words beside the bar
 * @param cells how many the line takes
 */
record BarLine(Look look, StageWords words, int cells) {

  private static final int NAME = 9;
  private static final int PERCENT = 6;
  private static final String GAP = "  ";

  /** The beginning of a name says something, if it is not too short. */
  private static final int FEW = 8;

  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
  private static final String COLOUR = "\u001b[36m";
  private static final String PLAIN = "\u001b[0m";

  /** A stage that goes on. */
  String running(StageMoment moment, Meter meter) {
    List<String> details = new ArrayList<>();
    if (moment.isMeasured()) {
      meter.secondsLeft().ifPresent(left -> details.add(words.left(left)));
      meter.speed().ifPresent(speed -> details.add(Units.speed(speed)));
    } else {
      details.add(words.time(meter.elapsed()));
    }
    details.add(Printable.line(moment.note()));
    String bar =
        moment.isMeasured() ? filled(moment.done()) : wandering(meter.elapsed().toMillis());
    String percent = moment.isMeasured() ? moment.percent() + " %" : "";
    return line(moment.stage(), bar, percent, details);
  }

  /** A stage that is done. */
  String done(StageMoment last, Meter meter) {
    List<String> details = new ArrayList<>();
    String time = meter.elapsed().toSeconds() == 0 ? words.noTime() : words.time(meter.elapsed());
    details.add(time);
    if (last.bytes() > 0) {
      details.add(Units.bytes((double) last.bytes()));
    }
    return line(last.stage(), filled(1), "100 %", details);
  }

  private String line(JobStage stage, String bar, String percent, List<String> details) {
    String head = Cells.pad(words.stage(stage), NAME);
    String number = " ".repeat(Math.max(0, PERCENT - percent.length())) + percent;
    int left = cells - NAME - barLength() - PERCENT;
    StringBuilder tail = new StringBuilder();
    for (String detail : details) {
      int room = left - tail.length() - GAP.length();
      if (!detail.isEmpty() && (room >= Cells.width(detail) || room >= FEW)) {
        tail.append(GAP).append(Cells.fit(detail, room));
      }
    }
    String coloured = look.colour() ? COLOUR + bar + PLAIN : bar;
    return head + coloured + number + Cells.pad(tail.toString(), left);
  }

  private int barLength() {
    return cells >= 100 ? 30 : cells >= 50 ? 20 : 10;
  }

  private String filled(double done) {
    int eighths = (int) Math.round(Math.max(0, Math.min(1, done)) * barLength() * 8);
    if (!look.unicode()) {
      return "#".repeat(eighths / 8) + "-".repeat(barLength() - eighths / 8);
    }
    String part = eighths % 8 == 0 ? "" : EIGHTHS.substring(eighths % 8, eighths % 8 + 1);
    String full = "█".repeat(eighths / 8) + part;
    return full + "░".repeat(barLength() - full.length());
  }

  /** A block that goes to and fro: something moves, but nobody knows how long. */
  private String wandering(long millis) {
    int block = Math.max(3, barLength() / 5);
    int way = barLength() - block;
    int step = (int) (millis / 200 % (2L * way));
    int at = step <= way ? step : 2 * way - step;
    String empty = look.unicode() ? "░" : "-";
    return empty.repeat(at) + (look.unicode() ? "█" : "#").repeat(block) + empty.repeat(way - at);
  }
}
