package ai.nemovideo.sdk.examples.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who works on which job. */
final class RunningJobsTest {

  @TempDir Path folder;

  @Test
  void jobIsTakenByOneAtATime() {
    try (RunningJobs first = jobs();
        RunningJobs second = jobs()) {
      assertThat(first.take("a")).isTrue();
      assertThat(first.take("b")).isTrue();
      assertThat(second.take("a")).isFalse();
      assertThat(RunningJobs.of(state())).containsExactlyInAnyOrder("a", "b");

      first.end("a");
      assertThat(RunningJobs.of(state())).containsExactly("b");
      assertThat(second.take("a")).isTrue();
    }
    assertThat(RunningJobs.of(state())).isEmpty();
    assertThat(running()).isEmptyDirectory();
  }

  @Test
  void interruptEndsNothing() {
    try (RunningJobs jobs = jobs()) {
      assertThat(jobs.take("a")).isTrue();
      Thread.currentThread().interrupt();
      boolean taken = jobs.take("b");

      assertThat(Thread.interrupted()).isTrue();
      assertThat(taken).isTrue();
      assertThat(RunningJobs.of(state())).containsExactlyInAnyOrder("a", "b");
    }
  }

  @Test
  void jobThatEndsWhenNothingCanBeNotedHasNotFailed() {
    RunningJobs jobs = jobs();
    assertThat(jobs.take("a")).isTrue();
    jobs.close();

    assertThatCode(() -> jobs.remove("a")).doesNotThrowAnyException();
  }

  @Test
  void whatADeadProgramHasLeftMeansNothingAndIsRemoved() throws IOException {
    Files.createDirectories(running());
    Path left = Files.writeString(running().resolve("dead.jobs"), "+a\n");

    assertThat(RunningJobs.of(state())).isEmpty();
    assertThat(left).doesNotExist();
  }

  private RunningJobs jobs() {
    return new RunningJobs(state());
  }

  private StateFolder state() {
    return StateFolder.of(folder);
  }

  private Path running() {
    return folder.resolve("running");
  }
}
