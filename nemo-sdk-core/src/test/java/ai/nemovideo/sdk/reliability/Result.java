package ai.nemovideo.sdk.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.local.Charge;
import ai.nemovideo.sdk.local.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What came of a fault.
 *
 * @param bench where
 * @param failure null when it went on
 * @param interrupted whether the caller's interrupt flag was set
 * @param requests what had arrived by then
 * @param charges what had been charged by then
 * @param waits what had been waited by then
 */
record Result(
    Bench bench,
    NemoException failure,
    boolean interrupted,
    List<RecordedRequest> requests,
    List<Charge> charges,
    List<Duration> waits) {

  void check(Expected expected) {
    arrived(Call.MESSAGE, expected.messages());
    assertThat(charges).as("charges").hasSize(expected.charges());
    if (expected.failure() == null) {
      assertThat(failure).as("failure").isNull();
    } else {
      check(expected.failure());
    }
    assertThat(bench.faultsLeft()).as("faults that did not happen").isZero();
    check(expected.waits());
    expected.checks().forEach(check -> check.accept(this));
    if (expected.isResumed()) {
      new Resumption(bench, expected).toTheVideo(failure.handle().orElseThrow());
    }
    if (bench.video() != null) {
      wholeVideo();
      expected.afterwards().forEach(check -> check.accept(this));
      assertThat(bench.renders().submitted()).as("ids of renders").hasSize(expected.renders());
    }
  }

  /** Asserts how many requests of a kind arrived, wherever they ended. */
  void arrived(Call call, int times) {
    assertThat(requests.stream().filter(call::is).count())
        .as("%s requests that arrived", call)
        .isEqualTo(times);
  }

  /** A request for the rest of the file, if it is still the same one. */
  void wentOnFrom(long bytes) {
    assertThat(bench.service().requests())
        .filteredOn(Call.OUTPUT::is)
        .anySatisfy(request -> {
          assertThat(request.header("Range")).contains("bytes=" + bytes + "-");
          assertThat(request.header("If-Range")).isPresent();
        });
  }

  /** The thread's flag is left to whoever interrupts it. */
  void wasInterrupted() {
    assertThat(interrupted).as("interrupt flag").isTrue();
  }

  private void check(Expected.Failure expected) {
    assertThat(failure).as("failure").isExactlyInstanceOf(expected.type());
    assertThat(failure.stage()).as("stage").isEqualTo(expected.stage());
    assertThat(failure.outcome()).as("outcome").isEqualTo(expected.outcome());
    assertThat(failure.retryable()).as("retryable").isEqualTo(expected.retryable());
    assertThat(failure.mayHaveBeenCharged()).as("mayHaveBeenCharged").isEqualTo(expected.charged());
    assertThat(failure.handle().map(JobHandle::step).orElse(null))
        .as("step of the handle")
        .isEqualTo(expected.step());
  }

  private void check(List<Wait> expected) {
    List<Duration> seen =
        waits.stream().filter(wait -> !wait.isZero() && !wait.equals(Bench.RENDER_TIME)).toList();
    assertThat(seen).as("waits, expected %s", expected).hasSameSizeAs(expected);
    assertThat(IntStream.range(0, seen.size()))
        .as("waits %s, expected %s", seen, expected)
        .allMatch(i -> expected.get(i).fits(seen.get(i)));
  }

  private void wholeVideo() {
    Path target = bench.target();
    Path made = bench.renders().file(bench.video().renderId());
    try {
      assertThat(Files.readAllBytes(target))
          .as("the video")
          .isNotEmpty()
          .isEqualTo(Files.readAllBytes(made));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(bench.part()).doesNotExist();
    assertThat(bench.nemo().session(bench.video().sessionId()).state().uploads())
        .as("pictures in the session: each once")
        .hasSameSizeAs(bench.order().request().media());
  }
}
