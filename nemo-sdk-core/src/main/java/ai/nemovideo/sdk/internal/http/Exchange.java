package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.api.Envelope;
import ai.nemovideo.sdk.error.DeadlineExceededException;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.UnexpectedResponseException;
import ai.nemovideo.sdk.sse.internal.threads.Interruptible;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonEncodingException;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Invocation;
import retrofit2.Response;

/** One call, once: its payload, or a typed exception. */
public final class Exchange {

  /**
   * An answer may take as long as the silence timeout allows, but never past the job's deadline.
   */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  private final Errors errors;
  private final NemoClock clock;

  public Exchange(Errors errors, NemoClock clock) {
    this.errors = errors;
    this.clock = clock;
  }

  /** The payload and the headers of a successful answer. */
  public record Reply<T>(T data, Headers headers) {}

  /** Sends the call and unwraps the envelope. */
  public <T> Reply<T> send(Call<Envelope<T>> call, Stage stage, JobContext job) {
    Response<Envelope<T>> response = raw(call, stage, job);
    Envelope<T> envelope = response.body();
    if (envelope == null) {
      throw errors.notUnderstood("the answer is empty.", stage, job, null);
    }
    Integer code = envelope.code();
    if (code != null && code != 0 && code != 200 || Boolean.FALSE.equals(envelope.success())) {
      int number = code == null ? Errors.NO_CODE : code;
      throw refused(call.request(), response, number, envelope.message(), stage, job);
    }
    @Nullable T data = envelope.data();
    if (data == null) {
      throw errors.notUnderstood("the answer holds no data.", stage, job, null);
    }
    return new Reply<>(data, response.headers());
  }

  /** Sends a call and returns its answer, if it says yes. */
  public <T> Response<T> raw(Call<T> call, Stage stage, JobContext job) {
    Request request = request(call, stage, job);
    limit(call, stage, job);
    Response<T> response;
    try {
      response = Interruptible.run(call::cancel, call::execute);
    } catch (IOException | RuntimeException e) {
      throw failure(e, request, stage, job);
    }
    if (!response.isSuccessful()) {
      ErrorBody said = ErrorBody.read(response.errorBody(), Secrets.of(request));
      Integer code = said.code();
      int status = response.code();
      int number = code == null || code == 0 ? status : code;
      throw refused(request, response, number, said.message(), stage, job);
    }
    return response;
  }

  /** An answer that says no. */
  NemoException refused(
      Request request,
      Response<?> response,
      int code,
      @Nullable String message,
      Stage stage,
      JobContext job) {
    Secrets secrets = Secrets.of(request);
    return errors.refused(
        new Answer(
            response.code(),
            code,
            message == null ? null : secrets.hide(message),
            RetryAfter.read(response.headers(), clock),
            RequestId.of(response.headers(), secrets)),
        stage,
        job);
  }

  private NemoException failure(Exception e, Request request, Stage stage, JobContext job) {
    Secrets secrets = Secrets.of(request);
    boolean interrupted = Thread.currentThread().isInterrupted();
    if (e instanceof WireException wire) {
      return errors.failed(
          new WireException(wire.left(), secrets.hide(wire.failure())), stage, job);
    }
    if (e instanceof BodyTooLongException && !interrupted) {
      return errors.notUnderstood(e.getMessage() + ".", stage, job, e);
    }
    if (isNotJson(e) && !interrupted) {
      return errors.notUnderstood(
          "the answer is not the JSON that was expected.", stage, job, secrets.hide(e));
    }
    if (e instanceof IOException || isNotJson(e)) {
      return errors.failed(secrets.hide(ForeignCode.failure(e)), stage, job);
    }
    // Not from below the outermost interceptor: a listener at the very beginning or end.
    WireTicket ticket = WireTicket.of(request);
    boolean left = ticket == null || ticket.hasLeft();
    return errors.failed(new WireException(left, secrets.hide(ForeignCode.failure(e))), stage, job);
  }

  private static boolean isNotJson(Exception e) {
    return e instanceof JsonEncodingException
        || e instanceof EOFException
        || e instanceof JsonDataException;
  }

  /** Makes the request, which nothing has sent yet. */
  private Request request(Call<?> call, Stage stage, JobContext job) {
    try {
      Request request = call.request();
      Invocation invocation = request.tag(Invocation.class);
      if (invocation != null && invocation.arguments().contains("")) {
        throw new IllegalArgumentException("it is empty");
      }
      return request;
    } catch (IllegalArgumentException e) {
      throw new UnexpectedResponseException(
          "While "
              + stage.words()
              + ": an id cannot be part of an address ("
              + e.getMessage()
              + ").",
          job.details(stage, Outcome.NOT_SENT),
          e);
    } catch (RuntimeException e) {
      throw errors.failed(new WireException(false, ForeignCode.failure(e)), stage, job);
    }
  }

  private static <T> void limit(Call<T> call, Stage stage, JobContext job) {
    Duration remaining = job.deadline().remaining();
    if (job.deadline().isOver()) {
      throw deadlineExceeded(stage, job, Outcome.NOT_SENT);
    }
    Duration limit = remaining.compareTo(SHORTEST) < 0 ? SHORTEST : remaining;
    call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** The job has no time left. */
  public static DeadlineExceededException deadlineExceeded(Stage stage, JobContext job) {
    return deadlineExceeded(stage, job, Outcome.UNKNOWN);
  }

  /** As above, when something is known about the request that it had time for. */
  static DeadlineExceededException deadlineExceeded(Stage stage, JobContext job, Outcome outcome) {
    boolean free = stage == Stage.TURN && outcome != Outcome.UNKNOWN;
    return new DeadlineExceededException(
        "The deadline of "
            + job.deadline().budget().toSeconds()
            + " s passed while "
            + stage.words()
            + (free
                ? ". The message was not worked on and not charged; what was done before it is kept"
                : ". Nothing is cancelled: the work goes on at the service")
            + (job.sessionId() == null ? "." : " in session " + job.sessionId() + "."),
        job.details(stage, outcome),
        null);
  }
}
