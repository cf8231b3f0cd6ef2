package ai.nemovideo.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.examples.job.ExitCodes;
import ai.nemovideo.sdk.examples.job.Order;
import ai.nemovideo.sdk.examples.job.StateFolder;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on record, without a service. */
final class StatusTest {

  @TempDir Path folder;

  @Test
  void emptyRecordIsANoticeAndNoFailure() {
    Capture result = Capture.run(folder, "status");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("No job is on record");
  }

  @Test
  void jobsAreATableWhereItFitsAndLinesWhereItDoesNot() {
    keep("job-1", JobStep.RENDERING, "5529798706024415235");
    keep("job-2", JobStep.STARTED, null);

    assertThat(Capture.run(folder, "status").outLines())
        .containsExactly(
            "JOB    STEP                AGE  AT     SESSION",
            "job-1  rendering, stopped  3 h  cloud  5529798706024415235",
            "job-2  begun, stopped      3 h  cloud");
    assertThat(Capture.terminal(40).run(folder, "status").outLines())
        .containsExactly(
            "job-1",
            "  rendering, stopped, 3 h, cloud",
            "  session 5529798706024415235",
            "job-2",
            "  begun, stopped, 3 h, cloud");
  }

  @Test
  void programsGetAnObjectForEachJob() {
    keep("job-1", JobStep.RENDERING, "s-1");
    keep("job-2", JobStep.STARTED, null);

    Capture result = Capture.run(folder, "status", "--json");

    assertThat(result.outJson()).hasSize(2);
    assertThat(result.outJson().get(0))
        .containsEntry("job", "job-1")
        .containsEntry("step", "RENDERING")
        .containsEntry("running", false)
        .containsEntry("target", "cloud")
        .containsEntry("session", "s-1");
    assertThat(result.outJson().get(1)).doesNotContainKey("session");
  }

  @Test
  void jobThatHasNoSessionYetIsToldFromItsRecord() {
    keep("job-1", JobStep.STARTED, null);
    StateFolder.of(folder).orders().save(order("job-1"));

    Capture result = Capture.run(folder, "status", "job-1");

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.outLines())
        .containsExactly(
            "Job      job-1 (cloud)",
            "Step     begun, stopped",
            "Begun    3 h ago",
            "Prompt   slow zoom",
            "File     " + folder.resolve("v.mp4"),
            "",
            "Go on with: java -jar nemo-sdk-examples.jar resume job-1 --state " + folder);
  }

  @Test
  void beginningOfANameIsEnoughWhenOnlyOneJobHasIt() {
    keep("alpha-1", JobStep.STARTED, null);
    keep("beta-1", JobStep.STARTED, null);
    keep("beta-2", JobStep.STARTED, null);

    assertThat(Capture.run(folder, "status", "al").out()).contains("alpha-1");
    Capture two = Capture.run(folder, "status", "beta");
    assertThat(two.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(two.err()).contains("2 jobs begin with");
    assertThat(Capture.run(folder, "status", "gamma").err()).contains("There is no job gamma");
  }

  @Test
  void jobWithoutItsRequestCannotGoOnAndSaysThatNothingWasPaid() {
    keep("job-1", JobStep.UPLOADING, "s-1");

    Capture result = Capture.run(folder, "resume", "--target", "local", "job-1");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.errLines()).hasSize(1);
    assertThat(result.err()).contains("was not kept", "Nothing was paid");
    assertThat(Capture.run(folder, "resume", "--all").err()).contains("No job has anything left");
  }

  @Test
  void messageToASessionIsDoneWithItsDraft() {
    keep("job-1", JobStep.EDITED, "s-1");

    assertThat(Capture.run(folder, "resume", "--all").err()).contains("No job has anything left");
  }

  @Test
  void messageWhoseWordsAreNotKeptIsNotSaidToBeUnpaid() {
    keep("job-1", JobStep.SENDING, "s-1");

    Capture result = Capture.run(folder, "resume", "--target", "local", "--send-again", "job-1");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(result.err())
        .contains("is a message of a conversation", "may have been paid for")
        .doesNotContain("WARNING", "Nothing was paid");
  }

  @Test
  void jobIsToldFromItsRecordWhereNoLocalServiceCanBeUsed() throws IOException {
    keep("job-1", JobStep.EDITED, "s-1");
    Files.writeString(folder.resolve("local"), "in the way, as a disk is that cannot be written");

    Capture result = Capture.run(folder, "status", "--target", "local", "job-1");

    assertThat(result.exitCode()).as(result.err()).isEqualTo(ExitCodes.OK);
    assertThat(result.out()).contains("Step     draft made", "Session  s-1");
    assertThat(result.errLines())
        .singleElement()
        .asString()
        .contains("The local service cannot be asked", "on record", folder.toString());
  }

  @Test
  void jobsThatWereNeverSentAreSkippedAndLeftAsTheyAre() {
    keep("videos-1.a", JobStep.STARTED, null);
    keep("videos-1.b", JobStep.UPLOADING, "s-1");
    keep("message-1", JobStep.SENDING, "s-1");
    List<JobHandle> before = StateFolder.of(folder).jobs().list();

    Capture result = Capture.run(folder, "resume", "--all");

    assertThat(result.exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(result.errLines()).hasSize(2);
    assertThat(result.errLines().get(0)).contains("No job has anything left");
    assertThat(result.errLines().get(1))
        .startsWith("Skipped 2 jobs whose prompt was never sent; they cost nothing. ")
        .contains("run the batch or the script again");
    assertThat(StateFolder.of(folder).jobs().list()).isEqualTo(before);
    assertThat(folder.resolve("local")).doesNotExist();
    assertThat(Capture.run(folder, "resume", "--all", "--target", "local").err())
        .as("those of the cloud are not meant")
        .doesNotContain("Skipped");
  }

  @Test
  void resumeWantsToKnowWhat() {
    assertThat(Capture.run(folder, "resume").exitCode()).isEqualTo(ExitCodes.BAD_INPUT);
    assertThat(Capture.run(folder, "resume", "--all", "x").exitCode())
        .isEqualTo(ExitCodes.BAD_INPUT);
  }

  private Order order(String id) {
    return new Order(
        id,
        "quick-edit",
        Target.CLOUD,
        null,
        List.of("a.jpg"),
        "slow zoom",
        OutputSettings.defaults(),
        folder.resolve("v.mp4"));
  }

  private void keep(String id, JobStep step, @Nullable String session) {
    StateFolder.of(folder)
        .jobs()
        .save(
            new JobHandle(
                id,
                1,
                step,
                Instant.now().minus(Duration.ofMinutes(200)),
                "https://example.com/",
                "account",
                "request",
                session,
                0,
                "digest",
                null,
                null,
                0,
                OutputSettings.defaults()));
  }
}
