package ai.nemovideo.sdk.job;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.OutputSettings;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The store of a client that names none: what it forgets would be paid again. */
class MemoryJobStoreTest {

  private static final int KEPT = 10_000;

  private final JobStore store = JobStore.inMemory();

  @Test
  void aLongBatchFindsAllItsItemsAgain() {
    for (int number = 1; number <= KEPT; number++) {
      store.save(job(number, JobStep.SAVED));
    }

    assertThat(store.list()).hasSize(KEPT);
    assertThat(store.find("batch-1.1")).isPresent();
  }

  @Test
  void whatIsDoneMakesRoomForTheRest() {
    store.save(job(0, JobStep.SENDING));
    for (int number = 1; number <= KEPT; number++) {
      store.save(job(number, JobStep.SAVED));
    }

    assertThat(store.find("batch-1.0")).isPresent();
    assertThat(store.find("batch-1.1")).isEmpty();
    assertThat(store.list()).hasSize(KEPT);
  }

  private static JobHandle job(int number, JobStep step) {
    return new JobHandle(
        "batch-1." + number,
        1,
        step,
        Instant.EPOCH.plusSeconds(number),
        "http://127.0.0.1/",
        "account",
        "request",
        "session",
        1,
        "digest",
        null,
        null,
        0,
        OutputSettings.defaults());
  }
}
