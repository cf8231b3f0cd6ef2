package ai.nemovideo.sdk.internal.http;

import ai.nemovideo.sdk.api.Envelope;
import ai.nemovideo.sdk.error.NemoException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.error.TokenInvalidException;
import ai.nemovideo.sdk.internal.auth.TokenSource;
import io.github.resilience4j.retry.Retry;
import java.util.function.Supplier;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * Calls with a token: under a retry policy, and once more with a new token when the old one is
 * refused.
 */
public final class ApiCaller {

  private final Exchange exchange;
  private final RetryLoop loop;
  private final TokenSource tokens;
  private final Errors errors;

  public ApiCaller(Exchange exchange, RetryLoop loop, TokenSource tokens, Errors errors) {
    this.errors = errors;
    this.exchange = exchange;
    this.loop = loop;
    this.tokens = tokens;
  }

  /** The payload of an enveloped call. The supplier makes a fresh call for each attempt. */
  public <T> T call(Retry policy, Stage stage, JobContext job, Supplier<Call<Envelope<T>>> calls) {
    return reply(policy, stage, job, calls).data();
  }

  /** As {@link #call}, with the headers. */
  public <T> Exchange.Reply<T> reply(
      Retry policy, Stage stage, JobContext job, Supplier<Call<Envelope<T>>> calls) {
    return loop.run(
        policy, stage, job, () -> authenticated(job, () -> exchange.send(calls.get(), stage, job)));
  }

  /** As {@link #call}, for callers that repeat it themselves. */
  public <T> T once(Stage stage, JobContext job, Supplier<Call<Envelope<T>>> calls) {
    return authenticated(job, () -> exchange.send(calls.get(), stage, job).data());
  }

  /** The event stream of a call that answers with one. */
  public StreamCall.Open stream(
      Retry policy, Stage stage, JobContext job, Supplier<Call<ResponseBody>> calls) {
    return loop.run(
        policy,
        stage,
        job,
        () -> authenticated(job, () -> StreamCall.open(exchange, errors, calls.get(), stage, job)));
  }

  /** The answer of a call that is not enveloped. */
  public <T> Response<T> raw(Retry policy, Stage stage, JobContext job, Supplier<Call<T>> calls) {
    return loop.run(
        policy, stage, job, () -> authenticated(job, () -> exchange.raw(calls.get(), stage, job)));
  }

  /** The user that an answer names, if it does. */
  public void userIs(@Nullable String userId) {
    if (userId != null && !userId.isBlank()) {
      tokens.userIs(userId);
    }
  }

  private <T> T authenticated(JobContext job, Supplier<T> call) {
    String token = tokens.token(job);
    try {
      return call.get();
    } catch (TokenInvalidException e) {
      if (!renew(token, job, e)) {
        throw e;
      }
      return call.get();
    }
  }

  /** Why there is no new token matters, and so does why one was needed. */
  private boolean renew(String token, JobContext job, TokenInvalidException refusal) {
    try {
      return tokens.renew(token, job);
    } catch (NemoException e) {
      e.addSuppressed(refusal);
      throw e;
    }
  }
}
