package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.job.JobStep;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Notes a message right before it leaves. One that cannot be noted must not leave: the next process
 * would not know of it, and would pay for it a second time. What a listener throws does not stop
 * the SDK, but an interrupt does.
 */
final class Noting implements Consumer<AnimateProgress> {

  private final String words;
  private final MessageNote note;
  private @Nullable RuntimeException failure;

  Noting(String words, MessageNote note) {
    this.words = words;
    this.note = note;
  }

  @Override
  public void accept(AnimateProgress progress) {
    if (progress instanceof AnimateProgress.OnRecord record
        && record.handle().step() == JobStep.SENDING) {
      try {
        note.sending(new PendingMessage(record.handle().id(), words));
      } catch (RuntimeException e) {
        failure = e;
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Why the message was stopped, when it could not be noted. The thread is itself again then. */
  Optional<RuntimeException> reason() {
    if (failure != null) {
      Thread.interrupted();
    }
    return Optional.ofNullable(failure);
  }
}
