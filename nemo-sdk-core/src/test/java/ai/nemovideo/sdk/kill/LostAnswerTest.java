package ai.nemovideo.sdk.kill;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.kill.JobBench.How;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.WireFault;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process is killed while it waits for an answer that never comes. */
@Timeout(300)
class LostAnswerTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}, {1} the service has done its work")
  @CsvSource({
    "POST, /api/tasks/, before",
    "POST, /api/tasks/, after",
    "POST, /api/upload-video/, before",
    "POST, /api/upload-video/, after",
    "POST, /api/render/proxy/lambda$, before",
    "POST, /api/render/proxy/lambda$, after",
    "GET, /*/*.mp4$, before",
  })
  void theNextProcessFindsOutWhatWasDone(String method, String path, String moment) {
    LocalNemo local = LocalNemo.builder().scenario(JobBench.rich().build()).gated(true).start();
    try (JobBench bench = new JobBench(local, JobBench.fresh(folder));
        Jvm process = Jvm.start(JobProgram.class)) {
      boolean done = moment.equals("after");
      local.breakNext(method, path, done ? WireFault.stallAfter() : WireFault.stallBefore(), 1);
      bench.order(process, "none");
      JobBench.await(() -> local.faultsLeft() == 0);
      process.kill();

      bench.goOn(How.ASK_AGAIN);

      assertThat(bench.messages()).isEqualTo(1);
      bench.assertOneOfEach();
    }
  }

  /**
   * What a killed process has sent may arrive when the next one has looked already: then the file
   * is there twice, and a session that is as it should be takes the place of this one.
   */
  @Test
  void aFileThatArrivesLateIsNotInTheVideoTwice() {
    try (JobBench bench = JobBench.start(folder);
        Jvm process = Jvm.start(JobProgram.class);
        NemoClient nemo = bench.client().build()) {
      bench.killAt(process, "told Uploading two.png");
      String before = String.valueOf(bench.record().sessionId());
      AtomicBoolean late = new AtomicBoolean();

      nemo.animate(
              JobProgram.request(bench.folder())
                  .onProgress(told -> {
                    if (told instanceof AnimateProgress.Uploading && !late.getAndSet(true)) {
                      Path two = bench.folder().resolve("two.png");
                      nemo.session(before).upload(MediaSource.file(two));
                    }
                  })
                  .build())
          .saveTo(bench.target());

      assertThat(late).isTrue();
      assertThat(bench.record().sessionId()).isNotEqualTo(before);
      assertThat(bench.messages()).isEqualTo(1);
      bench.assertOneOfEach();
    }
  }

  /** The state of the session is the truth: what it does not list has to be sent again. */
  @Test
  void aSessionThatHoldsLessThanTheRecordSaysIsReplaced() {
    try (JobBench bench = JobBench.start(folder);
        Jvm process = Jvm.start(JobProgram.class);
        NemoClient nemo = bench.client().build()) {
      bench.killAt(process, "told OnRecord UPLOADING #3");
      String empty = nemo.openSession().id();
      String line = bench.record().toLine();
      String session = String.valueOf(bench.record().sessionId());
      bench.store().remove(JobProgram.JOB);
      bench.store().save(JobHandle.parse(line.replace(session, empty)));

      bench.goOn(How.WITH_THE_REQUEST);

      assertThat(bench.record().sessionId()).isNotIn(session, empty);
      assertThat(bench.messages()).isEqualTo(1);
      bench.assertOneOfEach();
    }
  }
}
