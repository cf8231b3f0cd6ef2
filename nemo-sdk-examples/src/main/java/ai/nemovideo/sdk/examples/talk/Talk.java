package ai.nemovideo.sdk.examples.talk;

import ai.nemovideo.sdk.AgentReply;
import ai.nemovideo.sdk.AnimateProgress;
import ai.nemovideo.sdk.NemoSession;
import ai.nemovideo.sdk.error.AgentFailedException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.job.JobStep;
import ai.nemovideo.sdk.job.JobStore;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Messages to the agent of a session, on record before they leave: the SDK keeps the handle, the
 * note keeps the words. Whatever kills the process, the next one finds both, and {@link Doubts}
 * looks what came of the message instead of sending it again.
 *
 * @param session where they go
 * @param jobs the client's job store
 * @param note where the words are kept
 */
public record Talk(NemoSession session, JobStore jobs, MessageNote note) {

  /** Sends a message. */
  public AgentReply send(String words, Consumer<AnimateProgress> listener) {
    return run(words, listener, told -> session.send(words, told));
  }

  /** Asks for the last change to be taken back. */
  public AgentReply undo(Consumer<AnimateProgress> listener) {
    return run("undo", listener, session::undo);
  }

  /** A call that sends one message. */
  @FunctionalInterface
  private interface Call {
    AgentReply send(Consumer<AnimateProgress> told);
  }

  private AgentReply run(String words, Consumer<AnimateProgress> listener, Call call) {
    Noting noting = new Noting(words, note);
    AgentReply reply;
    try {
      reply = call.send(noting.andThen(listener));
    } catch (NemoException e) {
      Optional<RuntimeException> notNoted = noting.reason();
      e.handle().filter(handle -> isSettled(e, handle)).ifPresent(this::drop);
      throw notNoted.orElse(e);
    }
    note.answered();
    return reply;
  }

  /** Whether nobody needs to look what came of the message: it was refused, or has failed. */
  private boolean isSettled(NemoException e, JobHandle handle) {
    return handle.step() != JobStep.SENDING
        || e instanceof AgentFailedException && note.isDoneWithWhenFailed();
  }

  /** Nobody goes on with a message of a conversation: it is typed again, or not. */
  private void drop(JobHandle handle) {
    try {
      note.dropped();
    } finally {
      jobs.remove(handle.id());
    }
  }
}
