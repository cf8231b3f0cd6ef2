package ai.nemovideo.sdk.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.nemovideo.sdk.NemoClient;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Items with names of their own keep their jobs wherever they stand. */
@Timeout(120)
class BatchNamesTest {

  @TempDir Path folder;

  @Test
  void batchGoesOnWhenItsItemsWereMovedLeftOutAndAdded() {
    try (BatchBench bench = BatchBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      nemo.batch(named(1, 2).build());

      BatchReport report = nemo.batch(named(3, 2).build());

      assertThat(report.isComplete()).isTrue();
      assertThat(report.saved())
          .extracting(BatchResult.Saved::earlier)
          .containsExactly(false, true);
      assertThat(bench.charges()).hasSize(3);
      assertThat(report.results())
          .extracting(result -> result.handle().orElseThrow().id())
          .containsExactly(BatchBench.ID + ".n3", BatchBench.ID + ".n2");
    }
  }

  @Test
  void noTwoItemsHaveTheSameName() {
    BatchItem item = BatchBench.item(folder, 1);
    BatchRequest.Builder request = BatchRequest.builder().add("2", item);

    for (String name : new String[] {"2", "", "a.b", "tenletters"}) {
      assertThatIllegalArgumentException().isThrownBy(() -> request.add(name, item));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> request.add(item));
  }

  private BatchRequest.Builder named(int... numbers) {
    BatchRequest.Builder request = BatchRequest.builder().id(BatchBench.ID);
    for (int number : numbers) {
      request.add("n" + number, BatchBench.item(folder, number));
    }
    return request;
  }
}
