package ai.nemovideo.sdk.internal.pipeline;

import ai.nemovideo.sdk.sse.AgentEvent;
import org.jspecify.annotations.Nullable;

/**
 * How a turn with the agent went, as far as the stream tells. The state tells the rest.
 *
 * @param words what the agent said; empty for a silent turn
 * @param usedTools whether it worked with a tool
 * @param failure what the agent reported as a failure, or null
 * @param broken why the stream ended before its time, or null when it ended well
 * @param longAgo whether the stream belonged to another process: the first look need not wait
 */
public record TurnOutcome(
    String words,
    boolean usedTools,
    AgentEvent.@Nullable Failure failure,
    @Nullable Throwable broken,
    boolean longAgo) {

  /** A turn of which no more is known than that its message may have left. */
  public static TurnOutcome unseen() {
    return new TurnOutcome("", false, null, new UnseenException(), true);
  }

  static TurnOutcome broken(Throwable why) {
    return new TurnOutcome("", false, null, why, false);
  }

  public boolean endedWell() {
    return broken == null;
  }

  /** It ended well with words only: nothing is at work any more, a question perhaps. */
  boolean onlyTalked() {
    return endedWell() && !usedTools && !words.isBlank();
  }

  /** Stands for what nobody saw. */
  private static final class UnseenException extends Exception {

    private static final long serialVersionUID = 1L;

    UnseenException() {
      super(
          "The process that sent the message did not see the end of its stream.",
          null,
          false,
          false);
    }
  }
}
