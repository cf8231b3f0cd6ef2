package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.batch.BatchResult;
import ai.nemovideo.sdk.examples.screen.Console;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Printable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A line for each stage of each item, for logs and for programs. */
final class BatchLines implements BatchView {

  private final Console console;
  private final Plan plan;
  private final Map<Integer, String> last = new HashMap<>();

  BatchLines(Console console, Plan plan) {
    this.console = console;
    this.plan = plan;
  }

  @Override
  public synchronized void accept(BatchProgress progress) {
    int index = progress.index();
    moment(progress)
        .filter(stage -> !stage.equals(last.put(index, stage)))
        .ifPresent(stage -> say(index, stage));
  }

  @Override
  public void close() {
    console.screen().err().flush();
  }

  private static Optional<String> moment(BatchProgress progress) {
    if (progress instanceof BatchProgress.ItemProgress item) {
      return ItemMoment.of(item.progress()).map(ItemMoment::stage);
    }
    if (progress instanceof BatchProgress.Waiting waiting) {
      return Optional.of(ItemMoment.waiting(waiting.time().toSeconds()).stage());
    }
    BatchResult result = ((BatchProgress.ItemEnded) progress).result();
    return Optional.of(Ending.words(result));
  }

  private void say(int index, String stage) {
    String name = plan.items().get(index).name();
    int count = plan.items().size();
    String line =
        console.json()
            ? Json.line(Json.object("item", index + 1, "of", count, "video", name, "stage", stage))
            : Printable.line("[" + (index + 1) + "/" + count + "] " + name + ": " + stage);
    console.screen().err().println(line);
    console.screen().err().flush();
  }
}
