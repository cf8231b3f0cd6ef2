package ai.nemovideo.sdk.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Outside of all code that came with the user's client. Lets only {@link IOException}s out:
 * interceptors, listeners, name services and cookie jars of the user's own OkHttp client may throw
 * anything, and OkHttp itself an interrupt that nobody declares. Whatever body comes, it gets its
 * limit.
 */
final class ForeignCode implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response;
    try {
      response = chain.proceed(chain.request());
    } catch (Exception e) {
      throw failure(e);
    }
    BodyLimit limit = BodyLimit.of(chain.call().request(), response);
    return response.newBuilder().body(new GuardedBody(response, limit)).build();
  }

  /** The same failure as an {@link IOException}. */
  static IOException failure(Exception e) {
    if (e instanceof IOException io) {
      return io;
    }
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return (IOException) new InterruptedIOException("interrupted").initCause(e);
    }
    return new ForeignCodeException(e);
  }
}
