package ai.nemovideo.sdk.internal.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Outermost interceptor: every call gets a ticket, so that {@link WireGuard} below and the caller
 * above agree on whether the request left. Interceptors of the user sit in between and can only
 * reuse the ticket.
 */
final class TicketInterceptor implements Interceptor {

  private final boolean paid;

  TicketInterceptor(boolean paid) {
    this.paid = paid;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    WireTicket ticket = new WireTicket(paid);
    Request request = chain.request();
    Request.Builder ticketed = request.newBuilder().tag(WireTicket.class, ticket);
    RequestBody body = request.body();
    if (paid && body != null) {
      ticketed.method(request.method(), new OneShotBody(body));
    }
    try {
      return chain.proceed(ticketed.build());
    } catch (Exception e) {
      throw new WireException(ticket.hasLeft(), failure(e));
    }
  }

  /** OkHttp, written in Kotlin, lets interrupts through that nobody declares. */
  private static IOException failure(Exception e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return (IOException) new InterruptedIOException("interrupted").initCause(e);
    }
    if (e instanceof RuntimeException runtime) {
      throw runtime;
    }
    return e instanceof IOException io ? io : new IOException(e);
  }
}
