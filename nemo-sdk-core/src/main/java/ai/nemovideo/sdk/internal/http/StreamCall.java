package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Stage;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** A call that answers with an event stream. */
public final class StreamCall {

  private StreamCall() {}

  /** The open stream, and the call that closes its socket when it is cancelled. */
  public record Open(Call<ResponseBody> call, ResponseBody body) {

    /** Waits for something out of the stream; an interrupt of this thread closes the socket. */
    public <T extends @Nullable Object, E extends Exception> T await(
        Interruptible.Action<T, E> next) throws E {
      return Interruptible.run(call::cancel, next);
    }
  }

  /**
   * Sends the call. An answer that is not a stream is a refusal in disguise, or not to be
   * understood.
   */
  static Open open(
      Exchange exchange, Errors errors, Call<ResponseBody> call, Stage stage, JobContext job) {
    Response<ResponseBody> response = exchange.raw(call, stage, job);
    ResponseBody body = response.body();
    if (body == null) {
      throw errors.notUnderstood("the answer is empty.", stage, job, null);
    }
    MediaType type = body.contentType();
    if (type != null && type.type().equals("text") && type.subtype().equals("event-stream")) {
      return new Open(call, body);
    }
    throw disguised(errors, response.code(), body, type, stage, job);
  }

  private static NemoException disguised(
      Errors errors,
      int status,
      ResponseBody body,
      @Nullable MediaType type,
      Stage stage,
      JobContext job) {
    ErrorBody said = ErrorBody.read(body);
    Integer code = said.code();
    if (code != null && code != 0) {
      return errors.refused(new Answer(status, code, said.message(), null), stage, job);
    }
    return errors.notUnderstood(
        "the answer is " + (type == null ? "of no type" : type) + " instead of an event stream.",
        stage,
        job,
        null);
  }
}
