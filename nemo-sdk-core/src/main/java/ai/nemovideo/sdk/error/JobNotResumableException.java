package ai.nemovideo.sdk.error;

/** A job cannot go on here and now; {@link #reason()} says why. Nothing was sent. */
public final class JobNotResumableException extends NemoException {

  private static final long serialVersionUID = 1L;

  /** Why a job cannot go on. */
  public enum Reason {
    /** The session belongs to another account: use the token, or the client id, of the start. */
    OTHER_ACCOUNT,
    /** The job runs at another service: use the base URL of the start. */
    OTHER_SERVICE,
    /** The message was not sent yet: give the request again, or start anew. Nothing was paid. */
    NEEDS_REQUEST,
    /** Another thread or process has taken the job further since. */
    TAKEN_FURTHER,
    /**
     * The session holds the draft of a later job by now, and the job's own was not kept: rendering
     * what is there would make another video.
     */
    DRAFT_GONE
  }

  private final Reason reason;

  /**
   * Made by the SDK; public so that tests of callers can make one.
   *
   * @param message for people
   * @param details for programs
   * @param reason why
   */
  public JobNotResumableException(String message, ErrorDetails details, Reason reason) {
    super(message, details, null);
    this.reason = reason;
  }

  /** {@return why the job cannot go on; never null} */
  public Reason reason() {
    return reason;
  }
}
