package ai.nemovideo.sdk.examples.screen;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** The ways of showing how far a job is. */
final class Views {

  private Views() {}

  /** Nothing at all. */
  static StageView silent() {
    return new StageView() {
      @Override
      public void show(StageMoment moment) {
        // Nobody wants to know.
      }

      @Override
      public void say(String line) {
        // Nor this.
      }

      @Override
      public void close() {
        // Nothing is open.
      }

      @Override
      public void end() {
        // It never began.
      }
    };
  }

  /** Short plain lines. */
  static StageView lines(PrintWriter err, StageWords language, LongSupplier nanos) {
    return new SparseView(
        (moment, meter) -> print(err, words(moment, meter, language)),
        line -> print(err, line),
        nanos);
  }

  /** A JSON object for each line. */
  static StageView json(PrintWriter err, LongSupplier nanos) {
    return new SparseView(
        (moment, meter) -> print(err, Json.line(facts(moment, meter))),
        line -> print(err, Json.line(Json.object("notice", Printable.line(line)))),
        nanos);
  }

  private static String words(StageMoment moment, Meter meter, StageWords language) {
    List<String> parts = new ArrayList<>();
    if (!moment.note().isEmpty()) {
      parts.add(moment.note());
    }
    if (moment.isMeasured() && (moment.note().isEmpty() || meter.speed().isPresent())) {
      parts.add(moment.percent() + " %");
      meter.speed().ifPresent(speed -> parts.add(Units.speed(speed)));
      meter.secondsLeft().ifPresent(left -> parts.add(language.left(left)));
    }
    return language.stage(moment.stage()) + ": " + String.join(", ", parts);
  }

  private static Map<String, Object> facts(StageMoment moment, Meter meter) {
    OptionalDouble speed = meter.speed();
    OptionalLong left = meter.secondsLeft();
    return Json.object(
        "stage", moment.stage().key(),
        "percent", moment.isMeasured() ? moment.percent() : null,
        "bytesPerSecond", speed.isPresent() ? Math.round(speed.getAsDouble()) : null,
        "secondsLeft", left.isPresent() ? left.getAsLong() : null,
        "seconds", meter.elapsed().toSeconds(),
        "note", moment.note().isEmpty() ? null : Printable.line(moment.note()));
  }

  private static void print(PrintWriter err, String line) {
    err.println(Printable.line(line));
    err.flush();
  }
}
