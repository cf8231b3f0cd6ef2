package ai.nemovideo.sdk.kill;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.batch.BatchBench;
import ai.nemovideo.sdk.batch.BatchReport;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.WireFault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process dies in the middle of a batch; the next one runs the same batch again. */
@Timeout(300)
class KilledBatchTest {

  private static final int ITEMS = 3;

  @TempDir Path folder;

  /** The number is that of the charges that have come, or will come, by then. */
  @ParameterizedTest(name = "killed at: {0}")
  @CsvSource({
    "1 OnRecord STARTED, 0",
    "1 Uploaded, 0",
    "2 OnRecord UPLOADING, 1",
    "2 Uploading, 1",
    "2 OnRecord UPLOADING #2, 1",
    "2 AgentWorks, 2",
    "2 AgentSays, 2",
    "2 OnRecord EDITED, 2",
    "2 DraftReady, 2",
    "2 OnRecord RENDERING, 2",
    "2 Rendering, 2",
    "2 OnRecord RENDERED, 2",
    "2 Downloading, 2",
    "2 Downloading #2, 2",
    "2 ItemEnded, 2",
    "3 ItemEnded, 3"
  })
  void eachItemIsPaidAndSavedOnce(String moment, int charges) {
    try (LocalNemo local = service();
        BatchBench bench = new BatchBench(local, folder);
        NemoClient nemo = client(local)) {
      killAt(local, moment, 1);
      JobBench.await(() -> local.charges().size() >= charges);

      BatchReport report = nemo.batch(BatchBench.request(folder, ITEMS).build());

      assertThat(report.isComplete()).as(report.summary()).isTrue();
      bench.assertAllOnce(ITEMS);
    }
  }

  /** Nobody can know whether the message has left. */
  @Test
  void aMessageThatMayHaveLeftIsThePersonsToDecide() {
    try (LocalNemo local = service();
        BatchBench bench = new BatchBench(local, folder);
        NemoClient nemo = client(local)) {
      killAt(local, "2 OnRecord SENDING", 1);

      BatchReport report = nemo.batch(BatchBench.request(folder, ITEMS).build());

      assertThat(report.saved()).hasSize(2);
      assertThat(report.failed())
          .singleElement()
          .satisfies(
              failed -> assertThat(failed.reason()).isInstanceOf(TurnUnresolvedException.class));
      assertThat(local.charges()).hasSize(2);
      JobHandle doubtful = bench.store().find(BatchBench.ID + ".2").orElseThrow();
      assertThat(doubtful.step()).isEqualTo(JobStep.SENDING);

      assertThat(bench.store().save(doubtful.permitSendingAgain())).isTrue();
      assertThat(nemo.batch(BatchBench.request(folder, ITEMS).build()).isComplete()).isTrue();
      bench.assertAllOnce(ITEMS);
    }
  }

  /** The session holds the third draft when the first two are rendered anew. */
  @Test
  void failedRendersAreMadeAnewFromTheDraftsOfTheirItems() {
    try (LocalNemo local = service();
        BatchBench bench = new BatchBench(local, folder);
        NemoClient nemo = client(local)) {
      local.failNextRenders(2);
      local.breakNext("GET", "/api/render/proxy/lambda/", WireFault.stallAfter(), 100);
      killAt(local, "3 DraftReady", 3);
      local.clearFaults();

      assertThat(nemo.batch(BatchBench.request(folder, ITEMS).build()).isComplete()).isTrue();
      bench.assertAllOnce(ITEMS);
    }
  }

  @Test
  void aBatchThatIsKilledAgainAndAgainIsPaidOnce() {
    List<String> moments =
        List.of(
            "1 Uploaded",
            "1 AgentSays",
            "1 OnRecord RENDERING",
            "2 OnRecord UPLOADING",
            "2 OnRecord EDITED",
            "2 Downloading",
            "3 AgentWorks",
            "3 OnRecord RENDERED");
    try (LocalNemo local = service();
        BatchBench bench = new BatchBench(local, folder);
        NemoClient nemo = client(local)) {
      for (String moment : moments) {
        killAt(local, moment, 1);
        if (moment.equals("3 AgentWorks")) {
          JobBench.await(() -> local.charges().size() == ITEMS);
        }
      }

      assertThat(nemo.batch(BatchBench.request(folder, ITEMS).build()).isComplete()).isTrue();
      bench.assertAllOnce(ITEMS);
    }
  }

  /** Of two that run the same batch, each item is paid by one. */
  @RepeatedTest(3)
  void twoProcessesPayOnce() {
    try (LocalNemo local = service();
        BatchBench bench = new BatchBench(local, folder);
        Jvm one = Jvm.start(BatchProgram.class);
        Jvm other = Jvm.start(BatchProgram.class)) {
      order(one, local, "none", 2);
      order(other, local, "none", 2);
      one.await(KilledBatchTest::isEnd);
      other.await(KilledBatchTest::isEnd);
      bench.assertUnmixed();

      try (NemoClient nemo = client(local)) {
        BatchReport report = nemo.batch(BatchBench.request(folder, ITEMS).build());
        assertThat(report.isComplete()).as(report.summary()).isTrue();
      }
      assertThat(local.charges()).hasSize(ITEMS);
      bench.assertUnmixed();
      for (int number = 1; number <= ITEMS; number++) {
        bench.assertFile(number);
      }
    }
  }

  private static LocalNemo service() {
    return LocalNemo.builder().scenario(BatchBench.scenario().build()).gated(true).start();
  }

  private NemoClient client(LocalNemo local) {
    return BatchBench.client(local.baseUrl(), folder).build();
  }

  private void killAt(LocalNemo local, String moment, int parallel) {
    try (Jvm process = Jvm.start(BatchProgram.class)) {
      order(process, local, moment, parallel);
      String end = process.await(line -> line.equals(Moments.STOPPED) || isEnd(line));
      assertThat(end).describedAs("%s", process.heard()).isEqualTo(Moments.STOPPED);
    }
  }

  private void order(Jvm process, LocalNemo local, String moment, int parallel) {
    process.order(local.baseUrl(), folder, ITEMS, parallel, moment);
  }

  private static boolean isEnd(String line) {
    return line.startsWith(JobProgram.DONE) || line.startsWith(JobProgram.FAILED);
  }
}
