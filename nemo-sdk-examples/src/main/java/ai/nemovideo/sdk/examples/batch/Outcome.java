package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.batch.BatchResult;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Look;
import ai.nemovideo.sdk.examples.screen.Result;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What came of a batch.
 *
 * @param id of the batch
 * @param plan what was asked for
 * @param items what came of each
 * @param time how long this run took
 * @param stoppedBy why some were not begun
 */
record Outcome(
    String id, Plan plan, List<ItemOutcome> items, Duration time, Optional<NemoException> stoppedBy)
    implements Result {

  /**
   * Puts a report beside the plan.
   *
   * @param times how long each item took, by its index
   */
  static Outcome of(BatchReport report, Plan plan, IntFunction<Duration> times, Duration time) {
    List<ItemOutcome> items = new ArrayList<>();
    for (BatchResult result : report.results()) {
      int index = result.index();
      items.add(new ItemOutcome(plan.items().get(index), result, times.apply(index)));
    }
    return new Outcome(report.id(), plan, List.copyOf(items), time, report.stoppedBy());
  }

  /** Whether every video is on disk. */
  boolean isComplete() {
    return count(ItemOutcome.Status.SAVED) + count(ItemOutcome.Status.KEPT) == items.size();
  }

  int count(ItemOutcome.Status status) {
    return (int) items.stream().filter(item -> item.status() == status).count();
  }

  /** The items whose videos are on disk. */
  List<PlanItem> saved() {
    return items.stream()
        .filter(item -> item.result() instanceof BatchResult.Saved)
        .map(ItemOutcome::item)
        .toList();
  }

  /** Where somebody without an account gets more credits; empty when they are not the problem. */
  Optional<URI> registration() {
    return items.stream()
        .map(ItemOutcome::result)
        .filter(BatchResult.Failed.class::isInstance)
        .map(result -> ((BatchResult.Failed) result).reason())
        .filter(OutOfCreditsException.class::isInstance)
        .findFirst()
        .or(() -> stoppedBy)
        .filter(OutOfCreditsException.class::isInstance)
        .flatMap(reason -> ((OutOfCreditsException) reason).registrationUrl());
  }

  Path jsonFile() {
    return plan.folder().resolve(ReportFiles.JSON);
  }

  @Override
  public void tell(PrintWriter out, Look look) {
    new OutcomeTable(this, look).lines().forEach(out::println);
    out.println(jsonFile());
  }

  @Override
  public Map<String, Object> facts() {
    return Json.object(
        "batch", id,
        "source", plan.source().toString(),
        "folder", plan.folder().toString(),
        "complete", isComplete(),
        "saved", count(ItemOutcome.Status.SAVED) + count(ItemOutcome.Status.KEPT),
        "failed", count(ItemOutcome.Status.FAILED),
        "notBegun", count(ItemOutcome.Status.NOT_BEGUN),
        "seconds", time.toSeconds(),
        "stoppedBy", stoppedBy.map(NemoException::getMessage).orElse(null),
        "registration", registration().map(URI::toString).orElse(null),
        "report", jsonFile().toString(),
        "items", items.stream().map(ItemOutcome::facts).toList());
  }
}
