package ai.nemovideo.sdk.examples.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.nemovideo.sdk.NemoClient;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.job.JobStore;
import ai.nemovideo.sdk.local.LocalNemo;
import ai.nemovideo.sdk.local.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that cannot be noted: nobody would know of it later, so it must not leave. */
final class NotingTest {

  @TempDir Path folder;

  private final LocalNemo local = LocalNemo.start();
  private final JobStore jobs = JobStore.inMemory();
  private final NemoClient client =
      NemoClient.builder().baseUrl(local.baseUrl()).anonymous().jobStore(jobs).build();
  private final NemoSession session = client.openSession();

  @AfterEach
  void stop() {
    client.close();
    local.close();
  }

  @Test
  void messageThatCannotBeNotedIsNotSent() throws IOException {
    // A folder with something in it cannot be replaced by a file.
    Path inTheWay = folder.resolve("note.json");
    Files.createDirectories(inTheWay.resolve("something"));
    Talk talk = new Talk(session, jobs, new Note(new NoteFile(inTheWay)));

    assertThatThrownBy(() -> talk.send("2-second video", progress -> {}))
        .hasMessageContaining("cannot be written");

    assertThat(Thread.currentThread().isInterrupted()).as("the thread is itself again").isFalse();
    assertThat(local.requests()).extracting(RecordedRequest::path).doesNotContain("/run_sse");
    assertThat(jobs.list()).as("nothing is in doubt").isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  /** A note in a file. */
  private static final class Note implements MessageNote {

    private final NoteFile file;
    private @Nullable PendingMessage message;

    Note(NoteFile file) {
      this.file = file;
    }

    @Override
    public Optional<PendingMessage> pending() {
      return Optional.ofNullable(message);
    }

    @Override
    public void sending(PendingMessage now) {
      message = now;
      file.write(now.facts());
    }

    @Override
    public void answered() {
      message = null;
      file.write(Map.of());
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
