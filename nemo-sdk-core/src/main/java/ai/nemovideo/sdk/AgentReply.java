package ai.nemovideo.sdk;

import ai.nemovideo.sdk.draft.Draft;
import ai.nemovideo.sdk.model.SessionState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of one message to the agent. The state is the truth: about three edits in ten are
 * silent (vendor docs), and have changed the draft all the same.
 *
 * @param words what the agent said; empty after a silent turn
 * @param beforeOrNull the state right before the message; null when another process had sent it
 * @param afterOrNull the state after it; null when nothing has changed
 */
public record AgentReply(
    String words, @Nullable SessionState beforeOrNull, @Nullable SessionState afterOrNull) {

  /** {@return whether the message has changed the session} */
  public boolean changed() {
    return afterOrNull != null;
  }

  /** {@return the draft after the message; empty when nothing has changed or there is none} */
  public Optional<Draft> draft() {
    return afterOrNull == null ? Optional.empty() : afterOrNull.draft();
  }
}
