package ai.nemovideo.sdk.examples.batch;

import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an earlier run of a batch has left on record.
 *
 * @param handles one for each item
 */
public record KnownItems(List<Optional<JobHandle>> handles) {

  /** Looks for the items of a batch. */
  public static KnownItems find(JobStore jobs, String batch, Plan plan) {
    List<Optional<JobHandle>> handles = new ArrayList<>();
    for (String item : ItemNames.of(plan.items())) {
      handles.add(jobs.find(ItemNames.job(batch, item)));
    }
    return new KnownItems(List.copyOf(handles));
  }

  boolean isCharged(int index) {
    return handles.get(index).filter(JobHandle::mayHaveBeenCharged).isPresent();
  }

  /** How many cost nothing more. */
  int charged() {
    return (int)
        handles.stream().flatMap(Optional::stream).filter(JobHandle::mayHaveBeenCharged).count();
  }

  /** What to say before a batch goes on; empty when it begins. */
  public Optional<String> notice(String batch) {
    long begun = handles.stream().filter(Optional::isPresent).count();
    return begun == 0
        ? Optional.empty()
        : Optional.of(
            "Batch "
                + batch
                + " goes on: "
                + begun
                + " of "
                + handles.size()
                + " begun before, "
                + charged()
                + " of them paid for; nothing is paid twice.");
  }
}
