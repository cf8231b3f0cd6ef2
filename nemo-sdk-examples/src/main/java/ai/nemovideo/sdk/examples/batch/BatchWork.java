package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.batch.BatchItem;
import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.batch.BatchRequest;
import ai.nemovideo.sdk.error.InputProblem;
import ai.nemovideo.sdk.error.InvalidRequestException;
import ai.nemovideo.sdk.examples.job.BadInputException;
import ai.nemovideo.sdk.examples.job.Inputs;
import ai.nemovideo.sdk.examples.screen.Console;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the videos of a plan, shows how it goes, and leaves a report.
 *
 * @param client of the service
 * @param console where to speak
 * @param plan what is asked for
 * @param nanos a clock
 */
public record BatchWork(NemoClient client, Console console, Plan plan, LongSupplier nanos) {

  private static final Pattern ITEM = Pattern.compile("Item (\\d+): (.*)", Pattern.DOTALL);

  /**
   * Works through all of it.
   *
   * @param request all but the items and the listener
   * @return whether every video is on disk
   */
  public boolean run(String id, BatchRequest.Builder request) {
    Stopwatches watches = new Stopwatches(nanos);
    List<String> names = ItemNames.of(plan.items());
    for (int i = 0; i < names.size(); i++) {
      request.add(names.get(i), item(plan.items().get(i)));
    }
    BatchReport report = run(id, request, watches);
    Outcome outcome = Outcome.of(report, plan, watches::of, watches.total());
    try {
      new ReportFiles(plan.folder()).write(outcome);
    } finally {
      // Whatever becomes of the report: what was paid for is told.
      console.result(outcome);
    }
    return outcome.isComplete();
  }

  private BatchReport run(String id, BatchRequest.Builder request, Stopwatches watches) {
    BatchView view = BatchView.of(console, plan);
    BatchStopNote note = BatchStopNote.watch(console, id, view::close);
    try {
      Consumer<BatchProgress> listener = watches.andThen(view);
      return client.batch(request.id(id).onProgress(listener).build());
    } catch (InvalidRequestException e) {
      throw new BadInputException(e.problems().stream().map(this::words).toList());
    } finally {
      note.close();
      view.close();
    }
  }

  private static BatchItem item(PlanItem item) {
    return new BatchItem(
        item.inputs().stream().map(Inputs::media).toList(), item.prompt(), item.target());
  }

  /** The SDK counts items; people look for rows and files. */
  private String words(InputProblem problem) {
    Matcher item = ITEM.matcher(problem.message());
    if (!item.matches()) {
      return problem.message();
    }
    String place = plan.items().get(Integer.parseInt(item.group(1)) - 1).place() + ": ";
    return place + item.group(2);
  }
}
