package ai.nemovideo.sdk.internal.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Two lines for each request in the log {@code ai.nemovideo.sdk}, level DEBUG: when it goes out,
 * and when the head of its answer has come, or it has failed. They name method, path and status,
 * and never headers, queries or bodies: nothing of them is a secret, or a user's own words.
 */
final class WireLog implements Interceptor {

  private static final Logger LOG = System.getLogger("ai.nemovideo.sdk");

  /** Starts anywhere, so that the numbers of two programs with one log differ. */
  private static final AtomicLong NEXT =
      new AtomicLong(ThreadLocalRandom.current().nextLong(1L << 40));

  private static final int RADIX = 36;

  @Override
  public Response intercept(Chain chain) throws IOException {
    return LOG.isLoggable(Level.DEBUG) ? logged(chain) : chain.proceed(chain.request());
  }

  private static Response logged(Chain chain) throws IOException {
    Request request = chain.request();
    Secrets secrets = Secrets.of(request);
    String id = Long.toString(NEXT.incrementAndGet(), RADIX);
    String what = secrets.hide(id + ' ' + request.method() + ' ' + place(request.url()));
    long start = System.nanoTime();
    LOG.log(Level.DEBUG, what + " goes out");
    try {
      Response response = chain.proceed(request);
      LOG.log(
          Level.DEBUG,
          what + " answered " + response.code() + after(start) + named(response, secrets));
      return response;
    } catch (IOException e) {
      LOG.log(Level.DEBUG, what + " failed" + after(start) + ": " + e.getClass().getSimpleName());
      throw e;
    }
  }

  private static String place(HttpUrl url) {
    return url.host() + ':' + url.port() + url.encodedPath();
  }

  private static String after(long start) {
    return " after " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms";
  }

  private static String named(Response response, Secrets secrets) {
    String name = RequestId.of(response.headers(), secrets);
    return name == null ? "" : " (X-Request-Id " + name + ")";
  }
}
