package ai.nemovideo.sdk.kill;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.batch.BatchBench;
import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.batch.BatchReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A program that runs a batch, to be killed at one of its moments. */
public final class BatchProgram {

  private BatchProgram() {}

  /** Takes the orders: service, folder, how many items, how many at once, the wanted moment. */
  public static void main(String[] args) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    URI service = URI.create(orders.readLine());
    Path folder = Path.of(orders.readLine());
    int items = Integer.parseInt(orders.readLine());
    int parallel = Integer.parseInt(orders.readLine());
    Moments moments = new Moments(orders.readLine());
    JobProgram.endWithItsParent(orders);
    try (NemoClient nemo = BatchBench.client(service, folder).build()) {
      BatchReport report =
          nemo.batch(
              BatchBench.request(folder, items)
                  .parallel(parallel)
                  .onProgress(told -> moments.reached(name(told)))
                  .build());
      System.out.println(
          JobProgram.DONE + " " + report.saved().size() + " of " + report.results().size());
    } catch (RuntimeException e) {
      System.out.println(JobProgram.FAILED + e);
    }
  }

  private static String name(BatchProgress told) {
    String item = told.index() + 1 + " ";
    if (told instanceof BatchProgress.ItemProgress progress) {
      return item
          + progress.progress().getClass().getSimpleName()
          + (progress.progress() instanceof AnimateProgress.OnRecord record
              ? " " + record.handle().step()
              : "");
    }
    return item + told.getClass().getSimpleName();
  }
}
