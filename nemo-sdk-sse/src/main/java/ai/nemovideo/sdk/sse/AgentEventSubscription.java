package ai.nemovideo.sdk.sse;

import java.util.concurrent.CompletionStage;

/** A stream that runs on an executor and tells a listener. Any thread may use it. */
public interface AgentEventSubscription {

  /**
   * Gives up: closes the connection at once. At most the event that is being handed over still
   * arrives. Does nothing after the end. What the agent has begun it may go on with, and charge
   * for.
   */
  void cancel();

  /**
   * The end, whatever it is.
   *
   * @return completed with the end after the listener has been told; completed exceptionally only
   *     with what the listener itself threw, which cancels the stream. Completing or cancelling a
   *     copy of it does not touch the stream
   */
  CompletionStage<StreamEnd> end();
}
