package ai.nemovideo.sdk.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Lets only {@link IOException}s out: interceptors, listeners, name services and cookie jars of the
 * user's own OkHttp client may throw anything, and OkHttp itself an interrupt that nobody declares.
 */
final class ForeignCode implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    try {
      return chain.proceed(chain.request());
    } catch (Exception e) {
      throw failure(e);
    }
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
