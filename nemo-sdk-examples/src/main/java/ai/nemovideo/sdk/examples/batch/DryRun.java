package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.examples.screen.Cells;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Printable;
import ai.nemovideo.sdk.examples.screen.Result;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a batch would do.
 *
 * @param id of the batch
 * @param plan what is asked for
 * @param known which of its items an earlier run has begun
 * @param replaced files that it has not made, and would replace
 */
public record DryRun(String id, Plan plan, KnownItems known, ForeignFiles replaced)
    implements Result {

  /** What a generation costs, about (vendor docs). */
  private static final int CREDITS = 100;

  private int credits() {
    return CREDITS * (plan.items().size() - known.charged());
  }

  @Override
  public void tell(PrintWriter out, Look look) {
    int columns = look.columns();
    int digits = Integer.toString(plan.items().size()).length();
    String indent = " ".repeat(digits + 2);
    for (int i = 0; i < plan.items().size(); i++) {
      PlanItem item = plan.items().get(i);
      String note =
          known.isCharged(i)
              ? "  (begun before; costs nothing more)"
              : replaced.isAmong(item.target()) ? "  (replaces the file that is there)" : "";
      String head = String.format("%" + digits + "d  ", i + 1);
      out.println(head + fit(item.name() + note, columns - head.length()));
      String from = item.inputs().size() == 1 ? "" : " and " + (item.inputs().size() - 1) + " more";
      out.println(indent + fit("from " + last(item.inputs().get(0)) + from, columns - digits - 2));
      Wrap.lines(Printable.line(item.prompt()), columns - digits - 2)
          .forEach(line -> out.println(indent + line));
    }
    out.println();
    for (String sentence : summary()) {
      Wrap.lines(sentence, columns).forEach(out::println);
    }
  }

  @Override
  public Map<String, Object> facts() {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < plan.items().size(); i++) {
      PlanItem item = plan.items().get(i);
      items.add(
          Json.object(
              "item", i + 1,
              "place", item.place(),
              "inputs", item.inputs(),
              "prompt", item.prompt(),
              "file", item.target().toString(),
              "charged", known.isCharged(i),
              "replaces", replaced.isAmong(item.target())));
    }
    return Json.object(
        "dryRun",
        true,
        "batch",
        id,
        "source",
        plan.source().toString(),
        "folder",
        plan.folder().toString(),
        "credits",
        credits(),
        "items",
        items);
  }

  private List<String> summary() {
    int all = plan.items().size();
    return List.of(
        (all == 1 ? "1 video" : all + " videos") + " to " + plan.folder() + elsewhere() + ".",
        credits() == 0
            ? "All are paid for already."
            : "About " + credits() + " credits, at about " + CREDITS + " for each new one.",
        "Batch " + id + ". Nothing was sent.");
  }

  private String elsewhere() {
    String places = Plan.outside(plan.items(), plan.folder());
    return places.isEmpty() ? "" : ", but for " + places;
  }

  private static String fit(String text, int cells) {
    return Cells.fit(Printable.line(text), cells);
  }

  private static String last(String input) {
    return input.substring(Math.max(input.lastIndexOf('/'), input.lastIndexOf('\\')) + 1);
  }
}
