package ai.nemovideo.sdk.kill;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/** The program that saves one revision of a job after the other, as fast as it can. */
public final class StoreProgram {

  static final String READY = "@ready";

  /** On standard output, before the revision that this process has saved. */
  static final String WON = "@won ";

  static final String DONE = "@done";

  private StoreProgram() {}

  /** Takes the orders: the folder, how many revisions, and any line to begin. */
  public static void main(String[] args) throws IOException {
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    JobStore store = JobStore.directory(Path.of(orders.readLine()));
    int count = Integer.parseInt(orders.readLine());
    store.find("raced");
    System.out.println(READY);
    orders.readLine();
    for (int revision = 1; revision <= count; revision++) {
      if (store.save(revision("raced", revision))) {
        System.out.println(WON + revision);
      }
    }
    System.out.println(DONE);
  }

  static JobHandle revision(String id, int revision) {
    return new JobHandle(
        id,
        revision,
        JobStep.UPLOADING,
        Instant.EPOCH,
        "http://127.0.0.1/",
        "anon:0",
        "0",
        "s1",
        0,
        null,
        null,
        null,
        0,
        OutputSettings.defaults());
  }
}
