package ai.nemovideo.sdk.internal.download;

import ai.nemovideo.sdk.NemoClock;
import ai.nemovideo.sdk.error.ErrorDetails;
import ai.nemovideo.sdk.error.Outcome;
import ai.nemovideo.sdk.error.RateLimitedException;
import ai.nemovideo.sdk.error.ServerException;
import ai.nemovideo.sdk.error.Stage;
import ai.nemovideo.sdk.internal.http.JobContext;
import ai.nemovideo.sdk.internal.http.Loopback;
import ai.nemovideo.sdk.internal.http.RetryAfter;
import ai.nemovideo.sdk.sse.internal.threads.Interruptible;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Asks hosts that are not the service: neither token nor attribution, on no hop. Redirects are
 * followed by hand, because OkHttp would go from this machine's http to any other's, or not at all.
 */
final class BareFetch {

  private static final int MOST_REDIRECTS = 10;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final OkHttpClient bare;
  private final NemoClock clock;
  private final JobContext job;

  BareFetch(OkHttpClient bare, NemoClock clock, JobContext job) {
    this.bare =
        bare.newBuilder()
            .followRedirects(false)
            // Whatever a user's own one has to give is not meant for hosts that a server names.
            .authenticator(Authenticator.NONE)
            .addNetworkInterceptor(BareFetch::interruptible)
            .build();
    this.clock = clock;
    this.job = job;
  }

  /**
   * The answer: 2xx, or 416.
   *
   * @param from who named the address: https never leads to http
   */
  Opened get(HttpUrl from, HttpUrl first, @Nullable Resume resume) throws IOException {
    HttpUrl url = safe(first, from);
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Call call = limited(bare.newCall(request(url, resume)));
      Response response = Interruptible.run(call::cancel, call::execute);
      String location = response.header("Location");
      if (!response.isRedirect() || location == null) {
        return new Opened(accepted(response), call::cancel);
      }
      response.close();
      HttpUrl next = url.resolve(location);
      if (next == null) {
        throw new RefusedFileException("it redirects to what is no web address");
      }
      url = safe(next, url);
    }
    throw new RefusedFileException("it redirects without end");
  }

  /** Interceptors of the user have run: they may have taken the place of the interrupt. */
  private static Response interruptible(Interceptor.Chain chain) throws IOException {
    Interruptible.again();
    return chain.proceed(chain.request());
  }

  /** Identity encoding: the length on the wire has to be the length of the file. */
  private static Request request(HttpUrl url, @Nullable Resume resume) {
    Request.Builder request = new Request.Builder().url(url).header("Accept-Encoding", "identity");
    if (resume != null) {
      request
          .header("Range", "bytes=" + resume.from() + "-")
          .header("If-Range", resume.validator());
    }
    return request.build();
  }

  /** Never longer than the job may take. Zero would mean for ever. */
  private Call limited(Call call) {
    long nanos = Math.max(TimeUnit.MILLISECONDS.toNanos(1), job.deadline().remaining().toNanos());
    call.timeout().timeout(nanos, TimeUnit.NANOSECONDS);
    return call;
  }

  private static HttpUrl safe(HttpUrl url, HttpUrl from) {
    if (!Loopback.isSafe(url) || from.isHttps() && !url.isHttps()) {
      throw new RefusedFileException("its address on " + url.host() + " is not https");
    }
    return url;
  }

  private Response accepted(Response response) {
    int status = response.code();
    if (response.isSuccessful() || status == RANGE_NOT_SATISFIABLE) {
      return response;
    }
    response.close();
    String words = "HTTP " + status;
    if (status == 429) {
      throw new RateLimitedException(words, details(response, Outcome.REJECTED));
    }
    if (status >= 500 || status == 408) {
      throw new ServerException(words, details(response, Outcome.UNKNOWN), null);
    }
    throw new RefusedFileException(words);
  }

  private ErrorDetails details(Response response, Outcome outcome) {
    ErrorDetails job = this.job.details(Stage.DOWNLOAD, outcome);
    return new ErrorDetails(
        job.stage(),
        outcome,
        response.code(),
        response.code(),
        null,
        RetryAfter.read(response.headers(), clock),
        job.sessionId(),
        job.renderId(),
        null,
        job.handle());
  }
}
