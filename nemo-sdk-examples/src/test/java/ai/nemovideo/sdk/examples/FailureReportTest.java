package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.error.AgentFailedException;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

final class FailureReportTest {

  private final StringWriter err = new StringWriter();

  @Test
  void failedJobIsALineWithTheIdsThatFindIt() {
    ErrorDetails details =
        ErrorDetails.of(Stage.RENDER, Outcome.REJECTED).withJob("s-1", "r-1", null);

    assertThat(run(new AgentFailedException("The agent\nfailed.", details, null)))
        .isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(err.toString().lines())
        .containsExactly("failing: The agent failed. (session s-1, render r-1)");
  }

  @Test
  void jobThatMayHaveBeenPaidHasACodeOfItsOwn() {
    ErrorDetails details = ErrorDetails.of(Stage.TURN, Outcome.UNKNOWN).withJob("s-1", null, null);

    assertThat(run(new TurnUnresolvedException("Lost.", details, null)))
        .isEqualTo(ExitCodes.OUTCOME_UNKNOWN);
  }

  @Test
  void madeButNotSavedHasACodeOfItsOwn() {
    ErrorDetails details = ErrorDetails.of(Stage.DOWNLOAD, Outcome.UNKNOWN);

    assertThat(run(new DownloadException("Disk full.", details, null)))
        .isEqualTo(ExitCodes.NOT_SAVED);
  }

  @Test
  void brokenMachineIsALineWithItsReason() {
    IOException reason = new IOException("No space left on device");

    assertThat(run(new UncheckedIOException("The photographs cannot be unpacked", reason)))
        .isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(err.toString().lines())
        .containsExactly("failing: The photographs cannot be unpacked: No space left on device");
  }

  @Test
  void faultOfTheProgramHidesItsTraceUntilAsked() {
    assertThat(run(new IllegalStateException("oops"))).isEqualTo(ExitCodes.INTERNAL);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).contains("oops", "--verbose");

    assertThat(run(new IllegalStateException("oops"), "--verbose")).isEqualTo(ExitCodes.INTERNAL);
    assertThat(err.toString()).contains("\tat ");
  }

  private int run(Exception failure, String... args) {
    Screen screen = Screen.plain(new PrintWriter(new StringWriter()), new PrintWriter(err, true));
    return ProgramHelp.complete(new Failing(failure), List.of())
        .setExecutionExceptionHandler(new FailureReport(screen))
        .execute(args);
  }

  /** A program that fails in one way. */
  @Command(name = "failing")
  private record Failing(Exception failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }
}
