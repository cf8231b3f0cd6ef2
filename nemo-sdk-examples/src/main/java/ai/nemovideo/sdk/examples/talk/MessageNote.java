package ai.nemovideo.sdk.examples.talk;

import java.util.Optional;

/**
 * Where a program keeps which of its messages is under way. Each method is on disk when it ends.
 */
public interface MessageNote {

  /** The message under way when this process, or the one before, last wrote. */
  Optional<PendingMessage> pending();

  /** A message leaves now. */
  void sending(PendingMessage message);

  /** The message was answered. */
  void answered();

  /** Nothing has come of the message, and nothing will. */
  void dropped();

  /**
   * Whether a message on which the agent has reported a failure is done with. It may have been
   * charged: a person who has read that may say it again, a script may not.
   */
  boolean isDoneWithWhenFailed();
}
