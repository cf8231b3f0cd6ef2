package ai.nemovideo.sdk.job;

import ai.nemovideo.sdk.OutputSettings;
import ai.nemovideo.sdk.internal.job.HandleLine;
import ai.nemovideo.sdk.internal.job.HandleSteps;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to find a job again, in this process or another: {@code nemo.resume(handle)}
 * goes on from the furthest safe step and never pays twice. Small, and without secrets: the account
 * is named by a fingerprint. {@link #toLine()} and {@link #parse(String)} turn it into one line of
 * text and back; the line says its version.
 *
 * @param id names the job in a {@link JobStore}
 * @param revision grows by one with each change; a store notices by it that somebody else has
 *     changed the job meanwhile
 * @param step how far the job has come
 * @param startedAt when it began, by this machine's clock
 * @param service base URL of the service that has the job
 * @param account fingerprint of the account that owns the session
 * @param request fingerprint of what was asked for, so that an id is not taken for another job
 * @param sessionId the session, or null while there is none
 * @param uploads how many of the inputs are known to have arrived
 * @param stateDigest digest of the session's state right before the message was sent, or null
 * @param credits what the account had right before the message was sent; null when unknown
 * @param renderId the render, or null while there is none
 * @param renderAttempt how many render ids were chosen so far
 * @param output what the video file should be
 */
public record JobHandle(
    String id,
    int revision,
    JobStep step,
    Instant startedAt,
    String service,
    String account,
    String request,
    @Nullable String sessionId,
    int uploads,
    @Nullable String stateDigest,
    @Nullable BigDecimal credits,
    @Nullable String renderId,
    int renderAttempt,
    OutputSettings output)
    implements Serializable {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

  /**
   * Rejects an id that cannot name a job.
   *
   * @param id 1 to 100 letters, digits, dots, dashes or underscores, not beginning with a dot or a
   *     dash
   * @param revision as above
   * @param step as above
   * @param startedAt as above
   * @param service as above
   * @param account as above
   * @param request as above
   * @param sessionId as above
   * @param uploads as above
   * @param stateDigest as above
   * @param credits as above
   * @param renderId as above
   * @param renderAttempt as above
   * @param output as above
   */
  public JobHandle {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "A job id has 1 to 100 letters, digits, dots, dashes or underscores and begins with a"
              + " letter, digit or underscore; this one does not: "
              + id);
    }
  }

  /**
   * Whether a text can name a job.
   *
   * @param text the text
   * @return true for 1 to 100 letters, digits, dots, dashes or underscores, the first a letter,
   *     digit or underscore
   */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /**
   * Reads a line that {@link #toLine()} has written.
   *
   * @param line the line
   * @return the handle
   * @throws IllegalArgumentException when it is no handle, or one of a newer version
   */
  public static JobHandle parse(String line) {
    return HandleLine.read(line);
  }

  /** {@return the handle as one line of text, without a line end} */
  public String toLine() {
    return HandleLine.write(this);
  }

  /**
   * {@return whether credits may have been spent for this job: it had a message to send, and that
   * has perhaps left. A render alone costs nothing}
   */
  public boolean mayHaveBeenCharged() {
    return step.mayHaveBeenCharged() && stateDigest != null;
  }

  /**
   * The caller's own decision that the message may be sent a second time, although the first may
   * have been worked on and charged. Nobody else may take it. The job then goes on right before the
   * message, with {@code nemo.resume(handle, request)}.
   *
   * @return a handle at {@link JobStep#UPLOADING}; this one when no message is in doubt
   */
  public JobHandle permitSendingAgain() {
    return step == JobStep.SENDING ? HandleSteps.notSent(this) : this;
  }

  /** The line. */
  @Override
  public String toString() {
    return toLine();
  }
}
