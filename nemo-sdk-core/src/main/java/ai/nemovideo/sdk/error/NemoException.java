package ai.nemovideo.sdk.error;

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
        DeadlineExceededException,
        DownloadException,
        ExportBlockedException,
        FileTooLargeException,
        InvalidRequestException,
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
   * {@return whether credits may have been spent by the failed request: a turn with the agent whose
   * outcome is unknown}
   */
  public boolean mayHaveBeenCharged() {
    return details.stage() == Stage.TURN && details.outcome() == Outcome.UNKNOWN
        || details.stage() == Stage.DRAFT && details.outcome() == Outcome.UNKNOWN;
  }
}
