package ai.nemovideo.sdk.examples.job;

import java.util.ArrayList;
import java.util.List;

/**
 * Jobs that going on with all of them leaves as they are, because only their own program can go on:
 * a process that works on one right now would lose it.
 *
 * @param unsent how many have sent no prompt, so they cost nothing
 * @param paid how many are items of a batch that may have been paid for
 */
public record LeftAlone(long unsent, long paid) {

  /** Those among some jobs. */
  public static LeftAlone of(List<KnownJob> jobs) {
    List<KnownJob> left =
        jobs.stream().filter(job -> !job.canGoOn()).filter(job -> !job.isSaved()).toList();
    return new LeftAlone(
        left.stream().filter(KnownJob::isUnsent).count(),
        left.stream().filter(job -> !job.isUnsent() && job.isOfBatch()).count());
  }

  /** What to do about them; a line for each kind that there is. */
  public List<String> notices() {
    List<String> notices = new ArrayList<>();
    if (unsent > 0) {
      notices.add(
          (unsent == 1
                  ? "Skipped 1 job whose prompt was never sent; it cost nothing."
                  : "Skipped " + unsent + " jobs whose prompt was never sent; they cost nothing.")
              + " To have it made, run the batch or the script again, or say it again in the"
              + " chat.");
    }
    if (paid > 0) {
      notices.add(
          (paid == 1 ? "Skipped 1 item" : "Skipped " + paid + " items")
              + " of a batch that may have been paid for. Run the batch again: it goes on, and pays"
              + " nothing twice.");
    }
    return notices;
  }
}
