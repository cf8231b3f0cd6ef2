package ai.nemovideo.sdk.examples.talk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.nemovideo.sdk.MediaSource;
import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.examples.option.Target;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the records of a process that has ended say about its last message. */
final class DoubtsTest {

  /** One pixel. */
  private static final byte[] GIF =
      Base64.getDecoder().decode("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=");

  private final LocalNemo local = LocalNemo.start();
  private final JobStore jobs = JobStore.inMemory();
  private final NemoClient client =
      NemoClient.builder().baseUrl(local.baseUrl()).anonymous().jobStore(jobs).build();
  private final NemoSession session = client.openSession();
  private final Note note = new Note();

  @AfterEach
  void stop() {
    client.close();
    local.close();
    assertThat(local.requests())
        .as("looking is not sending")
        .extracting(RecordedRequest::path)
        .doesNotContain("/run_sse");
  }

  @Test
  void nothingOnRecordIsNoDoubt() {
    assertThat(settle(Target.LOCAL)).isEqualTo(new Doubt.None());
  }

  @Test
  void messageWhoseRecordIsGoneWasAnswered() {
    note.sending(new PendingMessage("job_1", "make it slower"));

    assertThat(settle(Target.CLOUD)).isEqualTo(new Doubt.Answered("make it slower"));
    assertThat(note.pending()).isEmpty();
    assertThat(settle(Target.CLOUD)).isEqualTo(new Doubt.None());
  }

  @Test
  void messageThatProvablyDidNotLeaveIsForgotten() {
    note.sending(new PendingMessage("job_1", "make it slower"));
    record(JobStep.UPLOADING, Instant.now());

    assertThat(settle(Target.CLOUD)).isEqualTo(new Doubt.NotSent("make it slower"));
    assertThat(jobs.list()).isEmpty();
  }

  @Test
  void messageThatWasGoneOnWithElsewhereWasCarriedOut() {
    note.sending(new PendingMessage("job_1", "make it slower"));
    record(JobStep.SAVED, Instant.now());

    assertThat(settle(Target.CLOUD)).isEqualTo(new Doubt.Answered("make it slower"));
    assertThat(note.pending()).isEmpty();
    assertThat(jobs.list()).as("its video is found by it").hasSize(1);
  }

  @Test
  void messageOfSomebodyElseInTheSessionIsNotCountedAsOnesOwn() {
    record(JobStep.SENDING, Instant.now());
    session.upload(MediaSource.bytes("a.gif", GIF));

    assertThat(settle(Target.LOCAL)).isNotInstanceOf(Doubt.None.class);
    assertThat(note.answers).isZero();
  }

  @Test
  void messageOfTheLocalServiceThatReservesNothingIsOver() {
    note.sending(new PendingMessage("job_1", "make it slower"));
    record(JobStep.SENDING, Instant.now());

    assertThat(settle(Target.LOCAL)).isEqualTo(new Doubt.Vain("make it slower"));
    assertThat(jobs.list()).as("kept until somebody decides").hasSize(1);
  }

  @Test
  void oldMessageThatHasChangedNothingWasInVain() {
    note.sending(new PendingMessage("job_1", "make it slower"));
    record(JobStep.SENDING, Instant.now().minus(Duration.ofMinutes(20)));

    assertThat(settle(Target.CLOUD)).isEqualTo(new Doubt.Vain("make it slower"));

    doubts(Target.CLOUD).forget();
    assertThat(settle(Target.CLOUD)).isEqualTo(new Doubt.None());
    assertThat(jobs.list()).isEmpty();
  }

  @Test
  void recordWhoseWordsCouldNotBeNotedIsFoundByItsSession() {
    record(JobStep.SENDING, Instant.now());

    assertThat(settle(Target.LOCAL)).isInstanceOf(Doubt.Vain.class);
  }

  private Doubt settle(Target target) {
    return doubts(target).settle(progress -> {});
  }

  private Doubts doubts(Target target) {
    return new Doubts(new Talk(session, jobs, note), target, client);
  }

  private void record(JobStep step, Instant started) {
    jobs.save(
        new JobHandle(
            "job_1",
            1,
            step,
            started,
            local.baseUrl() + "/",
            "account",
            "request",
            session.id(),
            0,
            step == JobStep.SENDING ? session.state().digest() : null,
            null,
            null,
            0,
            OutputSettings.defaults()));
  }

  /** A note in memory. */
  private static final class Note implements MessageNote {

    private @Nullable PendingMessage message;
    private int answers;

    @Override
    public Optional<PendingMessage> pending() {
      return Optional.ofNullable(message);
    }

    @Override
    public void sending(PendingMessage now) {
      message = now;
    }

    @Override
    public void answered() {
      answers++;
      message = null;
    }

    @Override
    public void dropped() {
      message = null;
    }

    @Override
    public boolean isDoneWithWhenFailed() {
      return true;
    }
  }
}
