package ai.nemovideo.sdk.error;

/** What is known about a request that failed: the answer to "may I send it again?". */
public enum Outcome {
  /** It provably never left this machine. Sending it again is safe. */
  NOT_SENT,
  /** The service refused it completely and explicitly: nothing was done, nothing was charged. */
  REJECTED,
  /**
   * It may have been done, and charged. The SDK never repeats such a request by itself when it
   * costs money.
   */
  UNKNOWN
}
