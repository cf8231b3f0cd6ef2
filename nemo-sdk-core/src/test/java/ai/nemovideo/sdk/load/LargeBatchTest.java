package ai.nemovideo.sdk.load;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.batch.BatchBench;
import ai.nemovideo.sdk.batch.BatchProgress;
import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.testing.CountedSockets;
import ai.nemovideo.sdk.testing.Eventually;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Thirty items, three at once: no more than that under way, and nothing left over. */
@Timeout(300)
class LargeBatchTest {

  private static final int ITEMS = 30;
  private static final int PARALLEL = 3;

  @TempDir Path folder;

  private final Set<Integer> finishing = new HashSet<>();
  private int most;

  @Test
  void leavesNoThreadAndNoConnection() {
    CountedSockets sockets = new CountedSockets();
    OkHttpClient http = new OkHttpClient.Builder().socketFactory(sockets).build();
    try (LocalNemo local =
            LocalNemo.builder().scenario(BatchBench.scenario().unfinishedPolls(3).build()).start();
        BatchBench bench = new BatchBench(local, folder)) {
      try (NemoClient nemo = BatchBench.client(local.baseUrl(), folder).httpClient(http).build()) {
        BatchReport report =
            nemo.batch(
                BatchBench.request(folder, ITEMS)
                    .parallel(PARALLEL)
                    .onProgress(this::count)
                    .build());

        assertThat(report.isComplete()).as(report.summary()).isTrue();
      }
      bench.assertAllOnce(ITEMS);
      assertThat(most).as("at once").isBetween(2, PARALLEL);
      http.connectionPool().evictAll();
      Eventually.none("connections", sockets::open);
      Eventually.none("threads", Threads::left);
    }
  }

  /** One call at a time, so no lock is needed. */
  private void count(BatchProgress told) {
    if (told instanceof BatchProgress.ItemEnded) {
      finishing.remove(told.index());
    } else if (told instanceof BatchProgress.ItemProgress item
        && item.progress() instanceof AnimateProgress.Rendering) {
      finishing.add(told.index());
      most = Math.max(most, finishing.size());
    }
  }
}
