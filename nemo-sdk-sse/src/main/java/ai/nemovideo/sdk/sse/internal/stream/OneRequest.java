package ai.nemovideo.sdk.sse.internal.stream;

import ai.nemovideo.sdk.sse.StreamLimits;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.regex.Pattern;
import okhttp3.Authenticator;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * Sees to it that a stream is one request on the wire. OkHttp sends again by itself: after a lost
 * connection, a redirect, a challenge, and on a 503 with {@code Retry-After: 0} whatever its
 * settings (observed, 5.5.1); what a stream brings has been paid for each time. Nor is a stream
 * ever answered from a cache.
 */
public final class OneRequest implements Interceptor {

  private static final int UNAVAILABLE = 503;

  /** What OkHttp can read, and does not send again for; of longer digits it makes an exception. */
  private static final Pattern HARMLESS_WAIT = Pattern.compile("[1-9][0-9]{0,8}|.*[^0-9].*|");

  private OneRequest() {}

  /**
   * A client like another, but for streams. It shares the other's connections and threads.
   *
   * @param client the other
   * @param limits how long to wait for the beginning of an answer
   * @return the client
   */
  public static OkHttpClient client(OkHttpClient client, StreamLimits limits) {
    return client
        .newBuilder()
        .retryOnConnectionFailure(false)
        .followRedirects(false)
        .followSslRedirects(false)
        .authenticator(Authenticator.NONE)
        .cache(null)
        .callTimeout(inMillis(limits.total()))
        .readTimeout(inMillis(limits.silence()))
        .addNetworkInterceptor(new OneRequest())
        .build();
  }

  /** In a network interceptor there is a connection: who is late now is the server. */
  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response;
    try {
      response = chain.proceed(chain.request());
    } catch (InterruptedIOException e) {
      throw new SilenceException(e);
    }
    boolean again =
        response.code() == UNAVAILABLE
            && !HARMLESS_WAIT.matcher(response.header("Retry-After", "")).matches();
    return again ? response.newBuilder().removeHeader("Retry-After").build() : response;
  }

  /** OkHttp counts milliseconds in an int. */
  private static Duration inMillis(Duration limit) {
    Duration most = Duration.ofMillis(Integer.MAX_VALUE);
    Duration least = Duration.ofMillis(1);
    Duration bounded = limit.compareTo(most) > 0 ? most : limit;
    return bounded.compareTo(least) < 0 ? least : bounded;
  }
}
