package ai.nemovideo.sdk.error;

import ai.nemovideo.sdk.job.JobHandle;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The facts behind a {@link NemoException}, for programs. Holds no secret.
 *
 * @param stage where it happened
 * @param outcome whether the request may have been done
 * @param code the number in the answer's envelope, else its HTTP status, else 0 when there was no
 *     answer
 * @param httpStatus the HTTP status, 0 when there was no answer
 * @param serverMessage the service's own words, if any
 * @param retryAfter how long the service asks to wait, or null when it did not say
 * @param sessionId the session of the job, once there is one: with it, nothing that was made is
 *     lost
 * @param renderId the render of the job, once there is one
 * @param requestId the service's own name for the request ({@code X-Request-Id}, assumed), or null
 * @param handle with which the job goes on; null for a call that belongs to no job
 */
public record ErrorDetails(
    Stage stage,
    Outcome outcome,
    int code,
    int httpStatus,
    @Nullable String serverMessage,
    @Nullable Duration retryAfter,
    @Nullable String sessionId,
    @Nullable String renderId,
    @Nullable String requestId,
    @Nullable JobHandle handle)
    implements Serializable {

  /**
   * Details of something that happened without any answer.
   *
   * @param stage where it happened
   * @param outcome whether the request may have been done
   * @return details without code and words
   */
  public static ErrorDetails of(Stage stage, Outcome outcome) {
    return new ErrorDetails(stage, outcome, 0, 0, null, null, null, null, null, null);
  }

  /**
   * The same facts, with the ids of the job.
   *
   * @param session the session id, or null while there is none
   * @param render the render id, or null while there is none
   * @param job the handle of the job, or null when there is none
   * @return a copy
   */
  public ErrorDetails withJob(
      @Nullable String session, @Nullable String render, @Nullable JobHandle job) {
    return new ErrorDetails(
        stage,
        outcome,
        code,
        httpStatus,
        serverMessage,
        retryAfter,
        session,
        render,
        requestId,
        job);
  }
}
