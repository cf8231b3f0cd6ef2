package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.error.AgentFailedException;
import ai.nemovideo.sdk.error.DownloadException;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.JobNotResumableException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TurnUnresolvedException;
import ai.nemovideo.sdk.error.UnsupportedMediaException;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.option.CommonOptions;
import ai.nemovideo.sdk.examples.program.Program;
import ai.nemovideo.sdk.examples.screen.Json;
import ai.nemovideo.sdk.examples.screen.Screen;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

final class FailureReportTest {

  private static final JobHandle JOB = job(JobStep.SENDING);
  private static final JobHandle UPLOADING = job(JobStep.UPLOADING);

  private static JobHandle job(JobStep step) {
    return new JobHandle(
        "job-1",
        3,
        step,
        Instant.EPOCH,
        "https://example.com/",
        "account",
        "request",
        "s-1",
        1,
        "digest",
        null,
        null,
        0,
        OutputSettings.defaults());
  }

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
  void troubleWithAFileIsToldWithoutTheNameOfAnException() {
    AccessDeniedException denied = new AccessDeniedException("/there/jobs");

    run(new UncheckedIOException(denied));
    run(new UncheckedIOException("The note cannot be read", denied));
    run(new NoSuchFileException("/there/x"));

    assertThat(err.toString().lines())
        .containsExactly(
            "failing: there is no permission for /there/jobs",
            "failing: The note cannot be read: there is no permission for /there/jobs",
            "failing: there is no /there/x");
  }

  @Test
  void jobOfAnotherProgramIsToldInWordsForPeople() {
    ErrorDetails details = ErrorDetails.of(Stage.INPUT, Outcome.NOT_SENT).withJob("s-1", null, JOB);

    run(
        new JobNotResumableException(
            "Ask the store.", details, JobNotResumableException.Reason.TAKEN_FURTHER));

    assertThat(err.toString().lines())
        .containsExactly(
            "failing: Another program works on the same job, or has just done so; nothing was sent a"
                + " second time. The program status tells how far it is. (session s-1)");
  }

  @Test
  void failedJobSaysWhatToTypeToGoOn() {
    ErrorDetails details = ErrorDetails.of(Stage.RENDER, Outcome.REJECTED).withJob("s", "r", JOB);

    assertThat(run(new AgentFailedException("No.", details, null)))
        .isEqualTo(ExitCodes.OUTCOME_UNKNOWN);
    assertThat(err.toString().lines())
        .last()
        .asString()
        .contains("without paying again: java -jar nemo-sdk-examples.jar resume job-1");
  }

  @Test
  void sessionIsToldOnce() {
    ErrorDetails details = ErrorDetails.of(Stage.DRAFT, Outcome.UNKNOWN).withJob("s-1", null, null);

    run(new TurnUnresolvedException("Lost. The session is s-1.", details, null));

    assertThat(err.toString().lines()).containsExactly("failing: Lost. The session is s-1.");
  }

  @Test
  void inputThatCannotBeUsedIsNotSaidToGoOnAsItIs() {
    ErrorDetails details =
        ErrorDetails.of(Stage.UPLOAD, Outcome.REJECTED).withJob("s-1", null, UPLOADING);

    run(new UnsupportedMediaException("No picture.", details, List.of("jpg")));

    assertThat(err.toString()).contains("Nothing was paid. Put another").doesNotContain("resume");
  }

  @Test
  void failureForProgramsHasEverythingToDecideBy() {
    ErrorDetails details =
        new ErrorDetails(
            Stage.TURN, Outcome.REJECTED, 2001, 200, null, null, "s-1", null, null, JOB);
    URI link = URI.create("https://nemovideo.com/register?bind=anon_1");

    run(new OutOfCreditsException("None left.", details, link), "--json", "--quiet");

    Object error = Json.read(err.toString()).get("error");
    assertThat(error)
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsEntry("program", "failing")
        .containsEntry("message", "None left. (session s-1)")
        .containsEntry("type", "OutOfCreditsException")
        .containsEntry("code", 2001.0)
        .containsEntry("outcome", "REJECTED")
        .containsEntry("session", "s-1")
        .containsEntry("job", "job-1")
        .containsEntry("handle", JOB.toLine())
        .containsEntry("registration", link.toString())
        .containsEntry("resume", "java -jar nemo-sdk-examples.jar resume job-1");
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

    assertThat(run(new UncheckedIOException("The photographs cannot be read", reason)))
        .isEqualTo(ExitCodes.JOB_FAILED);
    assertThat(err.toString().lines())
        .containsExactly("failing: The photographs cannot be read: No space left on device");
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
    Screen screen =
        Screen.plain(
            new StringReader(""), new PrintWriter(new StringWriter()), new PrintWriter(err, true));
    return ProgramHelp.complete(new Failing(failure, screen))
        .setExecutionExceptionHandler(new FailureReport())
        .execute(args);
  }

  /** A program that fails in one way. */
  @Command(name = "failing")
  private static final class Failing implements Program {

    private final Exception failure;
    @Mixin private final CommonOptions common;

    Failing(Exception failure, Screen screen) {
      this.failure = failure;
      this.common = new CommonOptions(screen);
    }

    @Override
    public CommonOptions common() {
      return common;
    }

    @Override
    public List<String> examples() {
      return List.of();
    }

    @Override
    public Map<Integer, String> exitCodes() {
      return Map.of();
    }

    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }
}
