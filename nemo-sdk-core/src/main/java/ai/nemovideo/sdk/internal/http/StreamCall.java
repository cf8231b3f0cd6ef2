package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.sse.AgentEventStreams;
import ai.nemovideo.sdk.sse.internal.threads.Interruptible;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** A call that answers with an event stream. */
public final class StreamCall {

  private StreamCall() {}

  /** The open stream, and the call that closes its socket when it is cancelled. */
  public record Open(Call<ResponseBody> call, ResponseBody body) {

    /** What must not be quoted from the stream. */
    public Secrets secrets() {
      return Secrets.of(call.request());
    }

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
    if (AgentEventStreams.isEventStream(response.raw())) {
      return new Open(call, body);
    }
    throw disguised(exchange, errors, call.request(), response, body, stage, job);
  }

  private static NemoException disguised(
      Exchange exchange,
      Errors errors,
      Request request,
      Response<ResponseBody> response,
      ResponseBody body,
      Stage stage,
      JobContext job) {
    Secrets secrets = Secrets.of(request);
    MediaType type = body.contentType();
    ErrorBody said = ErrorBody.read(body, secrets);
    Integer code = said.code();
    if (code != null && code != 0) {
      return exchange.refused(request, response, code, said.message(), stage, job);
    }
    String kind = type == null ? "of no type" : secrets.hide(type.toString());
    return errors.notUnderstood(
        "the answer is " + kind + " instead of an event stream.", stage, job, null);
  }
}
