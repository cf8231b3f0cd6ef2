package ai.nemovideo.sdk.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.local.LocalNemo;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program that brings its own service is killed, and with it the service. The next program finds
 * the job in the service that it starts on the same folder.
 */
@Timeout(300)
class KilledWithItsServiceTest {

  @TempDir Path parent;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "told OnRecord SENDING",
        "asks POST /run_sse",
        "answered POST /run_sse",
        "told OnRecord EDITED",
        "told OnRecord RENDERING",
        "answered POST /api/render/proxy/lambda",
        "told OnRecord RENDERED",
        "told Downloading",
      })
  void theJobGoesOnInTheNextProgramAndIsPaidOnce(String moment) {
    Path folder = folderWithPictures();
    try (Jvm program = Jvm.start(WholeProgram.class)) {
      program.order(folder, "out/video.mp4", moment);
      String end = program.await(line -> line.equals(Moments.STOPPED) || JobBench.isEnd(line));
      assertThat(end).describedAs("%s", program.heard()).isEqualTo(Moments.STOPPED);
    }
    try (LocalNemo service = WholeProgram.service(folder);
        JobBench bench = new JobBench(service, folder);
        NemoClient nemo = bench.client().build()) {
      JobHandle handle = JobHandle.parse(bench.record().toLine());
      assertThat(handle.service()).isEqualTo(service.baseUrl() + "/");
      boolean paid = !service.charges().isEmpty();
      if (handle.step() == JobStep.SENDING && !paid) {
        // Both were killed before the message was worked on.
        assertThatThrownBy(() -> nemo.resume(handle)).isInstanceOf(TurnUnresolvedException.class);
        assertThat(service.charges()).isEmpty();
        nemo.resume(handle.permitSendingAgain(), bench.request()).saveTo(bench.target());
      } else {
        assertThat(paid).isTrue();
        nemo.resume(handle).saveTo(bench.target());
        assertThat(bench.messages()).isZero();
      }

      assertThat(service.charges()).hasSize(1);
      String render = Objects.requireNonNull(bench.record().renderId());
      assertThat(bench.target())
          .hasSameBinaryContentAs(service.awaitRender(render).file().orElseThrow());
      assertThat(bench.pictures(nemo)).containsExactly("one.png", "two.png");
    }
  }

  private Path folderWithPictures() {
    try (JobBench bench = JobBench.start(parent)) {
      return bench.folder();
    }
  }
}
