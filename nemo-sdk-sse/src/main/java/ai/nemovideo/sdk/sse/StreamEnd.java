package ai.nemovideo.sdk.sse;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** How an event stream ended. */
public sealed interface StreamEnd {

  /** Why a stream was given up as idle. */
  enum Reason {
    /** Not one byte arrived within the connection's read timeout. */
    SILENCE,
    /** Bytes arrived, but no event with a meaning, for {@link StreamLimits#onlyHeartbeats()}. */
    ONLY_HEARTBEATS,
    /** The stream as a whole took longer than {@link StreamLimits#total()}. */
    TOTAL
  }

  /**
   * The server closed the stream in an orderly way. The protocol has no closing event (vendor
   * docs), so this is all that success looks like; {@link AgentEventStream#endedInMidEvent()} says
   * whether the last event was cut off.
   */
  record Completed() implements StreamEnd {}

  /**
   * The connection was lost, or what arrived broke a limit or the framing of HTTP.
   *
   * @param cause what happened
   */
  record Broken(IOException cause) implements StreamEnd {
    /**
     * Checks that the cause is there.
     *
     * @param cause what happened
     */
    public Broken {
      Objects.requireNonNull(cause, "cause");
    }
  }

  /**
   * The stream was given up because nothing of use arrived any more. The work may go on at the
   * server.
   *
   * @param reason which limit was reached
   * @param after how long the stream had been without a byte, without a meaningful event, or open,
   *     as the reason says
   */
  record Idle(Reason reason, Duration after) implements StreamEnd {
    /**
     * Checks that both are there.
     *
     * @param reason which limit was reached
     * @param after how long it took
     */
    public Idle {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(after, "after");
    }
  }

  /**
   * This side gave up: {@link AgentEventStream#cancel()}, {@link AgentEventStream#close()} before
   * the end, or an interrupt of the reading thread, whose interrupt flag stays set.
   */
  record Cancelled() implements StreamEnd {}
}
