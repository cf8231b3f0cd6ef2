package ai.nemovideo.sdk.job;

/**
 * How far a job has come. A step is on record before it is taken, so a record never claims less
 * than what may have happened.
 */
public enum JobStep {
  /** Nothing has been asked of the service yet. */
  STARTED,
  /** The session is open; media are being uploaded. Costs nothing so far. */
  UPLOADING,
  /**
   * The message that costs credits is about to leave, or has left. From here on it is never sent
   * again unless the caller decides so.
   */
  SENDING,
  /** The agent's work is in the draft of the session. */
  EDITED,
  /** A render id was chosen; the render may have been submitted under it. */
  RENDERING,
  /** The video is rendered and can be fetched. */
  RENDERED,
  /** The video is on disk: nothing is left to do. */
  SAVED;

  /** {@return whether credits may have been spent by then} */
  public boolean mayHaveBeenCharged() {
    return compareTo(SENDING) >= 0;
  }
}
