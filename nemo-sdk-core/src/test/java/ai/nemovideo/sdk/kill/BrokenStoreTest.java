package ai.nemovideo.sdk.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.Animation;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.error.JobStoreException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.testing.LogCapture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The folder of the job store goes bad: before the message nothing is sent, after it all goes on.
 */
@Timeout(120)
class BrokenStoreTest {

  @TempDir Path folder;

  @Test
  void aFolderThatCannotBeWrittenStopsTheJobBeforeAnythingIsAsked() throws IOException {
    try (JobBench bench = JobBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      Files.writeString(bench.folder().resolve("jobs"), "a file where the folder should be");

      JobStoreException e =
          catchThrowableOfType(JobStoreException.class, () -> nemo.animate(bench.request()));

      assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
      assertThat(e.mayHaveBeenCharged()).isFalse();
      assertThat(e.retryable()).isTrue();
      assertThat(bench.local().requests()).isEmpty();
    }
  }

  @Test
  void aDamagedRecordStopsTheJobBeforeAnythingIsAsked() throws IOException {
    try (LogCapture quiet = new LogCapture();
        JobBench bench = JobBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      Path jobs = Files.createDirectory(bench.folder().resolve("jobs"));
      Path record = Files.writeString(jobs.resolve("job-1.job"), "{\"nemo_job\":\"1\",\"id\":\"jo");

      JobStoreException e =
          catchThrowableOfType(JobStoreException.class, () -> nemo.animate(bench.request()));

      assertThat(e)
          .hasMessageContaining(record.toString())
          .hasMessageContaining("move it away")
          .matches(failure -> !failure.retryable(), "is not retryable");
      assertThat(bench.local().requests()).isEmpty();
      assertThat(record).content().startsWith("{\"nemo_job\":\"1\",\"id\":\"jo");
      assertThat(quiet.lines()).noneMatch(line -> line.contains("goes on"));
    }
  }

  /** The steps up to the message have to be on record. */
  @ParameterizedTest
  @EnumSource(
      value = JobStep.class,
      names = {"STARTED", "UPLOADING"})
  void aFolderThatGoesBadBeforeTheMessageStopsTheJob(JobStep at) {
    try (JobBench bench = JobBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      JobStoreException e =
          catchThrowableOfType(
              JobStoreException.class, () -> animateAndBreakTheStore(nemo, bench, at));

      assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
      assertThat(e.handle().orElseThrow().step()).isEqualTo(at);
      assertThat(bench.messages()).isZero();
      assertThat(bench.local().charges()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = JobStep.class,
      names = {"SENDING", "EDITED", "RENDERING", "RENDERED"})
  void aFolderThatGoesBadAfterTheMessageStopsNothing(JobStep at) throws IOException {
    try (LogCapture log = new LogCapture();
        JobBench bench = JobBench.start(folder);
        NemoClient nemo = bench.client().build()) {
      Animation video = animateAndBreakTheStore(nemo, bench, at);

      assertThat(video.saveTo(bench.target())).isNotEmptyFile();
      assertThat(bench.local().charges()).hasSize(1);
      assertThat(bench.rendersAskedFor()).hasSize(1);
      assertThat(log.lines()).anyMatch(line -> line.startsWith("WARNING The job job-1 goes on"));

      // Its handle alone is enough, here and in another process.
      JobHandle handle = JobHandle.parse(video.handle().toLine());
      Files.delete(bench.target());
      assertThat(nemo.resume(handle).saveTo(bench.target())).isNotEmptyFile();
      assertThat(bench.messages()).isEqualTo(1);
      assertThat(bench.rendersAskedFor()).hasSize(1);
    }
  }

  private static Animation animateAndBreakTheStore(NemoClient nemo, JobBench bench, JobStep at) {
    return nemo.animate(
        JobProgram.request(bench.folder())
            .onProgress(told -> {
              if (told instanceof AnimateProgress.OnRecord record && record.handle().step() == at) {
                breakTheStore(bench.folder().resolve("jobs"));
              }
            })
            .build());
  }

  private static void breakTheStore(Path jobs) {
    try {
      if (Files.isDirectory(jobs)) {
        Files.move(jobs, jobs.resolveSibling("jobs-before"));
        Files.writeString(jobs, "a file where the folder was");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
