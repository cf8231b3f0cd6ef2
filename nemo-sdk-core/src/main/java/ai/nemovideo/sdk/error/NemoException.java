package ai.nemovideo.sdk.error;

import ai.nemovideo.sdk.internal.http.TlsFailures;
import ai.nemovideo.sdk.internal.job.DamagedRecordException;
import ai.nemovideo.sdk.job.JobHandle;
import ai.nemovideo.sdk.skill.JsonPromptException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whatever goes wrong in the SDK. Unchecked; its message is written for people (what happened, to
 * which input, what to do next) and {@link #details()} for programs. The set of subclasses is
 * closed, so a {@code switch} over it is complete.
 */
public abstract sealed class NemoException extends RuntimeException
    permits AgentFailedException,
        BadRequestException,
        CancelledException,
        ConnectionException,
        CreditFloorException,
        DeadlineExceededException,
        DownloadException,
        ExportBlockedException,
        FileTooLargeException,
        InvalidRequestException,
        JobNotResumableException,
        JobStoreException,
        JsonPromptException,
        NothingMadeException,
        OutOfCreditsException,
        PermissionDeniedException,
        RateLimitedException,
        RenderFailedException,
        ServerException,
        SessionNotFoundException,
        TokenInvalidException,
        TurnUnresolvedException,
        UnexpectedResponseException,
        UnsupportedMediaException {

  private static final long serialVersionUID = 1L;

  private final ErrorDetails details;

  /**
   * For the subclasses.
   *
   * @param message for people
   * @param details for programs
   * @param cause what led to it, or null
   */
  protected NemoException(String message, ErrorDetails details, @Nullable Throwable cause) {
    super(message, cause);
    this.details = details;
  }

  /** {@return the facts behind the exception; never null} */
  public ErrorDetails details() {
    return details;
  }

  /** {@return where it happened; never null} */
  public Stage stage() {
    return details.stage();
  }

  /** {@return whether the failed request may have been done; never null} */
  public Outcome outcome() {
    return details.outcome();
  }

  /**
   * {@return the documented error code of the answer; {@link ErrorCode#OTHER} when there was none}
   */
  public ErrorCode code() {
    return ErrorCode.of(details.code());
  }

  /** {@return the session of the job, once there was one. Whatever was made is still in it} */
  public Optional<String> sessionId() {
    return Optional.ofNullable(details.sessionId());
  }

  /** {@return the render of the job, once there was one} */
  public Optional<String> renderId() {
    return Optional.ofNullable(details.renderId());
  }

  /**
   * {@return the handle with which {@code nemo.resume} goes on from the furthest safe step; empty
   * when the failed call belonged to no job}
   */
  public Optional<JobHandle> handle() {
    return Optional.ofNullable(details.handle());
  }

  /**
   * {@return whether credits may have been spent: the message of the job had left, or its outcome
   * is unknown}
   */
  public boolean mayHaveBeenCharged() {
    JobHandle job = details.handle();
    return job != null
        ? job.mayHaveBeenCharged()
        : details.stage() == Stage.TURN && details.outcome() == Outcome.UNKNOWN;
  }

  /**
   * Whether going on later can help although nothing is changed: with {@code nemo.resume} when
   * there is a {@link #handle()}, else with the same call. Resuming never pays twice. False means
   * that something has to be changed first: an input, the token, the plan, the credits.
   *
   * @return whether it may pass
   */
  public boolean retryable() {
    return switch (ErrorCode.of(details.code())) {
      case RATE_LIMITED -> true;
      case OTHER -> passes();
      default -> false;
    };
  }

  private boolean passes() {
    if (this instanceof ConnectionException) {
      return !TlsFailures.isFinal(getCause());
    }
    if (this instanceof DownloadException) {
      // Otherwise the target is in the way, and nothing was asked for.
      return outcome() != Outcome.NOT_SENT;
    }
    if (this instanceof JobNotResumableException refused) {
      return refused.reason() == JobNotResumableException.Reason.TAKEN_FURTHER;
    }
    if (this instanceof JobStoreException) {
      return !DamagedRecordException.isCauseOf(this);
    }
    return this instanceof ServerException
        || this instanceof RateLimitedException
        || this instanceof UnexpectedResponseException
        || this instanceof RenderFailedException
        || this instanceof DeadlineExceededException
        || this instanceof CancelledException
        || this instanceof TurnUnresolvedException;
  }
}
