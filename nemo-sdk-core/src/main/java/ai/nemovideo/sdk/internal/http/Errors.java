package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.error.BadRequestException;
import ai.nemovideo.sdk.error.CancelledException;
import ai.nemovideo.sdk.error.ConnectionException;
import ai.nemovideo.sdk.error.ErrorCode;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.ExportBlockedException;
import ai.nemovideo.sdk.error.FileTooLargeException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.OutOfCreditsException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.PermissionDeniedException;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.SessionNotFoundException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import ai.nemovideo.sdk.error.UnsupportedMediaException;
import ai.nemovideo.sdk.internal.input.AcceptedFormats;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The one place where refusals and transport failures become typed exceptions. */
public final class Errors {

  /** Stands for {@code "success":false} without a code. */
  static final int NO_CODE = -1;

  private final HttpUrl base;
  private final HttpUrl web;
  private final Supplier<@Nullable String> anonymousUserId;

  public Errors(HttpUrl base, HttpUrl web, Supplier<@Nullable String> anonymousUserId) {
    this.base = base;
    this.web = web;
    this.anonymousUserId = anonymousUserId;
  }

  /** A complete answer that says no. */
  NemoException refused(Answer answer, Stage stage, JobContext job) {
    Outcome outcome = isDefinite(answer) ? Outcome.REJECTED : Outcome.UNKNOWN;
    ErrorDetails details =
        new ErrorDetails(
            stage,
            outcome,
            answer.code(),
            answer.status(),
            answer.message(),
            answer.retryAfter(),
            job.sessionId(),
            job.renderId(),
            answer.requestId(),
            job.handle());
    String words = words(answer, stage);
    return switch (answer.code()) {
      case 1001, 401 ->
          new TokenInvalidException(
              words
                  + " The token is invalid or has expired: get a new one, or leave it out to go on"
                  + " anonymously.",
              details,
              null);
      case 1002 ->
          new SessionNotFoundException(
              words + " The session does not exist any more: start a new one.", details, null);
      case 2001 -> outOfCredits(words, details);
      case 4001 ->
          new UnsupportedMediaException(
              words + " Accepted: " + String.join(", ", AcceptedFormats.DOCUMENTED) + ".",
              details,
              AcceptedFormats.DOCUMENTED);
      case 4002 ->
          new FileTooLargeException(
              words + " The limit is 200 MB a file: compress or trim it.",
              details,
              AcceptedFormats.MAX_BYTES);
      case 402 ->
          new ExportBlockedException(
              words
                  + " Export is blocked by the subscription tier, not by credits: register or"
                  + " upgrade the plan.",
              details,
              null);
      case 403 ->
          new PermissionDeniedException(
              words
                  + " The token lacks the scope for this: it needs read, write, upload and render.",
              details,
              null);
      case 429 -> new RateLimitedException(words + waitHint(answer.retryAfter()), details);
      default -> other(answer, words, details);
    };
  }

  /** No complete answer. */
  NemoException failed(IOException failure, Stage stage, JobContext job) {
    boolean left = !(failure instanceof WireException wire) || wire.left();
    IOException cause = failure instanceof WireException wire ? wire.failure() : failure;
    ErrorDetails details = job.details(stage, left ? Outcome.UNKNOWN : Outcome.NOT_SENT);
    if (Thread.currentThread().isInterrupted()) {
      return new CancelledException("Interrupted while " + stage.words() + ".", details, cause);
    }
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return new ConnectionException(
        "While "
            + stage.words()
            + ": no answer from "
            + base.host()
            + ":"
            + base.port()
            + " ("
            + reason
            + "). "
            + (left
                ? "The request had left, so it may have been done."
                : "The request was not sent: check the network and the address, then try again."),
        details,
        cause);
  }

  /** An answer that cannot be understood. */
  public UnexpectedResponseException notUnderstood(
      String why, Stage stage, JobContext job, @Nullable Throwable cause) {
    return new UnexpectedResponseException(
        "While " + stage.words() + ": " + why, job.details(stage, Outcome.UNKNOWN), cause);
  }

  /** Waiting was interrupted. The flag is set again. */
  public CancelledException interrupted(Stage stage, JobContext job, InterruptedException cause) {
    return interrupted(stage, job, Outcome.UNKNOWN, cause);
  }

  /** As above, after a request of which something is known. */
  CancelledException interrupted(
      Stage stage, JobContext job, Outcome outcome, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new CancelledException(
        "Interrupted while " + stage.words() + ".", job.details(stage, outcome), cause);
  }

  /**
   * Whether nothing was done for certain: a documented code, {@code "success":false}, or an HTTP
   * 4xx (a server that timed out, 408, may have begun). An undocumented code proves nothing, least
   * of all in an HTTP 5xx: where money is involved, "may have been done" is the only safe reading.
   */
  private static boolean isDefinite(Answer answer) {
    boolean documented = ErrorCode.of(answer.code()) != ErrorCode.OTHER;
    boolean clientError = answer.status() >= 400 && answer.status() < 500 && answer.status() != 408;
    return documented || clientError || answer.code() == NO_CODE;
  }

  private NemoException other(Answer answer, String words, ErrorDetails details) {
    if (answer.status() >= 500 || answer.status() == 408 || isServerError(answer.code())) {
      return new ServerException(
          words + " The service has a problem: try again later.", details, null);
    }
    if (answer.status() >= 300 && answer.status() < 400) {
      return new UnexpectedResponseException(
          words + " The service redirects, which its API never does: check the base URL.",
          details,
          null);
    }
    return new BadRequestException(words, details, null);
  }

  private static boolean isServerError(int code) {
    return code >= 500 && code < 600;
  }

  private OutOfCreditsException outOfCredits(String words, ErrorDetails details) {
    String user = anonymousUserId.get();
    if (user == null) {
      return new OutOfCreditsException(
          words + " Out of credits: top up in your account.", details, null);
    }
    URI link =
        web.newBuilder().addPathSegment("register").addQueryParameter("bind", user).build().uri();
    return new OutOfCreditsException(
        words + " Out of credits: register to go on with this work: " + link, details, link);
  }

  /** A documented code is no word for people: what it means is told, and the details keep it. */
  private static String words(Answer answer, Stage stage) {
    boolean told = ErrorCode.of(answer.code()) != ErrorCode.OTHER;
    String message = answer.message() == null ? "" : answer.message().strip();
    StringBuilder out = new StringBuilder("While ").append(stage.words()).append(": the service ");
    if (answer.code() == answer.status()) {
      out.append("answered HTTP ").append(answer.code());
    } else if (told || answer.code() == NO_CODE) {
      out.append(message.isEmpty() ? "refused" : "says");
    } else {
      out.append("answered code ").append(answer.code());
    }
    if (!message.isEmpty()) {
      out.append(": ").append(message.replaceFirst("\\.$", ""));
    }
    return out.append('.').toString();
  }

  private static String waitHint(@Nullable Duration retryAfter) {
    return retryAfter == null
        ? " Too many requests: wait half a minute and try again."
        : " Too many requests: try again in " + Math.max(1, retryAfter.toSeconds()) + " s.";
  }
}
